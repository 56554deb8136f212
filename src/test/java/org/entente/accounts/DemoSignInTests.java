package org.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.entente.shared.Violations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoSignInTests {

	@ParameterizedTest
	@EnumSource
	void demoPasswordsKeepTheRuleToo(DemoSignIn demo) {
		Violations violations = new Violations();
		PasswordRule.check(demo.password(), new Account(demo.username(), demo.fullName(), demo.role(), Instant.EPOCH),
				violations);
		assertThat(violations.any()).isFalse();
	}

}
