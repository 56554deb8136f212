package org.entente.api.reviews;

import java.time.Instant;

import org.entente.claims.ClaimCard;

/** A claim that waits for review. */
record WaitingJson(long claimNumber, int version, int revision, String relationship, String kind, String statement,
		String author, Instant changedAt) {

	static WaitingJson of(ClaimCard card) {
		return new WaitingJson(card.id(), card.version(), card.revision(), card.relationship().toString(),
				card.kind().word(), card.statement(), card.author(), card.changedAt());
	}

}
