package org.entente.api.feeds;

import java.util.List;
import java.util.Set;

import org.entente.claims.ChangeSearch.Row;
import org.springframework.util.StringUtils;

/**
 * Changes as entries. No person is named: copies of a feed stand where nobody can mend
 * them.
 */
final class FeedEntries {

	/**
	 * What is sent out. A new kind of change is not, until somebody decided that nothing
	 * in it is meant for the people who work here alone.
	 */
	private static final Set<String> PUBLISHED = Set.of("relationship", "claim", "citation", "source", "outlet",
			"actor", "review", "flag");

	private final String address;

	private final String authority;

	/**
	 * Entries with links to an Entente.
	 * @param authority who gives out the ids (RFC 4151)
	 */
	FeedEntries(String address, String authority) {
		this.address = address;
		this.authority = authority;
	}

	List<Feed.Entry> of(List<Row> changes) {
		return changes.stream().filter((change) -> PUBLISHED.contains(change.subject())).map(this::of).toList();
	}

	private Feed.Entry of(Row change) {
		return new Feed.Entry(this.authority + "/changes/" + change.id(), title(change), change.changedAt(),
				this.address + page(change), change.subject(), text(change));
	}

	private static String title(Row change) {
		if (change.claimId() != null) {
			String part = change.subject().equals("claim") ? "" : change.subject() + " ";
			return String.format("CL-%04d %s%s", change.claimId(), part, change.kind());
		}
		String name = change.subject().equals("relationship") ? change.relationship()
				: Long.toString(change.subjectId());
		return StringUtils.capitalize(change.subject()) + " " + name + " " + change.kind();
	}

	private static String page(Row change) {
		if (change.claimId() != null) {
			return "/claims/" + change.claimId();
		}
		return change.subject().equals("relationship") ? "/relationships/" + change.relationship()
				: "/" + change.subject() + "s/" + change.subjectId();
	}

	/** What the change was about, and what the claim says. */
	private static String text(Row change) {
		String summary = (change.summary() != null) ? change.summary() : "";
		boolean told = change.statement() == null || change.statement().equals(change.summary());
		return told ? summary : (summary + "\n\nThe claim: " + change.statement()).strip();
	}

}
