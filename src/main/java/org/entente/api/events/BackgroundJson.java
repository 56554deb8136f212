package org.entente.api.events;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.entente.events.EventLedger;
import org.jspecify.annotations.Nullable;

/** How many events a data set has between two states. */
record BackgroundJson(long dataSetNumber, String dataSetTitle, int events, Map<String, Integer> byYear,
		List<EventKindJson> kinds) {

	/** Events of one kind that go one way. */
	record EventKindJson(@Nullable String scheme, String kind, @Nullable String label, @Nullable String from,
			int events) {
	}

	static BackgroundJson of(EventLedger.Background background) {
		Map<String, Integer> byYear = new TreeMap<>();
		background.byYear().forEach((year, events) -> byYear.put(year.toString(), events));
		List<EventKindJson> kinds = background.kinds()
			.stream()
			.map((kind) -> new EventKindJson(kind.scheme().isEmpty() ? null : kind.scheme(), kind.code(), kind.label(),
					kind.from(), kind.events()))
			.toList();
		return new BackgroundJson(background.sourceId(), background.caption(), background.events(), byYear, kinds);
	}

}
