package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/claims", "/claims/42?q=a%20b&after=//x", "/relationships/IRN-PRK" })
	void ownAddressesAreKept(String address) {
		assertThat(ReturnAddress.isOwn(address)).isTrue();
	}

	/** AC-20 */
	@ParameterizedTest
	@ValueSource(strings = { "//evil.example", "/\\evil.example", "https://evil.example", "https:evil.example",
			"javascript:alert(1)", "\t//evil.example", "/\t/evil.example", "/a\r\nLocation: x", "evil.example", "" })
	void addressesThatLeadElsewhereAreNot(String address) {
		assertThat(ReturnAddress.isOwn(address)).isFalse();
	}

}
