package org.entente.events;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.entente.shared.Conditions;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds events. Lists of them are those of one relationship: there are too many. */
@Service
@Transactional(readOnly = true)
public class EventSearch {

	/** No list is counted further. */
	public static final int MOST = 10_000;

	private static final Pattern POSITION = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)_(-?\\d{1,19})_(\\d{1,9})");

	private final JdbcClient jdbc;

	EventSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Refuses what means nothing. */
	public void check(EventFilter filter) {
		filter.check();
	}

	/**
	 * Events of the relationship that is asked for, the latest first; nothing where none
	 * is.
	 * @param after position of the last one of the stretch before
	 * @throws RuleViolationException where the filter means nothing
	 */
	public Slice<Event> list(EventFilter filter, @Nullable String after, int size) {
		filter.check();
		if (filter.code().isEmpty()) {
			return new Slice<>(List.of(), null);
		}
		Conditions conditions = conditions(filter);
		Matcher position = POSITION.matcher(Objects.requireNonNullElse(after, ""));
		if (isPosition(after) && position.matches()) {
			conditions.add(
					"e.day <= :afterDay AND (e.day, e.external_id, e.source_id) < (:afterDay, :afterNumber, :afterSource)");
			conditions.parameter("afterDay", LocalDate.parse(position.group(1)));
			conditions.parameter("afterNumber", Long.valueOf(position.group(2)));
			conditions.parameter("afterSource", Integer.valueOf(position.group(3)));
		}
		List<Event> events = this.jdbc
			.sql(EventRows.SELECT + conditions.where()
					+ "ORDER BY e.day DESC, e.external_id DESC, e.source_id DESC LIMIT :size")
			.params(conditions.parameters())
			.param("size", size + 1)
			.query(new EventRows())
			.list();
		return Slice.cut(events, size, Event::position);
	}

	/** How many a list would have, up to {@link #MOST}; 0 without a relationship. */
	public int count(EventFilter filter) {
		filter.check();
		if (filter.code().isEmpty()) {
			return 0;
		}
		Conditions conditions = conditions(filter);
		return this.jdbc
			.sql("SELECT count(*) FROM (SELECT 1 FROM event e JOIN event_kind k ON k.id = e.kind_id "
					+ conditions.where() + " LIMIT " + MOST + ") counted")
			.params(conditions.parameters())
			.query(Integer.class)
			.single();
	}

	/** Whether this may stand for the end of a stretch of {@link #list}. */
	public static boolean isPosition(@Nullable String after) {
		Matcher position = POSITION.matcher(Objects.requireNonNullElse(after, ""));
		try {
			return position.matches() && LocalDate.parse(position.group(1)) != null
					&& Long.valueOf(position.group(2)) != null;
		}
		catch (DateTimeParseException | NumberFormatException ex) {
			return false;
		}
	}

	/** All that a filter finds, the earliest first. */
	public void each(EventFilter filter, Consumer<Event> consumer) {
		Conditions conditions = conditions(filter);
		try (Stream<Event> events = this.jdbc
			.sql(EventRows.SELECT + conditions.where() + "ORDER BY e.day, e.external_id, e.source_id")
			.params(conditions.parameters())
			.withFetchSize(1000)
			.query(new EventRows())
			.stream()) {
			events.forEach(consumer);
		}
	}

	/** One event of a data set. */
	public Event get(long source, long number) {
		Conditions conditions = new Conditions();
		conditions.add("e.external_id = :number", "number", number);
		conditions.add("e.source_id = :source", "source", source);
		return this.jdbc.sql(EventRows.SELECT + conditions.where() + "ORDER BY e.day LIMIT 1")
			.params(conditions.parameters())
			.query(new EventRows())
			.optional()
			.orElseThrow(() -> new NotFoundException("event", number));
	}

	private static Conditions conditions(EventFilter filter) {
		Conditions conditions = new Conditions();
		conditions.addIfGiven("e.relationship_id = (SELECT id FROM relationship WHERE code = :relationship)",
				"relationship", filter.code().map(Object::toString).orElse(null));
		conditions.addIfGiven("e.source_id = :source", "source", filter.source());
		conditions.addIfGiven("e.direction = :sign::\"char\"", "sign", filter.sign());
		if (filter.parameters().containsKey("kind")) {
			conditions.add("k.code = :kind OR k.scheme <> '' AND starts_with(k.code, :kind)", "kind",
					String.valueOf(filter.kind()).strip());
		}
		EventFilter.Days days = filter.days();
		conditions.addIfGiven("e.day <= :last", "last", days.last());
		if (days.first() != null) {
			// A year may begin before the period and still reach into it
			conditions.add("e.day >= :first OR e.day >= :yearBefore AND e.\"precision\" <> 'd' AND :first <= "
					+ "e.day + CASE e.\"precision\" WHEN 'm' THEN interval '1 month' ELSE interval '1 year' END - interval '1 day'");
			conditions.parameter("first", days.first());
			conditions.parameter("yearBefore", days.first().minusYears(1));
		}
		return conditions;
	}

}
