package org.entente.sources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A long text is read in pages that lose nothing. */
class PassageTests {

	@Test
	void aShortTextIsOnePage() {
		Passage page = Passage.of("short", 1);
		assertThat(page.pages()).isEqualTo(1);
		assertThat(page.text()).isEqualTo("short");
		assertThat(page.end()).isEqualTo(5);
	}

	@Test
	void pagesEndAfterALine() {
		Passage first = Passage.of("a line of thirty-one characters\n".repeat(2000), 1);
		assertThat(first.text()).endsWith("\n");
		assertThat(first.text().length()).isBetween(Passage.PAGE / 2, Passage.PAGE);
	}

	@Test
	void pagesTogetherAreTheText() {
		String text = "😀 word ".repeat(10_000) + "\n" + "x".repeat(50_000) + "\nend";
		StringBuilder whole = new StringBuilder();
		int pages = Passage.of(text, 1).pages();
		for (int page = 1; page <= pages; page++) {
			Passage passage = Passage.of(text, page);
			assertThat(passage.start()).isEqualTo(whole.codePointCount(0, whole.length()));
			whole.append(passage.text());
			assertThat(passage.end()).isEqualTo(whole.codePointCount(0, whole.length()));
		}
		assertThat(pages).isGreaterThan(5);
		assertThat(whole).hasToString(text);
	}

	@Test
	void noPageBeginsWithinACharacter() {
		String text = "x" + "😀".repeat(40_000);
		for (int page = 1; page <= Passage.of(text, 1).pages(); page++) {
			assertThat(Passage.of(text, page).text().codePoints())
				.noneMatch((character) -> character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
		}
	}

	@Test
	void aNumberOutOfRangeGivesTheNearestPage() {
		String text = "line\n".repeat(10_000);
		assertThat(Passage.of(text, 0).page()).isEqualTo(1);
		assertThat(Passage.of(text, 99).page()).isEqualTo(Passage.of(text, 1).pages());
	}

	@Test
	void linesAreNumberedThroughTheWholeText() {
		String text = "line\n".repeat(10_000);
		Passage second = Passage.of(text, 2);
		assertThat(second.line()).isEqualTo(second.start() / 5 + 1);
	}

	@Test
	void everyCharacterStandsOnOnePage() {
		Passage any = Passage.of("line\n".repeat(10_000), 1);
		int border = any.starts().get(1);
		assertThat(any.pageOf(0)).isEqualTo(1);
		assertThat(any.pageOf(border - 1)).isEqualTo(1);
		assertThat(any.pageOf(border)).isEqualTo(2);
	}

}
