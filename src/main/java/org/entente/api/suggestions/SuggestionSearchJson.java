package org.entente.api.suggestions;

/** What is left after some texts were compared; counts no further than 1000. */
record SuggestionSearchJson(int left) {
}
