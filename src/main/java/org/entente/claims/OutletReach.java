package org.entente.claims;

import java.util.List;

import org.entente.sources.SourceSearch;

/**
 * How far a new grade of an outlet would go. A grade changes no evidence state: it is
 * shown beside every citation.
 *
 * @param sources how many sources the outlet has
 * @param claims how many claims that readers see cite one of them
 * @param relationships in how many relationships
 * @param alone how many of the claims rest on nothing but this outlet
 * @param first the first claims, those that rest on nothing else before the others
 * @param derived how many sources of others derive from its sources
 * @param firstDerived the first of these
 */
public record OutletReach(int sources, int claims, int relationships, int alone, List<Reached> first, int derived,
		List<SourceSearch.Title> firstDerived) {

	/** A claim within reach. */
	public record Reached(long claimId, String statement, String relationship, Status status, Evidence evidence,
			boolean alone) {
	}

}
