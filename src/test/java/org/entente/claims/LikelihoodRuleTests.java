package org.entente.claims;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of cases: likelihood and confidence are never said in one sentence. */
class LikelihoodRuleTests {

	@ParameterizedTest
	@ValueSource(strings = { "We have moderate confidence that it will likely test again.",
			"It is almost certain, with high confidence, that oil is bartered.",
			"There is a 60 % chance of a visit (low confidence).", "We are confident that a visit is very unlikely." })
	void theseSayBothAtOnce(String text) {
		assertThat(LikelihoodRule.offence(text)).contains(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "It will likely test again. Our confidence in this is moderate.",
			"It will likely test again. We have moderate confidence in this judgement.", "It will test again.",
			"We have low confidence in the single source.", "They signed a confidence-building agreement in 2018." })
	void theseDoNot(String text) {
		assertThat(LikelihoodRule.offence(text)).isEmpty();
	}

	@Test
	void theSentenceIsNamed() {
		assertThat(LikelihoodRule
			.offence("The visit took place. It will probably be repeated, we say with high confidence. Oil flows."))
			.contains("It will probably be repeated, we say with high confidence.");
	}

}
