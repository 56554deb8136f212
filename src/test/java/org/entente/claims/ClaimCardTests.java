package org.entente.claims;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.entente.relationships.RelationshipCode;
import org.entente.shared.EdtfDate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimCardTests {

	/**
	 * Two claims that differ in anything are two: what was written for one is not shown
	 * for the other.
	 */
	@Test
	void whatIsComparedIsAllThereIs() throws Exception {
		ClaimCard card = card(List.of(cited()));
		assertThat(card.contents()).containsExactlyElementsOf(components(card));
		assertThat(cited().contents()).containsExactlyElementsOf(components(cited()));
	}

	@Test
	void aCitationThatChangedMakesAnotherClaim() {
		assertThat(card(List.of(cited()))).isEqualTo(card(List.of(cited()))).hasSameHashCodeAs(card(List.of(cited())));
		assertThat(card(List.of(cited()))).isNotEqualTo(card(List.of()));
	}

	private static List<Object> components(Record record) throws Exception {
		List<Object> values = new ArrayList<>();
		for (RecordComponent component : record.getClass().getRecordComponents()) {
			Method read = component.getAccessor();
			values.add(read.invoke(record));
		}
		return values;
	}

	private static ClaimCard card(List<ClaimCard.Cited> citations) {
		return new ClaimCard(1, new UUID(1, 1), 2, 3, RelationshipCode.find("IRN-PRK").orElseThrow(), ClaimKind.TIE,
				"They meet.", "missiles", "talks", Direction.DIRECTED, "IRN", "PRK", "RUS", Modality.OCCURRED,
				Polarity.ASSERTED, "in 2009", EdtfDate.parse("2009"), LocalDate.of(2009, 1, 1),
				LocalDate.of(2009, 12, 31), "Tehran", "IRN", PlacePrecision.EXACT, Status.ACCEPTED, true,
				Evidence.DISPUTED, 4, 5, 6, Repetition.CIRCULAR, 7, "Author", Instant.EPOCH, Instant.MAX, List.of(),
				List.of(), List.of(), citations);
	}

	private static ClaimCard.Cited cited() {
		return new ClaimCard.Cited(8, new UUID(2, 2), 1, 9, new UUID(3, 3), "Title", "ARTICLE", "By", "2009",
				"http://x", 10L, "Outlet", "B", 11, true, "words", 12, 17, "before", "after", "p. 1", Stance.ASSERTS,
				"said", 3, "en", "translated", "by her", 13, "Somebody", Instant.EPOCH, "withdrawn", true, List.of());
	}

}
