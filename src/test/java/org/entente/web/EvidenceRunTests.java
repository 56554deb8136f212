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

	@Test
	void aRowThatIsCutIsDrawnInFives() {
		EvidenceRun run = EvidenceRun.of(new EnumMap<>(Map.of(Evidence.SINGLE_ORIGIN, 53, Evidence.UNVERIFIED, 27)));
		assertThat(run.groups()).hasSize(10 + 3 + 1 + 2);
		assertThat(run.groups().subList(0, 10)).containsOnly(new EvidenceRun.Group("single-origin", true));
		assertThat(run.groups().subList(13, 16)).containsExactly(new EvidenceRun.Group("unverified", true),
				new EvidenceRun.Group("unverified", false), new EvidenceRun.Group("unverified", false));
	}

	@Test
	void aShortRowIsDrawnOneByOne() {
		EvidenceRun run = EvidenceRun.of(new EnumMap<>(Map.of(Evidence.SINGLE_ORIGIN, 60)));
		assertThat(run.groups()).hasSize(60).containsOnly(new EvidenceRun.Group("single-origin", false));
	}

}
