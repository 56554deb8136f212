package org.entente.web.watches;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.entente.accounts.Person;
import org.entente.claims.ClaimFilter;
import org.entente.shared.Term;
import org.entente.watching.DigestSearch;
import org.entente.watching.WatchKind;
import org.entente.watching.WatchRow;
import org.entente.watching.WatchSearch;
import org.entente.web.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * What pages ask about the watches of the reader; only what is asked for is looked up.
 */
public class Watching {

	private final @Nullable Person person;

	private final WatchSearch watches;

	private final DigestSearch digests;

	Watching(@Nullable Person person, WatchSearch watches, DigestSearch digests) {
		this.person = person;
		this.watches = watches;
		this.digests = digests;
	}

	/** The reader's watch of a thing, or null. */
	public @Nullable WatchRow of(String kind, Object target) {
		Optional<WatchKind> found = Term.find(WatchKind.class, kind);
		return (this.person == null || found.isEmpty()) ? null
				: this.watches.find(found.get(), target.toString(), this.person).orElse(null);
	}

	/** The reader's watch of just this filter, or null. */
	public @Nullable WatchRow ofFilter(ClaimFilter filter) {
		return (this.person != null) ? this.watches.find(filter, this.person).orElse(null) : null;
	}

	/** The wishes of a list as one value of an address. */
	public String query(List<Map.Entry<String, String>> wishes) {
		return new Wishes(wishes).at("").replaceFirst("^\\?", "");
	}

	/** The address of what is watched. */
	public String address(WatchRow watch) {
		return WatchAddress.of(watch.kind(), watch.target(), watch.parameters());
	}

	/** Changes the reader has not marked as read; no more than 100. */
	public int news() {
		return (this.person != null) ? this.digests.count(this.person) : 0;
	}

}
