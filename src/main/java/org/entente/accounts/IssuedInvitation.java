package org.entente.accounts;

/**
 * A one-time link that was just made.
 *
 * @param accountId whose password it sets
 * @param token last part of the link; shown once, not kept
 */
public record IssuedInvitation(long accountId, String token) {
}
