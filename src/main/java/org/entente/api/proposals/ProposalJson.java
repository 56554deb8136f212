package org.entente.api.proposals;

import java.util.List;
import java.util.function.UnaryOperator;

import org.entente.api.OpenProposalJson;
import org.entente.claims.CarriedChange;
import org.jspecify.annotations.Nullable;

/**
 * A proposal with what it changes.
 *
 * @param changes fields that differ between what the claim said, says now and would say
 */
record ProposalJson(OpenProposalJson proposal, List<ChangedFieldJson> changes) {

	static ProposalJson of(OpenProposalJson proposal, CarriedChange change) {
		return new ProposalJson(proposal,
				change.readings(UnaryOperator.identity()).stream().map(ChangedFieldJson::of).toList());
	}

	/** One field in its three readings; null where it is not stated. */
	record ChangedFieldJson(String field, @Nullable String base, @Nullable String now, @Nullable String proposed,
			boolean contested) {

		static ChangedFieldJson of(CarriedChange.Reading reading) {
			return new ChangedFieldJson(reading.name(), reading.base(), reading.now(), reading.proposed(),
					reading.contested());
		}

	}

}
