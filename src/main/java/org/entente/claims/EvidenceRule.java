package org.entente.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The rule by which the evidence state of a claim is found. The first line that applies
 * decides:
 * <table>
 * <caption>Evidence states</caption>
 * <tr>
 * <td>not accepted</td>
 * <td>unverified</td>
 * </tr>
 * <tr>
 * <td>a reviewer found it false</td>
 * <td>refuted</td>
 * </tr>
 * <tr>
 * <td>nothing asserts or denies it</td>
 * <td>unsupported</td>
 * </tr>
 * <tr>
 * <td>it is only denied</td>
 * <td>refuted</td>
 * </tr>
 * <tr>
 * <td>someone independent of those who assert it denies it, or an accepted claim
 * contradicts it</td>
 * <td>disputed</td>
 * </tr>
 * <tr>
 * <td>two or more independent origins assert it</td>
 * <td>corroborated</td>
 * </tr>
 * <tr>
 * <td>otherwise</td>
 * <td>single origin</td>
 * </tr>
 * </table>
 * A source that was retracted does not speak: what is cited from it counts neither for
 * nor against. So a claim that only retracted sources assert is unsupported, one that two
 * asserted of which one was retracted has a single origin, and one whose only denial
 * stood in a retracted source is disputed no longer. Sources that derive from it still
 * speak. The reliability of the outlet does not enter.
 * <p>
 * Two sources are independent when they share no origin. A source that goes back to
 * several origins still speaks once. A source of unknown lineage may rest on any other:
 * it supports a claim, and is never counted as a second origin.
 */
class EvidenceRule {

	/**
	 * What one cited source says about the claim, and where it goes back to.
	 *
	 * @param circles circles of derivations it is part of or goes back to, by name
	 */
	record Voice(long sourceId, Stance stance, Set<Long> origins, Set<Long> circles, boolean lineageUnknown,
			boolean retracted) {

		Voice(long sourceId, Stance stance, Set<Long> origins, boolean lineageUnknown) {
			this(sourceId, stance, origins, Set.of(), lineageUnknown, false);
		}

		/** The same with this source retracted, or not. */
		Voice with(long source, boolean retracted) {
			return (this.sourceId != source) ? this
					: new Voice(this.sourceId, this.stance, this.origins, this.circles, this.lineageUnknown, retracted);
		}

		/** The same, taking this stance. */
		Voice saying(Stance stance) {
			return new Voice(this.sourceId, stance, this.origins, this.circles, this.lineageUnknown, this.retracted);
		}

		boolean speaks(Stance stance) {
			return this.stance == stance && !this.retracted;
		}
	}

	/** Everything the rule looks at. */
	record Facts(Status status, boolean foundFalse, boolean contradicted, List<Voice> voices) {

		/** The same with one source retracted, or not. */
		Facts with(long source, boolean retracted) {
			return new Facts(this.status, this.foundFalse, this.contradicted,
					this.voices.stream().map((voice) -> voice.with(source, retracted)).toList());
		}
	}

	/**
	 * The state and the numbers shown beside it: sources, independent origins, sources of
	 * unknown lineage; and whether the sources only repeat each other.
	 */
	@Embeddable
	record Finding(@Column(updatable = false) @Enumerated(EnumType.STRING) Evidence evidence,
			@Column(updatable = false) int sources, @Column(updatable = false) int origins,
			@Column(updatable = false) int lineageUnknown,
			@Column(updatable = false) @Enumerated(EnumType.STRING) Repetition repetition) {
	}

	static Finding of(Facts facts) {
		List<Voice> asserting = facts.voices().stream().filter((v) -> v.speaks(Stance.ASSERTS)).toList();
		List<Voice> denying = facts.voices().stream().filter((v) -> v.speaks(Stance.DENIES)).toList();
		int origins = independent(asserting);
		Evidence evidence = state(facts, asserting, denying, origins);
		return new Finding(evidence, count(facts.voices().stream().filter((v) -> !v.retracted()).toList()), origins,
				count(asserting.stream().filter(Voice::lineageUnknown).toList()), RepetitionRule.of(asserting));
	}

	private static Evidence state(Facts facts, List<Voice> asserting, List<Voice> denying, int origins) {
		if (facts.status() != Status.ACCEPTED) {
			return Evidence.UNVERIFIED;
		}
		if (facts.foundFalse()) {
			return Evidence.REFUTED;
		}
		if (asserting.isEmpty()) {
			return denying.isEmpty() ? Evidence.UNSUPPORTED : Evidence.REFUTED;
		}
		if (facts.contradicted() || denying.stream().anyMatch((denial) -> isIndependentOf(asserting, denial))) {
			return Evidence.DISPUTED;
		}
		return (origins >= 2) ? Evidence.CORROBORATED : Evidence.SINGLE_ORIGIN;
	}

	/**
	 * How many of the voices are independent of each other. Those with the fewest origins
	 * are taken first, so that a digest of two reports never stands in the way of the
	 * reports, and never adds to them.
	 */
	static int independent(Collection<Voice> voices) {
		List<Voice> inOrder = new ArrayList<>(
				voices.stream().filter((v) -> !v.lineageUnknown() && !v.retracted()).toList());
		inOrder.sort(Comparator.comparingInt((Voice v) -> v.origins().size()).thenComparing(Voice::sourceId));
		Set<Long> heard = new HashSet<>();
		int count = 0;
		for (Voice voice : inOrder) {
			if (voice.origins().stream().noneMatch(heard::contains)) {
				heard.addAll(voice.origins());
				count++;
			}
		}
		return count;
	}

	/**
	 * A denial that stands in the asserting sources themselves, or goes back where they
	 * go, is no second opinion.
	 */
	private static boolean isIndependentOf(List<Voice> asserting, Voice denial) {
		return asserting.stream()
			.allMatch((voice) -> voice.sourceId() != denial.sourceId()
					&& voice.origins().stream().noneMatch(denial.origins()::contains));
	}

	private static int count(List<Voice> voices) {
		Set<Long> sources = new TreeSet<>();
		voices.forEach((voice) -> sources.add(voice.sourceId()));
		return sources.size();
	}

}
