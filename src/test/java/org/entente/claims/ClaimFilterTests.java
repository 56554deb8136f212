package org.entente.claims;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The wishes of a reader, as they stand in an address. */
class ClaimFilterTests {

	@Test
	void whatIsEmptyIsNotAskedFor() {
		ClaimFilter filter = ClaimFilter.ALL.with("domain", "", " ").with("relationship", "");
		assertThat(filter.parameters()).isEmpty();
		assertThat(filter.narrows()).isFalse();
	}

	@Test
	void codesAndNumbersMayStandInOneFieldWordsMayNot() {
		ClaimFilter filter = ClaimFilter.ALL.with("country", "PRK, IRN,", "CHN").with("domain", "this, that");
		assertThat(filter.country()).containsExactly("PRK", "IRN", "CHN");
		assertThat(filter.domain()).containsExactly("this, that");
	}

	@Test
	void everyWishStandsInTheAddressAgain() {
		ClaimFilter filter = new ClaimFilter("missile", "IRN-PRK", List.of("tie", "risk"), List.of("missiles"),
				List.of("mutual"), List.of("disputed"), List.of("accepted"), "1990", "2009", "199X/..", "yes",
				"repeated", List.of("1", "2"), List.of("7"), List.of("2009"), List.of("CHN"), List.of("3"), "minjun");
		assertThat(filter.parameters()).hasSize(18).containsEntry("kind", List.of("tie", "risk"));
		assertThat(filter.with("kind", "tie", "risk")).isEqualTo(filter);
		assertThat(filter.draftsOf("aras").status()).containsExactly("draft");
	}

}
