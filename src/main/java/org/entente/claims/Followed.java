package org.entente.claims;

import org.jspecify.annotations.Nullable;

/**
 * Something somebody follows, and how far they have read: either one thing or the claims
 * of a filter.
 *
 * @param key under which its news are given back
 * @param target code or number of the thing
 */
public record Followed(long key, @Nullable ChangeScope scope, @Nullable String target, @Nullable ClaimFilter filter,
		ChangeMark read) {

	/** One thing. */
	public static Followed thing(long key, ChangeScope scope, String target, ChangeMark read) {
		return new Followed(key, scope, target, null, read);
	}

	/** The claims a filter finds. */
	public static Followed claims(long key, ClaimFilter filter, ChangeMark read) {
		return new Followed(key, null, null, filter, read);
	}

}
