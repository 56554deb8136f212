package org.entente.api.accounts;

/**
 * A one-time link that was just made.
 *
 * @param accountId whose password it sets
 * @param link where the password is chosen; never shown again
 */
record InvitationJson(long accountId, String link) {
}
