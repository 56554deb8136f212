package org.entente.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a data set has said before, as its events stand now. */
@Component
class KnownEvents {

	private final JdbcClient jdbc;

	KnownEvents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What other imports made of these numbers. They are looked for where they lie now,
	 * and only what is not there in all partitions.
	 */
	Map<Long, String> whole(long importId, long source, Collection<NewEvent> events) {
		Map<Long, String> known = new HashMap<>();
		if (isFirst(importId, source)) {
			return known;
		}
		this.jdbc
			.sql(EventRows.SELECT
					+ """
							JOIN unnest(:numbers::bigint[], :days::date[]) AS n (number, day) ON e.external_id = n.number AND e.day = n.day
							WHERE e.source_id = :source
							""")
			.param("numbers", Columns.of(events, NewEvent::number, new Long[0]))
			.param("days", Columns.of(events, (event) -> event.day().toString(), new String[0]))
			.param("source", Math.toIntExact(source))
			.query(new EventRows())
			.list()
			.forEach((event) -> known.put(event.number(), whole(event)));
		Long[] others = events.stream()
			.map(NewEvent::number)
			.filter((number) -> !known.containsKey(number))
			.toArray(Long[]::new);
		if (others.length > 0) {
			this.jdbc.sql(EventRows.SELECT + "WHERE e.source_id = :source AND e.external_id = ANY (:numbers)")
				.param("source", Math.toIntExact(source))
				.param("numbers", others)
				.query(new EventRows())
				.list()
				.forEach((event) -> known.put(event.number(), whole(event)));
		}
		return known;
	}

	/**
	 * Whether nothing but this import has made events of the data set; its own rows it
	 * knows itself.
	 */
	private boolean isFirst(long importId, long source) {
		return this.jdbc
			.sql("""
					SELECT NOT EXISTS (SELECT 1 FROM event_batch WHERE source_id = :source AND import_id <> :import AND events > 0)
					""")
			.param("source", source)
			.param("import", importId)
			.query(Boolean.class)
			.single();
	}

	private static String whole(Event event) {
		String sign = NewEvent.direction(event.relationship(), event.from(), event.mutual());
		return new NewEvent(event.number(), event.day(), event.precision(), event.relationship(), sign, event.scheme(),
				event.kind(), event.address())
			.whole();
	}

}
