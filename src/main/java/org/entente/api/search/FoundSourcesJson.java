package org.entente.api.search;

import java.util.List;

import org.entente.api.PassageJson;
import org.entente.search.ThingFinder;
import org.jspecify.annotations.Nullable;

/** A page of sources that were found. */
record FoundSourcesJson(List<FoundSourceJson> items, @Nullable String next, long total) {

	static FoundSourcesJson of(ThingFinder.Page<ThingFinder.SourceHit> page) {
		return new FoundSourcesJson(page.items().stream().map(FoundSourceJson::of).toList(), page.next(), page.total());
	}

	/** A source that was found. */
	record FoundSourceJson(long sourceNumber, String caption, @Nullable List<PassageJson> passage, int places) {

		static FoundSourceJson of(ThingFinder.SourceHit hit) {
			return new FoundSourceJson(hit.source().id(), hit.source().caption(),
					(hit.text() != null) ? PassageJson.of(hit.text()) : null, hit.places());
		}

	}

}
