package org.entente.api.claims;

import java.util.List;
import java.util.UUID;

import org.entente.claims.ClaimCard;
import org.jspecify.annotations.Nullable;

/** What this claim does to another: supports, contradicts, denies it. */
record LinkJson(UUID to, long toNumber, String kind, @Nullable String note, String statement, String status,
		String evidence) {

	static List<LinkJson> of(ClaimCard card) {
		return card.links()
			.stream()
			.filter(ClaimCard.Link::outgoing)
			.map((link) -> new LinkJson(link.claim(), link.claimId(), link.kind().word(), link.note(), link.statement(),
					link.status().word(), link.evidence().word()))
			.toList();
	}

}
