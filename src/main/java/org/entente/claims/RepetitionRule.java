package org.entente.claims;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The rule by which repetition is told from confirmation. It looks at the standing
 * sources that assert the claim; the first line that applies decides:
 * <table>
 * <caption>Repetition</caption>
 * <tr>
 * <td>fewer than two sources</td>
 * <td>none</td>
 * </tr>
 * <tr>
 * <td>there is one circle of derivations of which each is part, or to which each goes
 * back</td>
 * <td>circular</td>
 * </tr>
 * <tr>
 * <td>there is one origin to which each goes back</td>
 * <td>one origin repeated</td>
 * </tr>
 * <tr>
 * <td>otherwise</td>
 * <td>none</td>
 * </tr>
 * </table>
 * A source whose lineage is unknown goes back to nothing we know of, so it is no
 * repetition as far as we know.
 */
final class RepetitionRule {

	private RepetitionRule() {
	}

	static Repetition of(List<EvidenceRule.Voice> asserting) {
		if (asserting.stream().map(EvidenceRule.Voice::sourceId).distinct().count() < 2) {
			return Repetition.NONE;
		}
		if (isShared(asserting, EvidenceRule.Voice::circles)) {
			return Repetition.CIRCULAR;
		}
		return isShared(asserting, EvidenceRule.Voice::origins) ? Repetition.ONE_ORIGIN_REPEATED : Repetition.NONE;
	}

	/** Whether one of the places the first voice goes back to is shared by all. */
	private static boolean isShared(Collection<EvidenceRule.Voice> voices,
			Function<EvidenceRule.Voice, Set<Long>> places) {
		Set<Long> candidates = places.apply(voices.iterator().next());
		return candidates.stream()
			.anyMatch((place) -> voices.stream().allMatch((voice) -> places.apply(voice).contains(place)));
	}

}
