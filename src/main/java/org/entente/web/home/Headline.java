package org.entente.web.home;

import java.util.Map;

import org.entente.claims.Evidence;

/** What the whole record is worth, in one sentence. */
final class Headline {

	private Headline() {
	}

	static String of(Map<Evidence, Integer> totals) {
		int all = total(totals);
		int corroborated = totals.getOrDefault(Evidence.CORROBORATED, 0);
		if (all == 0) {
			return "Nothing is recorded yet";
		}
		if (corroborated == 0) {
			return "No claim has two independent origins yet";
		}
		if (corroborated == all) {
			return "Every claim has two independent origins";
		}
		if (corroborated * 2 > all) {
			return String.format("%d of %d claims have two independent origins", corroborated, all);
		}
		String about = (all % corroborated == 0) ? "One" : "About one";
		return about + " claim in " + Math.round((double) all / corroborated) + " has two independent origins";
	}

	static int total(Map<Evidence, Integer> totals) {
		return totals.values().stream().mapToInt(Integer::intValue).sum();
	}

}
