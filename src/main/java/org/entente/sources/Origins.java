package org.entente.sources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps for each source where it goes back to, by the rule in {@link Lineage}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Origins {

	/** Key of the lock that lets one transaction at a time change derivations. */
	private static final long LOCK = 7305126;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Origins(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Two derivations recorded at once must see each other, or the later one would be
	 * computed from half the graph.
	 */
	public void lock() {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(:key)").param("key", LOCK).query((row, n) -> 0).list();
	}

	/** Computes anew the origins of a source and of all that derive from it. */
	public void renew(long sourceId) {
		Set<Long> affected = new TreeSet<>(this.jdbc.sql("""
				WITH RECURSIVE below (id) AS (
				  SELECT :id::bigint UNION SELECT d.source_id FROM below b JOIN lineage_edge d ON d.from_id = b.id)
				SELECT id FROM below
				""").param("id", sourceId).query(Long.class).list());
		store(new Lineage(edgesAbove(affected)).of(affected));
		this.events.publishEvent(new OriginsChanged(affected));
	}

	private List<Lineage.Edge> edgesAbove(Collection<Long> sources) {
		return this.jdbc.sql("""
				WITH RECURSIVE above (id) AS (
				  SELECT unnest(:ids::bigint[]) UNION
				  SELECT d.from_id FROM above a JOIN lineage_edge d ON d.source_id = a.id WHERE d.from_id IS NOT NULL)
				SELECT d.source_id, d.from_id FROM above a JOIN lineage_edge d ON d.source_id = a.id
				""")
			.param("ids", sources.toArray(Long[]::new))
			.query((row, n) -> new Lineage.Edge(row.getLong("source_id"), row.getObject("from_id", Long.class)))
			.list();
	}

	/** Leaves out a source that is taken away. */
	void forget(long sourceId) {
		this.jdbc.sql("DELETE FROM source_origin WHERE source_id = :id").param("id", sourceId).update();
	}

	private void store(Map<Long, Lineage.Origins> found) {
		Long[] sources = found.keySet().toArray(Long[]::new);
		Long[] unknown = found.entrySet()
			.stream()
			.filter((e) -> e.getValue().unknown())
			.map(Map.Entry::getKey)
			.toArray(Long[]::new);
		List<Map.Entry<Long, Long>> pairs = found.entrySet()
			.stream()
			.flatMap((e) -> e.getValue().known().stream().map((origin) -> Map.entry(e.getKey(), origin)))
			.toList();
		this.jdbc.sql("DELETE FROM source_origin WHERE source_id = ANY (:ids)").param("ids", sources).update();
		this.jdbc.sql(
				"INSERT INTO source_origin (source_id, origin_id) SELECT * FROM unnest(:sources::bigint[], :origins::bigint[])")
			.param("sources", pairs.stream().map(Map.Entry::getKey).toArray(Long[]::new))
			.param("origins", pairs.stream().map(Map.Entry::getValue).toArray(Long[]::new))
			.update();
		this.jdbc.sql("""
				UPDATE source s SET lineage_unknown = (f.id = ANY (:unknown)), circle = f.circle
				FROM unnest(:ids::bigint[], :circles::bigint[]) AS f (id, circle) WHERE s.id = f.id
				""")
			.param("unknown", unknown)
			.param("ids", sources)
			.param("circles", found.values().stream().map(Lineage.Origins::circle).toArray(Long[]::new))
			.update();
	}

}
