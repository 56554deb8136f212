package org.entente.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claims.Stance.ASSERTS;
import static org.entente.claims.Stance.DENIES;
import static org.entente.claims.Stance.MENTIONS;

/**
 * The table of cases of the rule. Origins are named by small numbers, sources by larger
 * ones.
 */
class EvidenceRuleTests {

	@ParameterizedTest
	@EnumSource(value = Status.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
	void whatNobodyAcceptedIsUnverifiedWhateverIsCited(Status status) {
		var voices = List.of(voice(10, ASSERTS, 1), voice(11, ASSERTS, 2));
		assertThat(EvidenceRule.of(new EvidenceRule.Facts(status, false, false, voices)).evidence())
			.isEqualTo(Evidence.UNVERIFIED);
	}

	@Test
	void withoutCitationsItIsUnsupported() {
		assertThat(accepted()).isEqualTo(Evidence.UNSUPPORTED);
	}

	@Test
	void aMereMentionSupportsNothing() {
		assertThat(accepted(voice(10, MENTIONS, 1))).isEqualTo(Evidence.UNSUPPORTED);
	}

	@Test
	void oneSourceIsASingleOrigin() {
		assertThat(accepted(voice(10, ASSERTS, 1))).isEqualTo(Evidence.SINGLE_ORIGIN);
	}

	@Test
	void aSourceThatGoesBackToSeveralOriginsSpeaksOnce() {
		assertThat(accepted(voice(10, ASSERTS, 1, 2, 3))).isEqualTo(Evidence.SINGLE_ORIGIN);
	}

	@Test
	void sevenReprintsOfOneReportAreASingleOrigin() {
		var reprints = new EvidenceRule.Voice[7];
		for (int i = 0; i < reprints.length; i++) {
			reprints[i] = voice(10 + i, ASSERTS, 1);
		}
		assertThat(accepted(reprints)).isEqualTo(Evidence.SINGLE_ORIGIN);
	}

	@Test
	void twoIndependentOriginsCorroborate() {
		assertThat(accepted(voice(10, ASSERTS, 1), voice(11, ASSERTS, 2))).isEqualTo(Evidence.CORROBORATED);
	}

	@Test
	void sourcesThatShareOneOfTheirOriginsAreNotIndependent() {
		assertThat(accepted(voice(10, ASSERTS, 1, 2), voice(11, ASSERTS, 2, 3))).isEqualTo(Evidence.SINGLE_ORIGIN);
	}

	@Test
	void unknownLineageSupportsAndIsNeverASecondOrigin() {
		assertThat(accepted(unknown(10, ASSERTS))).isEqualTo(Evidence.SINGLE_ORIGIN);
		assertThat(accepted(unknown(10, ASSERTS), unknown(11, ASSERTS))).isEqualTo(Evidence.SINGLE_ORIGIN);
		assertThat(accepted(voice(10, ASSERTS, 1), unknown(11, ASSERTS))).isEqualTo(Evidence.SINGLE_ORIGIN);
	}

	@Test
	void aRetractedSourceDoesNotSpeak() {
		assertThat(accepted(retracted(10, ASSERTS, 1))).isEqualTo(Evidence.UNSUPPORTED);
		assertThat(accepted(retracted(10, ASSERTS, 1), voice(11, ASSERTS, 2))).isEqualTo(Evidence.SINGLE_ORIGIN);
		assertThat(accepted(voice(10, ASSERTS, 1), retracted(12, DENIES, 3))).isEqualTo(Evidence.SINGLE_ORIGIN);
		assertThat(accepted(retracted(10, ASSERTS, 1), voice(12, DENIES, 3))).isEqualTo(Evidence.REFUTED);
	}

	@Test
	void aSourceThatDerivesFromARetractedOneStillSpeaks() {
		assertThat(accepted(retracted(10, ASSERTS, 10), voice(11, ASSERTS, 10))).isEqualTo(Evidence.SINGLE_ORIGIN);
	}

	@Test
	void onlyDenialsRefute() {
		assertThat(accepted(voice(10, DENIES, 1))).isEqualTo(Evidence.REFUTED);
	}

	@Test
	void aReviewerWhoFoundItFalseRefutes() {
		var facts = new EvidenceRule.Facts(Status.ACCEPTED, true, false,
				List.of(voice(10, ASSERTS, 1), voice(11, ASSERTS, 2)));
		assertThat(EvidenceRule.of(facts).evidence()).isEqualTo(Evidence.REFUTED);
	}

	@Test
	void anIndependentDenialDisputesHoweverManyAssert() {
		assertThat(accepted(voice(10, ASSERTS, 1), voice(11, ASSERTS, 2), voice(12, DENIES, 3)))
			.isEqualTo(Evidence.DISPUTED);
	}

	@Test
	void aDenialFromTheSameOriginIsNoSecondOpinion() {
		assertThat(accepted(voice(10, ASSERTS, 1), voice(11, DENIES, 1))).isEqualTo(Evidence.SINGLE_ORIGIN);
		assertThat(accepted(unknown(10, ASSERTS), unknown(10, DENIES))).isEqualTo(Evidence.SINGLE_ORIGIN);
	}

	@Test
	void anAcceptedContradictionDisputes() {
		var facts = new EvidenceRule.Facts(Status.ACCEPTED, false, true, List.of(voice(10, ASSERTS, 1)));
		assertThat(EvidenceRule.of(facts).evidence()).isEqualTo(Evidence.DISPUTED);
	}

	@Test
	void theNumbersBesideTheStateCountSourcesOriginsAndUnknownLineage() {
		var finding = EvidenceRule.of(new EvidenceRule.Facts(Status.ACCEPTED, false, false,
				List.of(voice(10, ASSERTS, 1), voice(11, ASSERTS, 1), voice(11, ASSERTS, 1), unknown(12, ASSERTS))));
		assertThat(finding).isEqualTo(new EvidenceRule.Finding(Evidence.SINGLE_ORIGIN, 3, 1, 1, Repetition.NONE));
	}

	/**
	 * Whatever is cited already: one more source that derives from a counted one changes
	 * nothing, in any order.
	 */
	@RepeatedTest(200)
	void aSourceThatDerivesFromACountedOneNeverChangesTheNumber(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		List<EvidenceRule.Voice> voices = new ArrayList<>();
		for (int i = 0; i < 1 + random.nextInt(6); i++) {
			voices.add(new EvidenceRule.Voice(10 + i, ASSERTS, someOrigins(random), false));
		}
		int before = EvidenceRule.independent(voices);
		Set<Long> derived = someOrigins(random);
		derived.addAll(voices.get(random.nextInt(voices.size())).origins());
		voices.add(new EvidenceRule.Voice(random.nextInt(100), ASSERTS, derived, false));
		Collections.shuffle(voices, random);
		assertThat(EvidenceRule.independent(voices)).isEqualTo(before);
	}

	private static Set<Long> someOrigins(Random random) {
		Set<Long> origins = new TreeSet<>();
		for (int i = 0; i < 1 + random.nextInt(3); i++) {
			origins.add((long) random.nextInt(6));
		}
		return origins;
	}

	private static Evidence accepted(EvidenceRule.Voice... voices) {
		return EvidenceRule.of(new EvidenceRule.Facts(Status.ACCEPTED, false, false, List.of(voices))).evidence();
	}

	private static EvidenceRule.Voice voice(long source, Stance stance, long... origins) {
		Set<Long> set = new TreeSet<>();
		for (long origin : origins) {
			set.add(origin);
		}
		return new EvidenceRule.Voice(source, stance, set, false);
	}

	private static EvidenceRule.Voice retracted(long source, Stance stance, long origin) {
		return voice(source, stance, origin).with(source, true);
	}

	private static EvidenceRule.Voice unknown(long source, Stance stance) {
		return new EvidenceRule.Voice(source, stance, Set.of(), true);
	}

}
