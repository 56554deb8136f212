package org.entente.claims;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the scale of hedges finds in a text. */
class HedgeScaleTests {

	@Test
	void everyWordOfTheScaleIsFoundAsItself() {
		for (HedgeStrength strength : HedgeStrength.values()) {
			strength.words()
				.forEach((word) -> assertThat(HedgeScale.of("so, " + word + ", it is")).as(word)
					.containsExactly(strength));
		}
	}

	@Test
	void noWordStandsInTheScaleTwice() {
		List<String> words = Arrays.stream(HedgeStrength.values())
			.flatMap((strength) -> strength.words().stream())
			.toList();
		assertThat(words).doesNotHaveDuplicates();
	}

	@Test
	void theFirstWordOfDoubtIsNamedAsItStands() {
		assertThat(HedgeScale.firstDoubt("Clearly, it Reportedly may.")).isEqualTo("Reportedly");
		assertThat(HedgeScale.firstDoubt("According to the essay it is so, since May 2009.")).isEmpty();
	}

	@Test
	void wordsMayBeBrokenOverLines() {
		assertThat(HedgeScale.of("it is widely\nbelieved so")).containsExactly(HedgeStrength.BELIEVED);
	}

}
