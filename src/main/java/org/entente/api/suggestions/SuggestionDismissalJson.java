package org.entente.api.suggestions;

import org.jspecify.annotations.Nullable;

/** Why neither source of a suggestion derives from the other. */
record SuggestionDismissalJson(@Nullable String reason) {
}
