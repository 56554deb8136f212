package org.entente.claims;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words at their place; offsets count Unicode code points, not the units of Java or of a
 * browser.
 */
class ExcerptTests {

	private static final String TEXT = "🛠️ III. Forms of coöperation: روسیه 러시아 🚀 rockets, rockets";

	@Test
	void offsetsCountCodePoints() {
		int start = Excerpt.places(TEXT, "🚀", 9).get(0);
		Excerpt excerpt = Excerpt.of(TEXT, start, start + 1);
		assertThat(excerpt.words()).isEqualTo("🚀");
		assertThat(start).isEqualTo(TEXT.codePoints().boxed().toList().indexOf("🚀".codePointAt(0)));
	}

	@Test
	void everyPlaceIsFoundUpToTheMostAskedFor() {
		assertThat(Excerpt.places(TEXT, "rockets", 9)).hasSize(2);
		assertThat(Excerpt.places(TEXT, "rockets", 1)).hasSize(1);
		assertThat(Excerpt.places(TEXT, "shells", 9)).isEmpty();
	}

	@Test
	void placesMayOverlap() {
		assertThat(Excerpt.places("aaa", "aa", 9)).isEqualTo(List.of(0, 1));
	}

	@Test
	void contextEndsWithTheText() {
		Excerpt whole = Excerpt.of("short", 0, 5);
		assertThat(whole.prefix()).isEmpty();
		assertThat(whole.suffix()).isEmpty();
	}

	@Test
	void contextIsAtMostThirtyTwoCharactersAndNeverHalfOfOne() {
		String text = "🚀".repeat(40) + "x" + "🚀".repeat(40);
		Excerpt excerpt = Excerpt.of(text, 40, 41);
		assertThat(excerpt.words()).isEqualTo("x");
		assertThat(excerpt.prefix()).isEqualTo("🚀".repeat(32));
		assertThat(excerpt.suffix()).isEqualTo("🚀".repeat(32));
	}

}
