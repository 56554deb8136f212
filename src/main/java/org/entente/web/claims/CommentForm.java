package org.entente.web.claims;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a claim, as typed.
 *
 * @param from {@code reviews} when it is said at the review desk
 */
record CommentForm(@Nullable String text, @Nullable String from) {

	/** Where to go on once it is said. */
	String page(long claimId) {
		return ("reviews".equals(this.from) ? "/reviews/" : "/claims/") + claimId + "#discussion";
	}

}
