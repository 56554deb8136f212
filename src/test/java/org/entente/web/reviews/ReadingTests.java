package org.entente.web.reviews;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.entente.claims.ClaimCard.Cited;
import org.entente.claims.PassageSearch.Passage;
import org.entente.claims.Stance;
import org.entente.web.reviews.Reading.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTests {

	@Test
	void theExcerptStandsInItsLineWithTheHedgeApart() {
		Reading reading = read("One.\n\nIt has ", "reportedly provided arms", ", they say.\nEnd.", "reportedly");
		assertThat(reading.lines()).containsExactly(new Line(7, "One.", List.of(), ""),
				new Line(9, "It has ", List.of("", "reportedly", " provided arms"), ", they say."),
				new Line(10, "End.", List.of(), ""));
		assertThat(reading.line()).isEqualTo(9);
	}

	@Test
	void anExcerptOverTwoLinesIsMarkedInBoth() {
		assertThat(read("a ", "b\nc", " d", null).lines()).containsExactly(new Line(7, "a ", List.of("b", "", ""), ""),
				new Line(8, "", List.of("c", "", ""), " d"));
	}

	@Test
	void whatIsCutOffSaysSo() {
		Passage middle = new Passage(1, 7, "before ", "words", " after", false, false, null);
		assertThat(Reading.of(1, cited("words", null), middle).lines())
			.containsExactly(new Line(7, "…before ", List.of("words", "", ""), " after…"));
	}

	@Test
	void withoutTheTextThereAreNoLines() {
		assertThat(Reading.of(1, cited("words", null), null).lines()).isEmpty();
	}

	private static Reading read(String before, String words, String after, @Nullable String hedge) {
		return Reading.of(1, cited(words, hedge), new Passage(1, 7, before, words, after, true, true, null));
	}

	private static Cited cited(String excerpt, @Nullable String hedge) {
		return new Cited(1, new UUID(0, 1), 1, 1, new UUID(0, 2), null, "ESSAY", null, null, null, null, null, null, 1,
				true, excerpt, 0, excerpt.length(), null, null, null, Stance.ASSERTS, hedge, 3, "en", null, null, 1,
				"Researcher", Instant.EPOCH, null, false, List.of());
	}

}
