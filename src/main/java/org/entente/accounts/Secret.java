package org.entente.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A random text of 256 bits that proves who holds it. It is shown once; what is kept is
 * its hash, and since nobody can guess it the hash needs no salt.
 */
record Secret(String plain) {

	private static final SecureRandom RANDOM = new SecureRandom();

	static Secret random(String prefix) {
		byte[] bits = new byte[32];
		RANDOM.nextBytes(bits);
		return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
	}

	/** SHA-256, hexadecimal. */
	String hash() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(this.plain.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	@Override
	public String toString() {
		return "Secret[not shown]";
	}

}
