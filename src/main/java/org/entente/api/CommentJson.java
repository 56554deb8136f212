package org.entente.api;

import java.time.Instant;
import java.util.List;

import org.entente.reviews.CommentSearch;
import org.jspecify.annotations.Nullable;

/** What somebody said about a claim; without its text once it was withdrawn. */
public record CommentJson(long number, long claimNumber, @Nullable String text, List<String> mentioned, String author,
		String username, Instant writtenAt, @Nullable String withdrawalReason, @Nullable Instant withdrawnAt) {

	public static CommentJson of(CommentSearch.Said said) {
		return new CommentJson(said.id(), said.claimId(), said.text(), said.mentioned(), said.author(), said.username(),
				said.writtenAt(), said.withdrawalReason(), said.withdrawnAt());
	}

}
