package org.entente.actors;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.shared.NotFoundException;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and lists actors. */
@Service
@Transactional(readOnly = true)
public class ActorSearch {

	private static final String ROWS = """
			SELECT a.id, a.external_id, a.name, a.kind, a.home, c.name AS home_name, a.description, a.version
			FROM actor a LEFT JOIN country c ON c.code = a.home
			""";

	private final JdbcClient jdbc;

	ActorSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public ActorRow get(long id) {
		return this.jdbc.sql(ROWS + "WHERE a.id = :id")
			.param("id", id)
			.query(ActorRow.class)
			.optional()
			.orElseThrow(() -> new NotFoundException("actor", id));
	}

	/** The actors with these numbers, by number; those that do not exist are missing. */
	public Map<Long, ActorRow> of(Collection<Long> ids) {
		return this.jdbc.sql(ROWS + "WHERE a.id = ANY (:ids)")
			.param("ids", ids.toArray(Long[]::new))
			.query(ActorRow.class)
			.stream()
			.collect(Collectors.toMap(ActorRow::id, Function.identity()));
	}

	/** The actor with this id, whatever it was merged with. */
	public Optional<ActorRow> find(UUID externalId) {
		return this.jdbc.sql(ROWS + "WHERE a.external_id = :id")
			.param("id", externalId)
			.query(ActorRow.class)
			.optional();
	}

	/**
	 * Id of the one actor of this name, whatever its case; none where several bear it.
	 */
	public Optional<UUID> named(String name) {
		List<UUID> found = this.jdbc.sql(
				"SELECT external_id FROM actor WHERE lower(name) = lower(:name) AND NOT is_merged('ACTOR', id) LIMIT 2")
			.param("name", name)
			.query(UUID.class)
			.list();
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

	/** Id of the actor with this number. */
	public Optional<UUID> numbered(String number) {
		if (!number.matches("\\d{1,18}")) {
			return Optional.empty();
		}
		return this.jdbc.sql("SELECT external_id FROM actor WHERE id = :id")
			.param("id", Long.valueOf(number))
			.query(UUID.class)
			.optional();
	}

	/** Actors by name, from after the given number's actor on. */
	public Slice<ActorRow> list(@Nullable Long after, int size) {
		List<ActorRow> rows = this.jdbc.sql(ROWS + """
				WHERE NOT is_merged('ACTOR', a.id) AND (:after::bigint IS NULL
				   OR (lower(a.name), a.id) > (SELECT lower(name), id FROM actor WHERE id = :after::bigint))
				ORDER BY lower(a.name), a.id LIMIT :limit
				""").param("after", after).param("limit", size + 1).query(ActorRow.class).list();
		return Slice.cut(rows, size, ActorRow::id);
	}

	/** All actors by name. */
	public void each(Consumer<ActorRow> consumer) {
		try (Stream<ActorRow> rows = this.jdbc
			.sql(ROWS + "WHERE NOT is_merged('ACTOR', a.id) ORDER BY lower(a.name), a.id")
			.withFetchSize(500)
			.query(ActorRow.class)
			.stream()) {
			rows.forEach(consumer);
		}
	}

	/**
	 * Internal numbers of the actors that stand for those with these ids; those that do
	 * not exist are missing.
	 */
	public Map<UUID, Long> numbers(Collection<UUID> externalIds) {
		if (externalIds.isEmpty()) {
			return Map.of();
		}
		return this.jdbc
			.sql("SELECT merge_root('ACTOR', id) AS id, external_id FROM actor WHERE external_id = ANY (:ids)")
			.param("ids", externalIds.toArray(UUID[]::new))
			.query((row, n) -> Map.entry(row.getObject("external_id", UUID.class), row.getLong("id")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Names of the actors with these ids; those that do not exist are missing. */
	public Map<UUID, String> names(Collection<UUID> externalIds) {
		return this.jdbc.sql("SELECT external_id, name FROM actor WHERE external_id = ANY (:ids)")
			.param("ids", externalIds.toArray(UUID[]::new))
			.query((row, n) -> Map.entry(row.getObject("external_id", UUID.class), row.getString("name")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
