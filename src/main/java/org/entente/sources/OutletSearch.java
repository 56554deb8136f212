package org.entente.sources;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.shared.NotFoundException;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and lists outlets with their grades. */
@Service
@Transactional(readOnly = true)
public class OutletSearch {

	/**
	 * The grade in force today of the outlet {@code o}, as an expression in a statement.
	 */
	public static final String GRADE_IN_FORCE = """
			(SELECT grade FROM outlet_reliability x WHERE x.outlet_id = o.id AND x.valid_from <= record_day()
			 ORDER BY x.valid_from DESC, x.id DESC LIMIT 1)""";

	private static final String ROWS = """
			SELECT o.*, c.name AS owner_name,
			  %s AS reliability,
			  (SELECT count(*) FROM source s WHERE s.outlet_id = o.id) AS sources
			FROM outlet o LEFT JOIN country c ON c.code = o.owner
			""".formatted(GRADE_IN_FORCE);

	private final JdbcClient jdbc;

	OutletSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** An outlet as lists and pages show it; reliability is the grade in force now. */
	public record Row(long id, UUID externalId, int version, String name, OutletKind kind, @Nullable String owner,
			@Nullable String ownerName, @Nullable String url, @Nullable String note, @Nullable String reliability,
			int sources) {
	}

	/** One grade in the history of an outlet. */
	public record Grade(Reliability grade, LocalDate validFrom, String reason, String gradedBy, Instant gradedAt) {
	}

	/** An outlet to choose from. */
	public record Name(long id, UUID externalId, String name) {
	}

	/** The first thousand outlets by name, to choose from. */
	public List<Name> names() {
		return this.jdbc.sql(
				"SELECT id, external_id, name FROM outlet WHERE NOT is_merged('OUTLET', id) ORDER BY lower(name), id LIMIT 1000")
			.query(Name.class)
			.list();
	}

	/** What the outlets with these numbers are called, by number. */
	public Map<Long, String> names(Collection<Long> ids) {
		return this.jdbc.sql("SELECT id, name FROM outlet WHERE id = ANY (:ids)")
			.param("ids", ids.toArray(Long[]::new))
			.query((row, n) -> Map.entry(row.getLong("id"), row.getString("name")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	public Row get(long id) {
		return this.jdbc.sql(ROWS + "WHERE o.id = :id")
			.param("id", id)
			.query(Row.class)
			.optional()
			.orElseThrow(() -> new NotFoundException("outlet", id));
	}

	/** Id of the one outlet of this name; none where several have it. */
	public Optional<UUID> named(String name) {
		List<UUID> found = this.jdbc.sql(
				"SELECT external_id FROM outlet WHERE lower(name) = lower(:name) AND NOT is_merged('OUTLET', id) LIMIT 2")
			.param("name", name)
			.query(UUID.class)
			.list();
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

	/** Outlets by name, from after the given number's outlet on. */
	public Slice<Row> list(@Nullable Long after, int size) {
		List<Row> rows = this.jdbc.sql(ROWS + """
				WHERE NOT is_merged('OUTLET', o.id) AND (:after::bigint IS NULL
				   OR (lower(o.name), o.id) > (SELECT lower(name), id FROM outlet WHERE id = :after::bigint))
				ORDER BY lower(o.name), o.id LIMIT :limit
				""").param("after", after).param("limit", size + 1).query(Row.class).list();
		return Slice.cut(rows, size, Row::id);
	}

	/** All outlets by name. */
	public void each(Consumer<Row> consumer) {
		try (Stream<Row> rows = this.jdbc.sql(ROWS + "WHERE NOT is_merged('OUTLET', o.id) ORDER BY lower(o.name), o.id")
			.withFetchSize(500)
			.query(Row.class)
			.stream()) {
			rows.forEach(consumer);
		}
	}

	/** The grades of an outlet, that of the latest day first. */
	public List<Grade> grades(long id) {
		return this.jdbc.sql("""
				SELECT g.grade, g.valid_from, g.reason, a.name AS graded_by, g.graded_at
				FROM outlet_reliability g JOIN account a ON a.id = g.graded_by
				WHERE g.outlet_id = :id ORDER BY g.valid_from DESC, g.id DESC
				""").param("id", id).query(Grade.class).list();
	}

}
