package org.entente.access;

/**
 * A request that may be sent again.
 *
 * @param account who sends it; the same key of another person is another key
 * @param key what the sender calls it, at most 300 characters
 * @param fingerprint SHA-256 of all it asks for, hexadecimal
 */
public record RepeatKey(long account, String key, String fingerprint) {

	/**
	 * One attempt to carry it out. An attempt that broke off loses the key to the next,
	 * and can write nothing from then on.
	 */
	public record Attempt(long account, String key, int number) {
	}

}
