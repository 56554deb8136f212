package org.entente.claims;

import org.entente.claims.RecheckRule.Finding;
import org.entente.claims.RecheckRule.Kept;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The cases of the table in {@link RecheckRule}. */
class RecheckRuleTests {

	private static final String OLD = "On Monday it sold at least 20 rockets, “reportedly”. It denied that.";

	@Test
	void aTextThatIsNotHeldCannotBeCompared() {
		assertThat(RecheckRule.of(null, kept("sold")).finding()).isEqualTo(RecheckFinding.NOT_COMPARABLE);
	}

	@Test
	void theSameWordsAtTheSamePlaceAreExactWhateverStandsAround() {
		Finding finding = find("sold at least 20 rockets", OLD.replace("Monday", "Friday").replace("denied", "said"));
		assertThat(finding.finding()).isEqualTo(RecheckFinding.EXACT);
		assertThat(finding.passage()).isNull();
	}

	@Test
	void theSameWordsElsewhereMoved() {
		Finding finding = find("sold at least 20 rockets", "🚀 " + OLD);
		assertThat(finding.finding()).isEqualTo(RecheckFinding.MOVED);
		assertThat(finding.start()).isEqualTo(OLD.indexOf("sold") + 2);
		assertThat(finding.tied()).isFalse();
	}

	@Test
	void ofSeveralPlacesTheOneWithTheSameSurroundingsIsTaken() {
		Finding finding = find("20 rockets", "20 rockets were seen. " + OLD + " So 20 rockets.");
		assertThat(finding.finding()).isEqualTo(RecheckFinding.MOVED);
		assertThat(finding.start()).isEqualTo(OLD.indexOf("20 rockets") + 22);
		assertThat(finding.places()).isEqualTo(3);
		assertThat(finding.tied()).isFalse();
	}

	@Test
	void placesThatFitEquallyWellAreATie() {
		Finding finding = RecheckRule.of(new HeldText("x rockets, rockets, rockets"),
				new Kept("rockets", 11, null, null));
		assertThat(finding.finding()).isEqualTo(RecheckFinding.EXACT);
		finding = RecheckRule.of(new HeldText("x rockets, rockets, rockets"), new Kept("rockets", 12, null, null));
		assertThat(finding.finding()).isEqualTo(RecheckFinding.MOVED);
		assertThat(finding.start()).as("the nearest").isEqualTo(11);
		assertThat(finding.tied()).isTrue();
		assertThat(finding.places()).isEqualTo(3);
	}

	/** Whether a mark is part of a word depends on both its sides. */
	@Test
	void whatWasCutOutOfAWordIsFoundWithinOne() {
		Finding finding = RecheckRule.of(new HeldText("The Army’s gain"), new Kept("’", 4, "Army", "s gain"));
		assertThat(finding.finding()).isEqualTo(RecheckFinding.MOVED);
		assertThat(finding.start()).isEqualTo(8);
	}

	@Test
	void spacesLineEndsAndShapesOfMarksMoveWordsOnly() {
		Finding finding = find("sold at least 20 rockets, “reportedly”.",
				OLD.replace("at least", "at\r\n  least").replace("“", "\"").replace("”", "\""));
		assertThat(finding.finding()).isEqualTo(RecheckFinding.MOVED);
		assertThat(finding.difference()).isEqualTo(RecheckDifference.SPACING);
		assertThat(finding.passage()).isEqualTo("sold at\r\n  least 20 rockets, \"reportedly\".");
	}

	@Test
	void decomposedLettersAndInvisibleCharactersAreSpacing() {
		Finding finding = RecheckRule.of(new HeldText("Le re\u0301gime a dit."),
				new Kept("régime a\u200B dit", 3, null, null));
		assertThat(finding.difference()).isEqualTo(RecheckDifference.SPACING);
	}

	@Test
	void aCommaMayChangeWhatIsSaid() {
		Finding finding = find("20 rockets, “reportedly”", OLD.replace("rockets,", "rockets;"));
		assertThat(finding.finding()).isEqualTo(RecheckFinding.DRIFTED);
		assertThat(finding.difference()).isEqualTo(RecheckDifference.PUNCTUATION);
		assertThat(finding.kept()).isEqualTo(100);
	}

	@Test
	void aNumberThatGrewIsNotTheSame() {
		for (String other : new String[] { "200", "20,000", "20.5", "120" }) {
			Finding finding = find("at least 20", OLD.replace("20", other));
			assertThat(finding.finding()).as(other).isEqualTo(RecheckFinding.DRIFTED);
			assertThat(finding.passage()).isEqualTo("at least " + other);
		}
	}

	@Test
	void changedWordsDriftAndThePassageIsShown() {
		Finding finding = find("sold at least 20 rockets", OLD.replace("sold at least", "may have sold about"));
		assertThat(finding.finding()).isEqualTo(RecheckFinding.DRIFTED);
		assertThat(finding.difference()).isEqualTo(RecheckDifference.WORDS);
		assertThat(finding.passage()).isEqualTo("sold about 20 rockets");
		assertThat(finding.kept()).isEqualTo(60);
	}

	@Test
	void halfOfTheWordsIsNotEnough() {
		assertThat(find("sold at least 20", OLD.replace("sold at", "bought about")).finding())
			.isEqualTo(RecheckFinding.LOST);
		assertThat(find("sold at least 20 rockets", "Something else altogether.").finding())
			.isEqualTo(RecheckFinding.LOST);
	}

	@Test
	void chineseIsComparedCharacterByCharacter() {
		String old = "据报道，朝鲜自一九九〇年代起向伊朗提供弹道导弹技术。";
		Finding finding = RecheckRule.of(new HeldText("更正：" + old.replace("弹道导弹", "火箭")),
				new Kept("朝鲜自一九九〇年代起向伊朗提供弹道导弹技术", 4, null, null));
		assertThat(finding.finding()).isEqualTo(RecheckFinding.DRIFTED);
		assertThat(finding.passage()).isEqualTo("朝鲜自一九九〇年代起向伊朗提供火箭技术");
	}

	private static Finding find(String words, String text) {
		return RecheckRule.of(new HeldText(text), kept(words));
	}

	private static Kept kept(String words) {
		int at = OLD.indexOf(words);
		Excerpt excerpt = Excerpt.of(OLD, OLD.codePointCount(0, at),
				OLD.codePointCount(0, at) + words.codePointCount(0, words.length()));
		return new Kept(words, excerpt.start(), excerpt.prefix(), excerpt.suffix());
	}

}
