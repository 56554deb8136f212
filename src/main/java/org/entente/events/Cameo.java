package org.entente.events;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The twenty root classes of the Conflict and Mediation Event Observations framework
 * (CAMEO, Schrodt 2012): the first two digits of every code.
 */
final class Cameo {

	private static final List<String> ROOTS = List.of("Make public statement", "Appeal", "Express intent to cooperate",
			"Consult", "Engage in diplomatic cooperation", "Engage in material cooperation", "Provide aid", "Yield",
			"Investigate", "Demand", "Disapprove", "Reject", "Threaten", "Protest", "Exhibit force posture",
			"Reduce relations", "Coerce", "Assault", "Fight", "Use unconventional mass violence");

	private Cameo() {
	}

	/** What the root of a code means, or null where it is none. */
	static @Nullable String label(String scheme, String code) {
		if (!scheme.equals("CAMEO") || !code.matches("(0[1-9]|1\\d|20)\\d{0,2}")) {
			return null;
		}
		return ROOTS.get(Integer.parseInt(code.substring(0, 2)) - 1);
	}

}
