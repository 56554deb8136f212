package org.entente.api.reviews;

import java.time.Instant;

import org.entente.claims.ClaimCard;
import org.entente.reviews.QueueSearch.Waiting;
import org.jspecify.annotations.Nullable;

/** A claim that waits for review. */
record WaitingJson(long claimNumber, int version, int revision, String relationship, String kind, String domain,
		String statement, String author, Instant changedAt, @Nullable String assignedTo, @Nullable String lastDecision,
		@Nullable Integer lastRevision, boolean ownWork, int openFlags) {

	static WaitingJson of(Waiting waiting, ClaimCard card, int openFlags) {
		return new WaitingJson(card.id(), card.version(), card.revision(), card.relationship().toString(),
				card.kind().word(), card.domain(), card.statement(), card.author(), waiting.waitingSince(),
				waiting.reviewer(), (waiting.lastDecision() != null) ? waiting.lastDecision().word() : null,
				waiting.lastRevision(), waiting.isOwn(), openFlags);
	}

}
