package org.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.entente.shared.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {

	private final Account account = new Account("long.username", "A Long Enough Name", Role.READER, Instant.EPOCH);

	@ParameterizedTest
	@ValueSource(strings = { "seven wet umbrellas", "twelve chars", "пароль из слов", "中文密码也可以很长的吗?" })
	void longEnoughIsEnough(String password) {
		assertThat(faults(password)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "password1234", "PassWord1234", "qwertyuiop123", "aaaaaaaaaaaaaa", "abababababababab",
			"long.username", "a long enough name", "A LONG ENOUGH NAME" })
	void whatWouldBeTriedFirstIsRefused(String password) {
		assertThat(faults(password)).containsExactly("password.easy");
	}

	@Test
	void elevenCharactersAreTooFewAndHundredTwentyNineTooMany() {
		assertThat(faults("eleven char")).containsExactly("password.length");
		assertThat(faults("ab cd ef ".repeat(15).substring(0, 129))).containsExactly("password.length");
		assertThat(faults("ab cd ef ".repeat(15).substring(0, 128))).isEmpty();
	}

	@Test
	void lengthIsCountedInCharactersAndNotInHalvesOfThem() {
		assertThat(faults("😀😁😂😃😄😅😆😇😈😉😊")).containsExactly("password.length");
	}

	@Test
	void nothingIsNoPassword() {
		assertThat(faults("")).containsExactly("required");
	}

	private List<String> faults(String password) {
		Violations violations = new Violations();
		PasswordRule.check(password, this.account, violations);
		try {
			violations.throwIfAny();
			return List.of();
		}
		catch (RuleViolationException ex) {
			return ex.violations().stream().map(Violation::key).toList();
		}
	}

}
