package org.entente.claims;

import org.jspecify.annotations.Nullable;

/** How somebody says one claim stands to another, which is named by its id. */
public record LinkDraft(@Nullable String to, @Nullable String kind, @Nullable String note) {
}
