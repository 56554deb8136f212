package org.entente.events;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.entente.relationships.RelationshipCode;
import org.entente.relationships.RelationshipService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events as they are written: a batch for each transaction. */
@Component
class EventBatches {

	private final JdbcClient jdbc;

	private final RelationshipService relationships;

	private final EventVocabulary vocabulary;

	EventBatches(JdbcClient jdbc, RelationshipService relationships, EventVocabulary vocabulary) {
		this.jdbc = jdbc;
		this.relationships = relationships;
		this.vocabulary = vocabulary;
	}

	void insert(long importId, long source, boolean replaces, List<NewEvent> events, long by) {
		if (events.isEmpty()) {
			return;
		}
		Map<RelationshipCode, Long> codes = this.relationships
			.findOrBegin(events.stream().map(NewEvent::relationship).distinct().toList(), by);
		Map<EventVocabulary.Kind, Short> kinds = this.vocabulary
			.kinds(events.stream().map(EventBatches::kind).distinct().toList());
		Map<String, Integer> addresses = this.vocabulary
			.addresses(events.stream().map(NewEvent::address).filter(Objects::nonNull).distinct().toList());
		int batch = begin(importId, source, replaces, events);
		this.jdbc
			.sql("""
					INSERT INTO event (external_id, day, relationship_id, source_id, batch_id, address_id, kind_id, direction, "precision")
					SELECT n.number, n.day, n.relationship, :source, :batch, n.address, n.kind, n.direction::"char", n.known::"char"
					FROM unnest(:numbers::bigint[], :days::date[], :relationships::integer[], :addresses::integer[], :kinds::smallint[],
					  :directions::text[], :known::text[]) AS n (number, day, relationship, address, kind, direction, known)
					ORDER BY n.number
					""")
			.param("source", Math.toIntExact(source))
			.param("batch", batch)
			.param("numbers", Columns.of(events, NewEvent::number, new Long[0]))
			.param("days", Columns.of(events, (event) -> event.day().toString(), new String[0]))
			.param("relationships",
					Columns.of(events, (event) -> Math.toIntExact(codes.get(event.relationship())), new Integer[0]))
			.param("addresses",
					Columns.of(events, (event) -> (event.address() != null) ? addresses.get(event.address()) : 0,
							new Integer[0]))
			.param("kinds", Columns.of(events, (event) -> kinds.get(kind(event)).intValue(), new Integer[0]))
			.param("directions", Columns.of(events, NewEvent::direction, new String[0]))
			.param("known", Columns.of(events, (event) -> event.precision().sign(), new String[0]))
			.update();
	}

	private int begin(long importId, long source, boolean replaces, List<NewEvent> events) {
		return this.jdbc.sql("""
				INSERT INTO event_batch (import_id, source_id, replaces, first_day, last_day, events)
				VALUES (:import, :source, :replaces, :first, :last, :events)
				RETURNING id
				""")
			.param("import", importId)
			.param("source", source)
			.param("replaces", replaces)
			.param("first", Collections.min(events, Comparator.comparing(NewEvent::day)).day())
			.param("last", Collections.max(events, Comparator.comparing(NewEvent::day)).day())
			.param("events", events.size())
			.query(Integer.class)
			.single();
	}

	private static EventVocabulary.Kind kind(NewEvent event) {
		return new EventVocabulary.Kind(event.scheme(), event.kind());
	}

}
