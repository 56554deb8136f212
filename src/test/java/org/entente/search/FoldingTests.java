package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts as they are compared, and where their letters stood. */
class FoldingTests {

	@ParameterizedTest
	@CsvSource({ "ＣＨＩＮＡ, CHINA", "ﾐｻｲﾙ, ミサイル", "ﬁnal, final", "ещё, еще", "plain, plain" })
	void formsOfOneLetterAreOne(String written, String compared) {
		assertThat(Folding.fold(written)).isEqualTo(compared);
	}

	@Test
	void decomposedLettersAreComposed() {
		String composed = "평양 é が й";
		assertThat(Folding.fold(Normalizer.normalize(composed, Normalizer.Form.NFD))).isEqualTo(composed);
	}

	@Test
	void aJoinerThatIsNotSeenIsASpace() {
		assertThat(Folding.fold("موشک\u200cهای")).isEqualTo("موشک های");
	}

	@Test
	void everyLetterIsFoundWhereItStood() {
		String written = "e\u0301té ﬁn ＡＢ";
		Folding folding = Folding.of(written);
		assertThat(folding.text()).isEqualTo("été fin AB");
		assertThat(written.substring(folding.original(0), folding.original(3))).isEqualTo("e\u0301té");
		assertThat(written.substring(folding.original(4), folding.original(7))).isEqualTo("ﬁn");
		assertThat(written.substring(folding.original(8), folding.original(10))).isEqualTo("ＡＢ");
	}

	@Test
	void aPlainTextIsItsOwn() {
		Folding folding = Folding.of("plain");
		assertThat(folding.text()).isSameAs("plain");
		assertThat(folding.original(5)).isEqualTo(5);
	}

}
