package org.entente.api.events;

import java.util.UUID;

import org.entente.events.Event;
import org.jspecify.annotations.Nullable;

/** What a data set says happened between two states. */
record EventJson(long number, String date, String relationship, String direction, String from, String to,
		@Nullable String scheme, String kind, @Nullable String label, @Nullable String url, long dataSetNumber,
		UUID dataSet, String dataSetTitle) {

	static EventJson of(Event event) {
		return new EventJson(event.number(), event.date(), event.relationship().toString(),
				event.mutual() ? "mutual" : "directed", event.from(), event.to(),
				event.scheme().isEmpty() ? null : event.scheme(), event.kind(), event.label(), event.address(),
				event.sourceId(), event.source(), event.caption());
	}

}
