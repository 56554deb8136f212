package org.entente.web.relationships;

import java.util.List;
import java.util.Optional;

import org.entente.claims.OriginLedger;
import org.entente.claims.OriginLedger.Weight;
import org.entente.claims.RelationshipNumbers;

/**
 * The origins of a relationship beside the number of its claims, as its page shows them.
 */
record Weighing(RelationshipNumbers numbers, List<Weight> weights) {

	/** The claims that are counted. */
	public int total() {
		return Math.min(this.numbers.total(), OriginLedger.LATEST);
	}

	/** Whether the relationship has more of them than are counted. */
	public boolean isPart() {
		return this.numbers.total() > OriginLedger.LATEST;
	}

	/** How much of all claims, in percent, as the width of a bar. */
	public String width(int claims) {
		return TimelineScale.percent(100.0 * claims / Math.max(1, total()));
	}

	/** How much of all claims, in whole percent. */
	public long share(int claims) {
		return Math.round(100.0 * claims / Math.max(1, total()));
	}

	/** What most hangs on, known or not. */
	public Optional<Weight> heaviest() {
		return this.weights.stream().max((one, other) -> Integer.compare(one.alone(), other.alone()));
	}

}
