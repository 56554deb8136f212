package org.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenScopeTests {

	@ParameterizedTest
	@CsvSource({ "READ, ADMINISTRATOR, READER", "WRITE, ADMINISTRATOR, RESEARCHER", "REVIEW, REVIEWER, REVIEWER",
			"ADMINISTER, ADMINISTRATOR, ADMINISTRATOR", "ADMINISTER, READER, READER", "REVIEW, RESEARCHER, RESEARCHER",
			"WRITE, READER, READER" })
	void aKeyDoesNoMoreThanItsScopeAndNoMoreThanItsOwner(TokenScope scope, Role own, Role expected) {
		assertThat(scope.cap(own)).isEqualTo(expected);
	}

}
