package org.entente.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.entente.search.Folding;
import org.entente.search.OpenIndex.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is one word to its readers is one to the index, however it is written. */
class SpellingsTests {

	private final WordCutter cutter = new WordCutter();

	@ParameterizedTest(name = "{0} is {1}")
	@CsvSource(delimiter = '|', textBlock = """
			導彈                | 导弹
			貿易關係            | 贸易关系
			臺灣                | 台湾
			無人機              | 无人机
			関係                | 关系
			ミサイル            | ﾐｻｲﾙ
			バスとガスとパン    | ﾊﾞｽとｶﾞｽとﾊﾟﾝ
			が                  | か\u3099
			평양                | \u1111\u1167\u11bc\u110b\u1163\u11bc
			ＫＣＮＡ            | kcna
			ایران               | ايران
			کشتی                | كشتي
			موشک‌های            | موشک های
			المقاومة            | المقاومه
			صاروخ               | صَارُوخٌ
			صاروخ               | صــاروخ
			صاروخ               | \u200fصا\u200fروخ
			أسلحة               | اسلحه
			٢٠١٥                | 2015
			۲۰۱۵                | 2015
			ещё                 | ЕЩЕ
			район               | раи\u0306он
			п’ять               | пʼять
			hélicoptère         | HELICOPTERE
			hélicoptère         | he\u0301licopte\u0300re
			İstanbul            | istanbul
			Diyarbakır          | DİYARBAKIR
			ışık                | isik
			Straße              | STRASSE
			Łódź                | lodz
			Nguyễn              | nguyen
			l’armée             | l'armée
			l’armée             | armée
			d’Ivoire            | ivoire
			O’Neill             | O'Neill
			state\u2011run      | state-run
			state\u2010run      | state run
			mis\u00adsile      | missile
			missile\ufefftest  | missiletest
			missile\u200btest  | missile test
			“missile”           | missile
			ﬁnance              | finance
			""")
	void isOneWord(String written, String typed) {
		assertThat(words(WordAnalysis.ASKED, typed)).isNotEmpty().isEqualTo(words(WordAnalysis.ASKED, written));
		assertThat(words(WordAnalysis.WRITTEN, written)).containsAll(words(WordAnalysis.ASKED, typed));
	}

	@ParameterizedTest(name = "{0} is a form of {1}")
	@CsvSource(delimiter = '|', textBlock = """
			missiles       | missile
			Iran’s         | Iran
			Iran's         | Iran
			истребителей   | истребитель
			الصواريخ       | صواريخ
			کتابها         | کتاب
			""")
	void hasOneStem(String written, String typed) {
		assertThat(words(WordAnalysis.STEMMED, typed)).isNotEmpty().isEqualTo(words(WordAnalysis.STEMMED, written));
	}

	@ParameterizedTest(name = "{0} is not {1}")
	@CsvSource(delimiter = '|', textBlock = """
			導彈  | 导电
			かき  | がき
			ミサ  | ミザ
			""")
	void isAnotherWord(String written, String typed) {
		assertThat(words(WordAnalysis.WRITTEN, written)).doesNotContainAnyElementsOf(words(WordAnalysis.ASKED, typed));
	}

	@Test
	void whatWasWrittenIsMarkedWhereItStands() {
		String written = "mis\u00adsile，導彈。";
		Folding folding = Folding.of(written);
		List<String> marked = this.cutter.cut(WordAnalysis.ASKED, folding.text())
			.stream()
			.map((word) -> written.substring(folding.original(word.begin()), folding.original(word.end())))
			.toList();
		assertThat(marked).containsExactly("mis\u00adsile", "導彈");
	}

	private List<String> words(WordAnalysis analysis, String text) {
		return this.cutter.cut(analysis, Folding.fold(text)).stream().map(Token::term).toList();
	}

}
