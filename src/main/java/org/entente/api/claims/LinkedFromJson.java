package org.entente.api.claims;

import java.util.List;
import java.util.UUID;

import org.entente.claims.ClaimCard;
import org.jspecify.annotations.Nullable;

/** What another claim does to this one. */
record LinkedFromJson(UUID from, long fromNumber, String kind, @Nullable String note, String statement, String status,
		String evidence) {

	static List<LinkedFromJson> of(ClaimCard card) {
		return card.links()
			.stream()
			.filter((link) -> !link.outgoing())
			.map((link) -> new LinkedFromJson(link.claim(), link.claimId(), link.kind().word(), link.note(),
					link.statement(), link.status().word(), link.evidence().word()))
			.toList();
	}

}
