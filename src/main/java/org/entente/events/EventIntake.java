package org.entente.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.entente.relationships.RelationshipCode;
import org.entente.relationships.RelationshipService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes events, thousands in one statement. Whoever calls holds the data set: nobody
 * else writes to it meanwhile.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EventIntake {

	private final JdbcClient jdbc;

	private final RelationshipService relationships;

	private final EventVocabulary vocabulary;

	EventIntake(JdbcClient jdbc, RelationshipService relationships, EventVocabulary vocabulary) {
		this.jdbc = jdbc;
		this.relationships = relationships;
		this.vocabulary = vocabulary;
	}

	/** What becomes of an event. */
	public enum Fate {

		ADDED, UNCHANGED, CHANGED

	}

	/**
	 * Writes events of a data set, each number once.
	 * @param importId what they come from
	 * @param source number of the data set
	 * @param by number of the account
	 * @return what became of each, by its number
	 */
	public Map<Long, Fate> write(long importId, long source, Collection<NewEvent> events, long by) {
		Map<Long, String> known = known(importId, source, events);
		Map<Long, Fate> fates = new HashMap<>();
		events.forEach((event) -> fates.put(event.number(), fate(event, known.get(event.number()))));
		List<NewEvent> fresh = events.stream().filter((event) -> fates.get(event.number()) == Fate.ADDED).toList();
		List<NewEvent> changed = events.stream().filter((event) -> fates.get(event.number()) == Fate.CHANGED).toList();
		if (!changed.isEmpty()) {
			withdraw(source, changed.stream().map(NewEvent::number).toList());
		}
		insert(importId, source, false, fresh, by);
		insert(importId, source, true, changed, by);
		return fates;
	}

	private static Fate fate(NewEvent event, @Nullable String known) {
		if (known == null) {
			return Fate.ADDED;
		}
		return known.equals(event.whole()) ? Fate.UNCHANGED : Fate.CHANGED;
	}

	/**
	 * What other imports made of these numbers. They are looked for where they lie now,
	 * and only what is not there in all partitions.
	 */
	private Map<Long, String> known(long importId, long source, Collection<NewEvent> events) {
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
			.param("numbers", each(events, NewEvent::number, new Long[0]))
			.param("days", each(events, (event) -> event.day().toString(), new String[0]))
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

	/** What is replaced is no longer its batch's. */
	private void withdraw(long source, List<Long> numbers) {
		Map<Integer, Integer> gone = new TreeMap<>();
		this.jdbc
			.sql("""
					WITH gone AS (DELETE FROM event WHERE source_id = :source AND external_id = ANY (:numbers) RETURNING batch_id)
					SELECT batch_id, count(*) AS events FROM gone GROUP BY batch_id
					""")
			.param("source", Math.toIntExact(source))
			.param("numbers", numbers.toArray(Long[]::new))
			.query((row) -> {
				gone.put(row.getInt("batch_id"), row.getInt("events"));
			});
		gone.forEach(this::lessen);
	}

	private void lessen(int batch, int events) {
		this.jdbc.sql("UPDATE event_batch SET events = events - :events WHERE id = :batch")
			.param("events", events)
			.param("batch", batch)
			.update();
	}

	private void insert(long importId, long source, boolean replaces, List<NewEvent> events, long by) {
		if (events.isEmpty()) {
			return;
		}
		Map<RelationshipCode, Long> codes = this.relationships
			.findOrBegin(events.stream().map(NewEvent::relationship).distinct().toList(), by);
		Map<EventVocabulary.Kind, Short> kinds = this.vocabulary
			.kinds(events.stream().map(EventIntake::kind).distinct().toList());
		Map<String, Integer> addresses = this.vocabulary
			.addresses(events.stream().map(NewEvent::address).filter(Objects::nonNull).distinct().toList());
		int batch = this.jdbc.sql("""
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
			.param("numbers", each(events, NewEvent::number, new Long[0]))
			.param("days", each(events, (event) -> event.day().toString(), new String[0]))
			.param("relationships",
					each(events, (event) -> Math.toIntExact(codes.get(event.relationship())), new Integer[0]))
			.param("addresses",
					each(events, (event) -> (event.address() != null) ? addresses.get(event.address()) : 0,
							new Integer[0]))
			.param("kinds", each(events, (event) -> kinds.get(kind(event)).intValue(), new Integer[0]))
			.param("directions", each(events, NewEvent::direction, new String[0]))
			.param("known", each(events, (event) -> event.precision().sign(), new String[0]))
			.update();
	}

	private static EventVocabulary.Kind kind(NewEvent event) {
		return new EventVocabulary.Kind(event.scheme(), event.kind());
	}

	private static <T> T[] each(Collection<NewEvent> events, Function<NewEvent, T> value, T[] type) {
		List<T> values = new ArrayList<>(events.size());
		events.forEach((event) -> values.add(value.apply(event)));
		return values.toArray(type);
	}

	/**
	 * Takes back one batch that an import added, if any is left; what it changed of
	 * earlier events stays.
	 * @return whether there was one
	 */
	public boolean takeBack(long importId) {
		Optional<Batch> batch = this.jdbc
			.sql("""
					SELECT id, first_day, last_day FROM event_batch WHERE import_id = :import AND events > 0 AND NOT replaces ORDER BY id LIMIT 1
					""")
			.param("import", importId)
			.query(Batch.class)
			.optional();
		batch.ifPresent((one) -> {
			this.jdbc.sql("DELETE FROM event WHERE batch_id = :batch AND day BETWEEN :first AND :last")
				.param("batch", one.id())
				.param("first", one.firstDay())
				.param("last", one.lastDay())
				.update();
			this.jdbc.sql("UPDATE event_batch SET events = 0 WHERE id = :batch").param("batch", one.id()).update();
		});
		return batch.isPresent();
	}

	private record Batch(int id, LocalDate firstDay, LocalDate lastDay) {
	}

	/** How many events an import added that are not taken back. */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public int left(long importId) {
		return this.jdbc
			.sql("""
					SELECT coalesce(sum(events), 0)::integer FROM event_batch WHERE import_id = :import AND events > 0 AND NOT replaces
					""")
			.param("import", importId)
			.query(Integer.class)
			.single();
	}

}
