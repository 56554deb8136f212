package org.entente.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A new key for programs as somebody typed it.
 *
 * @param scope in words: {@code read}
 * @param days how long it works, 1 to 365
 */
public record TokenDraft(@Nullable String name, @Nullable String scope, @Nullable String days) {
}
