package org.entente.claims;

import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of cases of the rule that a statement is no stronger than its excerpt. */
class HedgeLockTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					reportedly              | North Korea has reportedly provided missiles.              | kept word for word
					reportedly              | Reportedly, North Korea provided missiles.                 | whatever its capitals
					reportedly              | North Korea is reported to have provided missiles.         | as weak
					reportedly              | North Korea allegedly provided missiles.                   | as weak
					reportedly              | North Korea is widely believed to have provided missiles.  | weaker
					reportedly              | North Korea possibly provided missiles.                    | weaker
					reportedly              | It is difficult to verify that missiles were provided.     | weaker
					widely believed         | It is thought to have provided missiles.                   | as weak
					likely                  | It probably provides missiles.                             | as weak
					likely                  | It may provide missiles.                                   | weaker
					very likely             | It likely provides missiles.                               | weaker
					almost certainly        | It reportedly provides missiles.                           | weaker
					may                     | It could provide missiles.                                 | as weak
					roughly even chance     | There is an even chance that it provides missiles.         | as weak
					unlikely                | It is improbable that missiles are provided.               | as weak
					very unlikely           | It is unlikely that missiles are provided.                 | weaker
					necessarily speculative | It is unclear whether missiles are provided.               | as weak
					it is clear             | It provides missiles.                                      | emphasis is no doubt
					it is clear that it may | It may provide missiles.                                   | emphasis lifts no doubt
					ought to                | It ought to be as high a concern.                          | unknown, word for word
					""")
	void theseStatementsAreNoStronger(String hedge, String statement, String why) {
		assertThat(HedgeLock.excess(statement, List.of(words(hedge, null)))).as(why).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					reportedly              | North Korea provided missiles.                             | doubt is lost
					reportedly              | According to the essay, North Korea provided missiles.     | naming the source is no doubt
					reportedly              | The essay reports that North Korea provided missiles.      | nor is this
					reportedly              | North Korea almost certainly provided missiles.            | stronger
					widely believed         | North Korea reportedly provided missiles.                  | stronger
					likely                  | It very likely provides missiles.                          | stronger, though the word is in it
					likely                  | It is unlikely that it provides missiles.                  | the opposite
					possibly                | It probably provides missiles.                             | stronger
					may                     | In May 2009 it provided missiles.                          | a month
					may                     | It mayhap provided missiles.                               | not a whole word
					unlikely                | It is very unlikely to provide missiles.                   | stronger the other way
					unlikely                | It likely provides missiles.                               | the opposite
					difficult to verify     | It may provide missiles.                                   | stronger
					it is clear that it may | It provides missiles.                                      | emphasis lifts no doubt
					ought to                | It should be as high a concern.                            | unknown hedges are kept
					""")
	void theseStatementsAreStronger(String hedge, String statement, String why) {
		assertThat(HedgeLock.excess(statement, List.of(words(hedge, null)))).as(why)
			.get()
			.extracting(HedgeLock.Excess::words)
			.isEqualTo(hedge);
	}

	@Test
	void theMessageSaysWhatWouldDo() {
		assertThat(HedgeLock.excess("It provides missiles.", List.of(words("likely", null)))).get()
			.isEqualTo(new HedgeLock.Excess("likely", "hedge.lost", "likely, probable, probably"));
		assertThat(HedgeLock.excess("It provides.", List.of(words("ought to", null)))).get()
			.isEqualTo(new HedgeLock.Excess("ought to", "hedge.unknown", ""));
	}

	@Test
	void whatOneSourceStatesOutrightMayBeStatedOutright() {
		assertThat(HedgeLock.excess("It provides missiles.", List.of(words("may", null), words(null, null)))).isEmpty();
		assertThat(HedgeLock.excess("It provides missiles.", List.of(words("may", null), words("likely", null))))
			.isPresent();
		assertThat(HedgeLock.excess("It likely provides missiles.", List.of(words("may", null), words("likely", null))))
			.isEmpty();
	}

	@Test
	void whatNothingAssertsIsNotComparedWithAnything() {
		assertThat(HedgeLock.excess("A heading mentions it, certainly.", List.of())).isEmpty();
	}

	@Test
	void ofAForeignHedgeTheTranslationIsCompared() {
		HedgeLock.Words korean = new HedgeLock.Words("이란에 미사일을 제공한 것으로 알려졌다", "알려졌다",
				"It is reportedly known to have provided missiles to Iran");
		assertThat(HedgeLock.excess("It is said to have provided missiles.", List.of(korean))).isEmpty();
		assertThat(HedgeLock.excess("It provided missiles.", List.of(korean))).isPresent();
		HedgeLock.Words untranslated = new HedgeLock.Words("이란에 제공한 것으로 알려졌다", "알려졌다", null);
		assertThat(HedgeLock.excess("It possibly provided missiles.", List.of(untranslated))).isPresent();
		assertThat(HedgeLock.excess("It “알려졌다” provided missiles.", List.of(untranslated))).isEmpty();
	}

	@Test
	void emphasisThatStandsInNoExcerptIsStronger() {
		HedgeLock.Words plain = words(null, null);
		assertThat(HedgeLock.excess("It certainly provides missiles.", List.of(plain))).get()
			.isEqualTo(new HedgeLock.Excess("certainly", "hedge.emphasis", ""));
		assertThat(HedgeLock.excess("It almost certainly provides missiles.", List.of(plain))).isEmpty();
		assertThat(HedgeLock.excess("It certainly provides missiles.",
				List.of(new HedgeLock.Words("it has certainly provided them", null, null))))
			.isEmpty();
	}

	/** Whatever is cited: one more unhedged source never makes a statement too strong. */
	@RepeatedTest(100)
	void oneMorePlainSourceNeverForbidsWhatWasAllowed(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		List<HedgeStrength> scale = List.of(HedgeStrength.values());
		HedgeStrength hedge = scale.get(random.nextInt(scale.size()));
		HedgeStrength kept = scale.get(random.nextInt(scale.size()));
		String word = hedge.words().get(random.nextInt(hedge.words().size()));
		String statement = "It is said, " + kept.words().get(random.nextInt(kept.words().size())) + ", to be so.";
		if (HedgeLock.excess(statement, List.of(words(word, null))).isEmpty()) {
			assertThat(HedgeLock.excess(statement, List.of(words(word, null), words(null, null))))
				.as("seed %s: %s for %s", repetition.getCurrentRepetition(), statement, word)
				.isEmpty();
		}
	}

	/** AC-23: a long hostile statement is looked through in no time. */
	@Test
	void aHostileStatementIsReadInLinearTime() {
		String hostile = "according to the ".repeat(3000) + "almost certainly ".repeat(3000);
		long begin = System.nanoTime();
		HedgeLock.excess(hostile, List.of(words("reportedly", null)));
		assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L);
	}

	private static HedgeLock.Words words(@Nullable String hedge, @Nullable String translation) {
		return new HedgeLock.Words("the words " + hedge + " in their sentence", hedge, translation);
	}

}
