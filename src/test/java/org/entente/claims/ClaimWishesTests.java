package org.entente.claims;

import java.util.List;

import org.entente.relationships.RelationshipCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which lists the tables keep in order, so that the index need not be asked. */
class ClaimWishesTests {

	@Test
	void allClaimsAndThoseOfARelationshipOfAnyKindAreKeptInOrder() {
		assertThat(wishes("", null, List.of(), List.of()).areKeptInOrder()).isTrue();
		assertThat(wishes("", "IRN-PRK", List.of(), List.of()).areKeptInOrder()).isTrue();
		assertThat(wishes("", "IRN-PRK", List.of("TIE"), List.of()).areKeptInOrder()).isTrue();
	}

	@Test
	void whateverElseIsWishedIsNot() {
		assertThat(wishes("", null, List.of("MOTIVE"), List.of()).areKeptInOrder()).isFalse();
		assertThat(wishes("", "IRN-PRK", List.of("TIE"), List.of("missiles")).areKeptInOrder()).isFalse();
		assertThat(wishes("missiles", "IRN-PRK", List.of(), List.of()).areKeptInOrder()).isFalse();
	}

	private static ClaimWishes wishes(String words, @Nullable String relationship, List<String> kinds,
			List<String> domains) {
		return new ClaimWishes(WordQuery.of(words), RelationshipCode.find(relationship).orElse(null), kinds, domains,
				List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(),
				List.of(), null);
	}

}
