package org.entente.api.sources;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.claims.Evidence;
import org.entente.claims.Reach;
import org.entente.sources.SourceSearch;

/** How far retracting a source would go or, where it is retracted, reinstating it. */
record ReachJson(int claims, int relationships, int unsupported, int singleOrigin, int corroborated, int changing,
		int fewer, List<ReachChangeJson> changes, List<ReachedClaimJson> first, int derived,
		List<DerivedSourceJson> firstDerived) {

	static ReachJson of(Reach reach) {
		return new ReachJson(reach.claims(), reach.relationships(), reach.becoming(Evidence.UNSUPPORTED),
				reach.becoming(Evidence.SINGLE_ORIGIN), reach.becoming(Evidence.CORROBORATED), reach.changing(),
				reach.fewer(), reach.changes().entrySet().stream().map(ReachChangeJson::of).toList(),
				reach.first().stream().map(ReachedClaimJson::of).toList(), reach.derived(),
				reach.firstDerived().stream().map(DerivedSourceJson::of).toList());
	}

	/** Claims that would go from one evidence state to another. */
	record ReachChangeJson(String before, String after, int claims) {

		static ReachChangeJson of(Map.Entry<Reach.Step, Integer> change) {
			return new ReachChangeJson(change.getKey().before().word(), change.getKey().after().word(),
					change.getValue());
		}
	}

	/** A claim within reach. */
	record ReachedClaimJson(long number, String statement, String relationship, String status, String before,
			String after, int originsBefore, int originsAfter) {

		static ReachedClaimJson of(Reach.Reached claim) {
			return new ReachedClaimJson(claim.claimId(), claim.statement(), claim.relationship(), claim.status().word(),
					claim.before().word(), claim.after().word(), claim.originsBefore(), claim.originsAfter());
		}
	}

	/** A source that derives from it. */
	record DerivedSourceJson(long number, UUID id, String caption) {

		static DerivedSourceJson of(SourceSearch.Title title) {
			return new DerivedSourceJson(title.id(), title.externalId(), title.caption());
		}
	}

}
