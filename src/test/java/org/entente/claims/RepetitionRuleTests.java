package org.entente.claims;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.claims.Repetition.CIRCULAR;
import static org.entente.claims.Repetition.NONE;
import static org.entente.claims.Repetition.ONE_ORIGIN_REPEATED;

/**
 * The table of cases of the rule. Origins and circles are named by small numbers, sources
 * by larger ones.
 */
class RepetitionRuleTests {

	private static final Set<Long> NOTHING = Set.of();

	@Test
	void oneSourceRepeatsNobodyHoweverOftenItIsCited() {
		assertThat(of(voice(10, Set.of(1L), NOTHING))).isEqualTo(NONE);
		assertThat(of(voice(10, Set.of(1L), Set.of(1L)), voice(10, Set.of(1L), Set.of(1L)))).isEqualTo(NONE);
	}

	@Test
	void whatNothingAssertsRepeatsNothing() {
		assertThat(of()).isEqualTo(NONE);
	}

	@Test
	void sourcesOfDifferentOriginsDoNotRepeatEachOther() {
		assertThat(of(voice(10, Set.of(1L), NOTHING), voice(11, Set.of(2L), NOTHING))).isEqualTo(NONE);
	}

	@Test
	void aReportAndItsReprintsAreOneOriginRepeated() {
		assertThat(of(voice(1, Set.of(1L), NOTHING), voice(11, Set.of(1L), NOTHING), voice(12, Set.of(1L), NOTHING)))
			.isEqualTo(ONE_ORIGIN_REPEATED);
	}

	@Test
	void aDigestOfSeveralRepeatsTheOneAllShare() {
		assertThat(of(voice(10, Set.of(1L, 2L), NOTHING), voice(11, Set.of(1L, 3L), NOTHING)))
			.isEqualTo(ONE_ORIGIN_REPEATED);
	}

	@Test
	void sharingByPairsIsNotSharingByAll() {
		assertThat(of(voice(10, Set.of(1L, 2L), NOTHING), voice(11, Set.of(2L, 3L), NOTHING),
				voice(12, Set.of(3L, 1L), NOTHING)))
			.isEqualTo(NONE);
	}

	@Test
	void oneIndependentVoiceBreaksTheRepetition() {
		assertThat(of(voice(10, Set.of(1L), Set.of(1L)), voice(11, Set.of(1L), Set.of(1L)),
				voice(12, Set.of(2L), NOTHING)))
			.isEqualTo(NONE);
	}

	@Test
	void sourcesThatQuoteEachOtherAreCircular() {
		assertThat(of(voice(10, Set.of(10L), Set.of(10L)), voice(11, Set.of(10L), Set.of(10L)))).isEqualTo(CIRCULAR);
	}

	@Test
	void soAreThoseThatGoBackToACircleFromOutside() {
		assertThat(of(voice(12, Set.of(10L), Set.of(10L)), voice(13, Set.of(10L), Set.of(10L)))).isEqualTo(CIRCULAR);
	}

	@Test
	void aCircleThatAlsoGoesBackToAReportIsACircleAllTheSame() {
		assertThat(of(voice(10, Set.of(1L), Set.of(10L)), voice(11, Set.of(1L), Set.of(10L)))).isEqualTo(CIRCULAR);
		assertThat(of(voice(10, Set.of(1L), Set.of(10L)), voice(12, Set.of(1L), NOTHING)))
			.isEqualTo(ONE_ORIGIN_REPEATED);
	}

	@Test
	void whatIsUnknownIsNoRepetitionAsFarAsWeKnow() {
		assertThat(of(voice(10, NOTHING, NOTHING), voice(11, NOTHING, NOTHING))).isEqualTo(NONE);
		assertThat(of(voice(10, Set.of(1L), NOTHING), voice(11, NOTHING, NOTHING))).isEqualTo(NONE);
	}

	private static Repetition of(EvidenceRule.Voice... voices) {
		return RepetitionRule.of(List.of(voices));
	}

	private static EvidenceRule.Voice voice(long source, Set<Long> origins, Set<Long> circles) {
		return new EvidenceRule.Voice(source, Stance.ASSERTS, origins, circles, origins.isEmpty(), false);
	}

}
