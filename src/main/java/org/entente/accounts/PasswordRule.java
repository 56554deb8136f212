package org.entente.accounts;

import java.util.Locale;
import java.util.Set;

import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be: long enough, and not what everyone would try first. No rule
 * about kinds of characters, which only makes passwords alike.
 */
final class PasswordRule {

	static final int SHORTEST = 12;

	static final int LONGEST = 128;

	private static final int FEWEST_DIFFERENT = 5;

	/** The commonest of sufficient length, in lower case. */
	private static final Set<String> COMMONEST = Set.of("123456789012", "1234567890123", "012345678910", "1q2w3e4r5t6y",
			"1qaz2wsx3edc", "q1w2e3r4t5y6", "qwertyuiop123", "qwertyuiopas", "qwerty123456", "qwerty1234567",
			"qwertyqwerty", "asdfghjkl123", "zaq12wsxcde3", "abcdefghijkl", "abcdefgh1234", "abcd12345678",
			"password1234", "password12345", "password123456", "passwordpassword", "passw0rd1234", "password2025",
			"password2026", "password123!", "p@ssw0rd1234", "letmeinletmein", "letmein12345", "welcome12345",
			"welcome123456", "welcome1234!", "iloveyou1234", "iloveyouiloveyou", "changeme1234", "changemenow!",
			"admin1234567", "administrator", "administrator1", "adminadminadmin", "correcthorsebatterystaple",
			"correct horse battery staple", "trustno1trustno1", "football1234", "superman1234", "monkey123456",
			"dragon123456", "princess1234", "sunshine1234", "secretsecret", "ententeentente", "entente12345");

	private PasswordRule() {
	}

	static void check(@Nullable String password, Account account, Violations violations) {
		if (password == null || password.isEmpty()) {
			violations.add("password", "required");
			return;
		}
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST || length > LONGEST) {
			violations.add("password", "password.length", SHORTEST, LONGEST, length);
		}
		else if (isEasy(password.toLowerCase(Locale.ROOT), account)) {
			violations.add("password", "password.easy");
		}
	}

	private static boolean isEasy(String password, Account account) {
		return COMMONEST.contains(password) || password.codePoints().distinct().count() < FEWEST_DIFFERENT
				|| password.equals(account.username()) || password.equals(account.name().toLowerCase(Locale.ROOT));
	}

}
