package org.entente.accounts;

import org.jspecify.annotations.Nullable;

/** A new account as somebody typed it; the role in words: {@code researcher}. */
public record AccountDraft(@Nullable String username, @Nullable String name, @Nullable String role) {
}
