package org.entente.web.relationships;

import java.util.List;

import org.entente.claims.ClaimKind;
import org.entente.claims.ParticipantRole;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InterestsTests {

	@Test
	void aRiskBelongsToItsTargetsAndABenefitToWhoGains() {
		assertThat(Interests.states(Cards.thought(ClaimKind.RISK, "RUS", "PRK",
				Cards.country("RUS", ParticipantRole.SUPPLIER), Cards.country("CHN", ParticipantRole.TARGET))))
			.containsExactly("CHN");
		assertThat(Interests
			.states(Cards.thought(ClaimKind.BENEFIT, null, null, Cards.country("CHN", ParticipantRole.BENEFICIARY))))
			.containsExactly("CHN");
	}

	@Test
	void withoutSuchAPartyTheDirectionTells() {
		assertThat(Interests.states(Cards.thought(ClaimKind.RISK, "PRK", "KOR"))).containsExactly("KOR");
		assertThat(Interests.states(Cards.thought(ClaimKind.POSITION, "CHN", null))).containsExactly("CHN");
	}

	@Test
	void whatNamesNoStateIsKeptApart() {
		List<Interests> rows = Interests.of(
				List.of(Cards.thought(ClaimKind.POSITION, null, null), Cards.thought(ClaimKind.RISK, "PRK", "KOR")),
				List.of("CHN", "PRK"));
		assertThat(rows).extracting(Interests::code).containsExactly("KOR", "");
		assertThat(rows.get(1).positions()).hasSize(1);
	}

	@Test
	void motivesStandElsewhere() {
		assertThat(Interests.of(List.of(Cards.thought(ClaimKind.MOTIVE, "IRN", "PRK")), List.of("IRN"))).isEmpty();
	}

}
