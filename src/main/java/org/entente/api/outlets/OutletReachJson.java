package org.entente.api.outlets;

import java.util.List;
import java.util.UUID;

import org.entente.claims.OutletReach;
import org.entente.sources.SourceSearch;

/** How far a new grade of an outlet would go. */
record OutletReachJson(int sources, int claims, int relationships, int alone, List<GradedClaimJson> first, int derived,
		List<DerivedFromJson> firstDerived) {

	static OutletReachJson of(OutletReach reach) {
		return new OutletReachJson(reach.sources(), reach.claims(), reach.relationships(), reach.alone(),
				reach.first().stream().map(GradedClaimJson::of).toList(), reach.derived(),
				reach.firstDerived().stream().map(DerivedFromJson::of).toList());
	}

	/** A claim that cites a source of the outlet. */
	record GradedClaimJson(long number, String statement, String relationship, String status, String evidence,
			boolean alone) {

		static GradedClaimJson of(OutletReach.Reached claim) {
			return new GradedClaimJson(claim.claimId(), claim.statement(), claim.relationship(), claim.status().word(),
					claim.evidence().word(), claim.alone());
		}
	}

	/** A source of somebody else that derives from one of the outlet. */
	record DerivedFromJson(long number, UUID id, String caption) {

		static DerivedFromJson of(SourceSearch.Title title) {
			return new DerivedFromJson(title.id(), title.externalId(), title.caption());
		}
	}

}
