package org.entente.web.relationships;

import java.util.List;

import org.entente.claims.ClaimKind;
import org.entente.claims.Evidence;
import org.entente.claims.CarrierSearch.Carrier;
import org.entente.claims.RelationshipNumbers;
import org.entente.claims.RelationshipNumbers.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandfirstTests {

	@Test
	void saysHowMuchHangsOnOneDocument() {
		assertThat(Standfirst.of(numbers(row(ClaimKind.TIE, Evidence.SINGLE_ORIGIN, 3)), List.of(carrier(3, 3))))
			.isEqualTo("3 claims are recorded. Everything rests on one document. None has two independent origins.");
	}

	@Test
	void saysWhatIsAssessedDisputedAndNotReviewed() {
		assertThat(
				Standfirst.of(
						numbers(row(ClaimKind.TIE, Evidence.CORROBORATED, 1),
								row(ClaimKind.RISK, Evidence.UNVERIFIED, 2), row(ClaimKind.TIE, Evidence.REFUTED, 1)),
						List.of(carrier(3, 2), carrier(2, 1))))
			.isEqualTo(
					"4 claims are recorded, 2 of them a source’s own assessment. One document alone carries 2 of them. "
							+ "One has two independent origins. One is disputed or refuted. 2 wait for review.");
	}

	private static RelationshipNumbers numbers(Row... rows) {
		return new RelationshipNumbers(List.of(rows));
	}

	private static Row row(ClaimKind kind, Evidence evidence, int claims) {
		return new Row(kind, "missiles", "mutual", evidence, claims);
	}

	private static Carrier carrier(int claims, int alone) {
		return new Carrier(1, "Essay", "ESSAY", null, null, false, claims, alone, 0);
	}

}
