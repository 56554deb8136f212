package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.entente.search.Marking.Marked;
import org.junit.jupiter.api.Test;

/** The stretch of a text around what was looked for. */
class SnippetTests {

	private static final String LONG = "one two three ".repeat(40) + "missile " + "four five six ".repeat(40);

	@Test
	void aShortTextIsWhole() {
		Snippet snippet = Snippet.around("They sold missiles.", List.of(new Marked(10, 18)), "en");
		assertThat(snippet.text()).isEqualTo("They sold missiles.");
		assertThat(snippet.cutBefore()).isFalse();
		assertThat(snippet.cutAfter()).isFalse();
		assertThat(snippet.parts()).containsExactly(new Snippet.Part("They sold ", false),
				new Snippet.Part("missiles", true), new Snippet.Part(".", false));
	}

	@Test
	void aLongTextIsCutBetweenWords() {
		int at = LONG.indexOf("missile");
		Snippet snippet = Snippet.around(LONG, List.of(new Marked(at, at + 7)), null);
		assertThat(snippet.cutBefore()).isTrue();
		assertThat(snippet.cutAfter()).isTrue();
		assertThat(snippet.text()).startsWith("t").contains("missile").hasSizeLessThan(320);
		assertThat(LONG).contains(" " + snippet.text().strip() + " ");
		assertThat(snippet.hasHit()).isTrue();
	}

	@Test
	void noPairOfSurrogatesIsCut() {
		String text = "😀".repeat(400);
		Snippet snippet = Snippet.around(text, List.of(new Marked(400, 402)), null);
		assertThat(snippet.text().codePoints().allMatch((point) -> point == 0x1F600)).isTrue();
	}

}
