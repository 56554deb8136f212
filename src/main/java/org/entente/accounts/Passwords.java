package org.entente.accounts;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Hashes and compares; takes as long for an account that does not exist. */
@Component
class Passwords {

	private final PasswordEncoder encoder;

	/** A hash nobody knows the password of. */
	private final Supplier<String> stranger;

	Passwords(PasswordEncoder encoder) {
		this.encoder = encoder;
		this.stranger = SingletonSupplier.of(() -> hash(Secret.random("").plain()));
	}

	String hash(String password) {
		return String.valueOf(this.encoder.encode(password));
	}

	/** Whether the password belongs to the hash; without a hash it never does. */
	boolean match(@Nullable String password, @Nullable String hash) {
		String typed = (password != null && password.length() <= 4 * PasswordRule.LONGEST) ? password : "";
		boolean equal = this.encoder.matches(typed, (hash != null) ? hash : this.stranger.get());
		return equal && hash != null && !typed.isEmpty();
	}

}
