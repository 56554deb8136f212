package org.entente.sources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of a file and what identifies the file.
 *
 * @param sha256 of the file as it came, hexadecimal
 * @param bytes length of the file as it came
 */
record CapturedText(String text, String mediaType, String sha256, long bytes) {

	/** A text that came without a file: hashed as UTF-8. */
	static CapturedText pasted(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return new CapturedText(text, "text/plain", sha256(bytes), bytes.length);
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	int characters() {
		return this.text.codePointCount(0, this.text.length());
	}

}
