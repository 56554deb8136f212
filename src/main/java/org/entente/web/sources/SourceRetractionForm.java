package org.entente.web.sources;

import org.jspecify.annotations.Nullable;

/** Why a source is retracted or reinstated, as typed. */
record SourceRetractionForm(@Nullable String reason) {

	static final SourceRetractionForm EMPTY = new SourceRetractionForm(null);

}
