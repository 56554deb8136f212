package org.entente.accounts;

/**
 * A key for programs that was just made.
 *
 * @param id its number
 * @param plain the key itself; shown once, not kept
 */
public record IssuedToken(long id, String plain) {
}
