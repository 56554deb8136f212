package org.entente.claims;

import java.util.List;
import java.util.Map;

import org.entente.sources.SourceSearch;

/**
 * How far a decision about a source would go, worked out before it is saved.
 *
 * @param claims how many claims that readers see cite it
 * @param relationships in how many relationships
 * @param changes how many of them would change from one evidence state to another
 * @param fewer how many would keep their state with another number of independent origins
 * @param first the first claims, those that change before the others
 * @param derived how many sources derive from it, directly or through others
 * @param firstDerived the first of these
 */
public record Reach(int claims, int relationships, Map<Step, Integer> changes, int fewer, List<Reached> first,
		int derived, List<SourceSearch.Title> firstDerived) {

	/** From one evidence state to another. */
	public record Step(Evidence before, Evidence after) {
	}

	/** A claim within reach. */
	public record Reached(long claimId, String statement, String relationship, Status status, Evidence before,
			Evidence after, int originsBefore, int originsAfter) {

		boolean changes() {
			return this.before != this.after;
		}

		boolean shifts() {
			return !changes() && this.originsBefore != this.originsAfter;
		}
	}

	/** How many claims would come into this state that are not in it. */
	public int becoming(Evidence state) {
		return this.changes.entrySet()
			.stream()
			.filter((change) -> change.getKey().after() == state)
			.mapToInt(Map.Entry::getValue)
			.sum();
	}

	/** How many claims would change their state. */
	public int changing() {
		return this.changes.values().stream().mapToInt(Integer::intValue).sum();
	}

}
