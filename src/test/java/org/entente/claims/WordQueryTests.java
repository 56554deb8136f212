package org.entente.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.entente.claims.WordQuery.Clause;
import org.entente.claims.WordQuery.Part;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.entente.TortureStrings;

/** What is typed into the search box, and what it is read as. */
class WordQueryTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			missile test            | missile, test
			missile OR rocket       | missile/rocket
			missile -test           | missile, -test
			missile NOT test        | missile, -test
			"ballistic missile"     | ballistic missile
			“ballistic missile” x   | ballistic missile, x
			«ракета земля»          | ракета земля
			"never closed           | never closed
			launch*                 | launch*
			k*                      | k*
			"launch*"               | launch*!
			Pyongyong~              | Pyongyong~
			excerpt:denied          | EXCERPT denied
			Statement:"two words"   | STATEMENT two words
			arms:length             | arms:length
			http://x.example        | http://x.example
			(a b)                   | a, b
			OR a OR                 | a
			- a                     | -a
			""")
	void isReadLeniently(String typed, String read) {
		assertThat(words(WordQuery.of(typed))).isEqualTo(read.replace("!", ""));
	}

	private static String words(WordQuery query) {
		return query.clauses().stream().map(WordQueryTests::words).collect(Collectors.joining(", "));
	}

	private static String words(Clause clause) {
		return (clause.excluded() ? "-" : "")
				+ clause.anyOf().stream().map(WordQueryTests::words).collect(Collectors.joining("/"));
	}

	private static String words(Part part) {
		String sign = switch (part.form()) {
			case WORDS -> "";
			case BEGINNING -> "*";
			case NEARLY -> "~";
		};
		return ((part.place() != null) ? part.place() + " " : "") + part.text() + sign;
	}

	@Test
	void aBarJoinsLikeOr() {
		assertThat(words(WordQuery.of("missile | rocket"))).isEqualTo("missile/rocket");
	}

	@Test
	void filtersAmongTheWordsAreWishes() {
		WordQuery query = WordQuery.of("missile country:IRN,PRK domain:\"arms and ammunition\" -test year:2012");
		assertThat(words(query)).isEqualTo("missile, -test");
		assertThat(query.wishes()).containsEntry("country", List.of("IRN,PRK"))
			.containsEntry("domain", List.of("arms and ammunition"))
			.containsEntry("year", List.of("2012"));
		ClaimFilter filter = ClaimFilter.ALL.with("q", "missile country:IRN -test").with("country", "PRK").spelledOut();
		assertThat(filter.country()).containsExactly("PRK", "IRN");
		assertThat(filter.q()).isEqualTo("missile -test");
		assertThat(filter.spelledOut()).isEqualTo(filter);
	}

	@Test
	void aFilterExcludesNothing() {
		WordQuery query = WordQuery.of("-country:IRN missile");
		assertThat(query.wishes()).isEmpty();
		assertThat(words(query)).isEqualTo("-country:IRN, missile");
	}

	@Test
	void whatHasNoLetterIsNothingToLookFor() {
		assertThat(WordQuery.of("*** \"\" - ~ |").isEmpty()).isTrue();
		assertThat(WordQuery.of(null).isEmpty()).isTrue();
	}

	@Test
	void noMoreThanThirtyWordsAreLookedFor() {
		assertThat(WordQuery.of("word ".repeat(60)).clauses()).hasSize(30);
	}

	@Test
	void thereIsNothingThatCannotBeTyped() {
		assertThat(TortureStrings.all())
			.allSatisfy((hostile) -> assertThat(WordQuery.of(hostile).clauses()).hasSizeLessThanOrEqualTo(30));
	}

	@Test
	void longTextsAreReadOnce() {
		String hostile = "a:\"b -(".repeat(10_000);
		Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> WordQuery.of(hostile));
	}

}
