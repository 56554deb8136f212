package org.entente.accounts;

/** What the holder of a one-time link may know of it. */
public record InvitationView(String username, String name, InvitationState state) {
}
