package org.entente.relationships;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The name of a relationship. */
class RelationshipCodeTests {

	@Test
	void membersAreSortedHoweverTheyAreTyped() {
		assertThat(RelationshipCode.find(" prk-irn ")).hasToString("Optional[IRN-PRK]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "IRN", "IRN-IRN", "IRN-PRK-IRN", "IRN-", "-IRN", "IRN--PRK", "IR-PRK", "IRAN-PRK",
			"IRN PRK", "ＩＲＮ-PRK", "A-B-C-D", "AAA-BBB-CCC-DDD-EEE-FFF-GGG-HHH-III" })
	void whatNamesNoRelationshipIsNotFound(String text) {
		assertThat(RelationshipCode.find(text)).isEmpty();
	}

	@Test
	void aGroupHasTheDyadsBetweenItsMembers() {
		RelationshipCode group = new RelationshipCode(List.of("RUS", "CHN", "PRK"));
		assertThat(group.isDyad()).isFalse();
		assertThat(group.dyads()).hasToString("[CHN-PRK, CHN-RUS, PRK-RUS]");
	}

	@Test
	void aDyadKnowsTheOtherMember() {
		RelationshipCode dyad = new RelationshipCode(List.of("IRN", "PRK"));
		assertThat(dyad.other("IRN")).isEqualTo("PRK");
		assertThat(dyad.other("PRK")).isEqualTo("IRN");
	}

}
