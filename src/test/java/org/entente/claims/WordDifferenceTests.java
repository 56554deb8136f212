package org.entente.claims;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordDifferenceTests {

	@ParameterizedTest
	@CsvSource({ "a b c, a b c, a b c",
			"It provided arms in 1990., It reportedly provided arms since 1990.,"
					+ "It +reportedly +provided arms -in -+since +1990.",
			"'', all new, +all new+", "all gone, '', -all gone-", "one two, three four, -one two-+three four+" })
	void wordsAreKeptRemovedAndAdded(String before, String after, String expected) {
		assertThat(marked(before, after)).isEqualTo(expected);
	}

	@Test
	void bothReadingsCanBePutTogetherAgain() {
		String before = "China  supplies coal, it is said, to North Korea.";
		String after = "China may supply coal to North Korea, it is said.";
		assertThat(joined(before, after, WordDifference.Fate.REMOVED)).isEqualTo(after);
		assertThat(joined(before, after, WordDifference.Fate.ADDED)).isEqualTo(before.replace("  ", " "));
	}

	private static String marked(String before, String after) {
		return WordDifference.between(before, after).stream().map((piece) -> {
			String mark = piece.isRemoved() ? "-" : (piece.isAdded() ? "+" : "");
			return mark + piece.words() + mark;
		}).collect(Collectors.joining());
	}

	private static String joined(String before, String after, WordDifference.Fate without) {
		return WordDifference.between(before, after)
			.stream()
			.filter((piece) -> piece.fate() != without)
			.map(WordDifference.Piece::words)
			.collect(Collectors.joining())
			.replaceAll("\\s+", " ");
	}

}
