package org.entente.web;

import java.util.EnumMap;
import java.util.Map;

import org.entente.claims.Evidence;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceRunTests {

	@Test
	void oneMarkIsOneClaim() {
		EvidenceRun run = EvidenceRun.of(new EnumMap<>(Map.of(Evidence.DISPUTED, 1, Evidence.SINGLE_ORIGIN, 2)));
		assertThat(run.marks()).containsExactly("single-origin", "single-origin", "disputed");
		assertThat(run.more()).isZero();
		assertThat(run.words()).isEqualTo("2 single origin · 1 disputed");
	}

	@Test
	void aLongRowIsCutAndSaysHowMuchIsMissing() {
		EvidenceRun run = EvidenceRun.of(new EnumMap<>(Map.of(Evidence.SINGLE_ORIGIN, 59, Evidence.UNVERIFIED, 27)));
		assertThat(run.marks()).hasSize(60);
		assertThat(run.more()).isEqualTo(26);
		assertThat(run.words()).isEqualTo("59 single origin · 27 unverified");
	}

}
