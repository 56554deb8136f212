package org.entente.api.sources;

import org.entente.sources.SourceSearch;
import org.jspecify.annotations.Nullable;

/** One source deriving from another, or from something unknown. */
record DerivationJson(long sourceNumber, String sourceTitle, @Nullable Long fromNumber, @Nullable String fromTitle,
		String kind, @Nullable String note) {

	static DerivationJson of(SourceSearch.Edge edge) {
		return new DerivationJson(edge.sourceId(), edge.caption(), edge.fromId(), edge.fromCaption(),
				edge.kind().word(), edge.note());
	}

}
