package org.entente.events;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.entente.relationships.RelationshipCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many events there are, from counts that are kept. */
@Service
@Transactional(readOnly = true)
public class EventLedger {

	private final JdbcClient jdbc;

	EventLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Events of a kind that go one way.
	 *
	 * @param from code of the acting state, or null where they are mutual
	 */
	public record Kind(String scheme, String code, @Nullable String from, int events) {

		/** What the kind means, as far as its vocabulary is known here. */
		public @Nullable String label() {
			return Cameo.label(this.scheme, this.code);
		}

	}

	/**
	 * What one data set says about a relationship.
	 *
	 * @param byYear events by year
	 * @param kinds those with most events first
	 */
	public record Background(long sourceId, String caption, Map<Integer, Integer> byYear, List<Kind> kinds) {

		public int events() {
			return this.byYear.values().stream().mapToInt(Integer::intValue).sum();
		}

	}

	/** A data set and how many of its events are kept. */
	public record DataSet(long sourceId, String caption, long events) {
	}

	private record Year(long sourceId, String caption, int year, int events) {
	}

	private record KindRow(long sourceId, String scheme, String kind, String direction, int events) {
	}

	/** How many events lie between two states, from which year to which. */
	public record Total(RelationshipCode code, int events, int first, int last) {
	}

	private record TotalRow(String code, int events, int first, int last) {
	}

	/**
	 * How much data sets say about each of several pairs, those with most events first.
	 */
	public List<Total> totals(List<RelationshipCode> dyads) {
		return this.jdbc.sql("""
				SELECT r.code, sum(y.events)::integer AS events, min(y.year) AS first, max(y.year) AS last
				FROM event_year y JOIN relationship r ON r.id = y.relationship_id
				WHERE r.code = ANY (:codes) AND y.events > 0 GROUP BY r.code ORDER BY events DESC, r.code
				""")
			.param("codes", dyads.stream().map(RelationshipCode::toString).toArray(String[]::new))
			.query(TotalRow.class)
			.stream()
			.flatMap((row) -> RelationshipCode.find(row.code())
				.map((code) -> new Total(code, row.events(), row.first(), row.last()))
				.stream())
			.toList();
	}

	/** What data sets say about two states: those with most events first. */
	public List<Background> of(RelationshipCode dyad) {
		List<Year> years = this.jdbc
			.sql("""
					SELECT y.source_id, coalesce(s.title, s.external_id::text) AS caption, y.year, sum(y.events)::integer AS events
					FROM event_year y JOIN source s ON s.id = y.source_id
					WHERE y.relationship_id = (SELECT id FROM relationship WHERE code = :code) AND y.events > 0
					GROUP BY y.source_id, s.title, s.external_id, y.year ORDER BY y.source_id, y.year
					""")
			.param("code", dyad.toString())
			.query(Year.class)
			.list();
		Map<Long, List<Kind>> kinds = years.isEmpty() ? Map.of() : kinds(dyad);
		return years.stream()
			.collect(Collectors.groupingBy(Year::sourceId))
			.values()
			.stream()
			.map((some) -> new Background(some.get(0).sourceId(), some.get(0).caption(),
					some.stream().collect(Collectors.toMap(Year::year, Year::events, Integer::sum, TreeMap::new)),
					kinds.getOrDefault(some.get(0).sourceId(), List.of())))
			.sorted((a, b) -> b.events() - a.events())
			.toList();
	}

	private Map<Long, List<Kind>> kinds(RelationshipCode dyad) {
		return this.jdbc.sql("""
				SELECT c.source_id, k.scheme, k.code AS kind, c.direction::text AS direction, c.events
				FROM event_kind_count c JOIN event_kind k ON k.id = c.kind_id
				WHERE c.relationship_id = (SELECT id FROM relationship WHERE code = :code) AND c.events > 0
				ORDER BY c.events DESC, k.scheme, k.code, c.direction
				""")
			.param("code", dyad.toString())
			.query(KindRow.class)
			.stream()
			.collect(Collectors.groupingBy(KindRow::sourceId,
					Collectors.mapping(
							(row) -> new Kind(row.scheme(), row.kind(), from(dyad, row.direction()), row.events()),
							Collectors.toList())));
	}

	private static @Nullable String from(RelationshipCode dyad, String direction) {
		return switch (direction) {
			case ">" -> dyad.members().get(0);
			case "<" -> dyad.members().get(1);
			default -> null;
		};
	}

	/** The data sets whose rows are events, those with most first. */
	public List<DataSet> dataSets() {
		return this.jdbc.sql("""
				SELECT b.source_id, coalesce(s.title, s.external_id::text) AS caption, sum(b.events) AS events
				FROM event_batch b JOIN source s ON s.id = b.source_id
				WHERE b.events > 0 GROUP BY b.source_id, s.title, s.external_id ORDER BY events DESC, b.source_id
				""").query(DataSet.class).list();
	}

}
