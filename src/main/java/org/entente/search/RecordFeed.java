package org.entente.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what changed in the record since a place in the chain of changesets, whose order
 * is that of the commits: nothing is ever committed before a place that was read.
 */
@Service
@Transactional(readOnly = true)
class RecordFeed {

	/** Changesets that are taken at once. */
	static final int LARGEST = 100;

	/**
	 * New things stand in the log; what stood otherwise before stands in the history,
	 * whoever wrote it.
	 */
	private static final String TOUCHED = """
			WITH rows AS MATERIALIZED (SELECT * FROM change_log WHERE changeset = ANY (:changesets))
			SELECT 'claim' AS kind, claim_id AS id FROM rows WHERE claim_id IS NOT NULL
			UNION SELECT 'source', subject_id FROM rows WHERE subject = 'source'
			UNION SELECT 'source', s.id FROM rows l JOIN source s ON s.outlet_id = l.subject_id WHERE l.subject = 'outlet'
			UNION SELECT 'actor', subject_id FROM rows WHERE subject = 'actor'
			UNION SELECT 'claim', id FROM history.claim WHERE ended_by = ANY (:changesets)
			UNION SELECT 'claim', claim_id FROM history.citation WHERE ended_by = ANY (:changesets)
			UNION SELECT 'claim', claim_id FROM history.participant WHERE ended_by = ANY (:changesets)
			UNION SELECT 'claim', claim_id FROM history.goods WHERE ended_by = ANY (:changesets)
			UNION SELECT 'claim', p.claim_id FROM history.actor h JOIN participant p ON p.actor_id = h.id WHERE h.ended_by = ANY (:changesets)
			UNION SELECT 'claim', t.claim_id FROM history.source h JOIN source s ON s.id = h.id AND s.outlet_id IS DISTINCT FROM h.outlet_id
			      JOIN citation t ON t.source_id = h.id WHERE h.ended_by = ANY (:changesets)
			UNION SELECT 'source', id FROM history.source WHERE ended_by = ANY (:changesets)
			UNION SELECT 'source', source_id FROM history.source_version WHERE ended_by = ANY (:changesets)
			UNION SELECT 'source', s.id FROM history.outlet h JOIN source s ON s.outlet_id = h.id WHERE h.ended_by = ANY (:changesets)
			UNION SELECT 'actor', id FROM history.actor WHERE ended_by = ANY (:changesets)
			""";

	private final JdbcClient jdbc;

	RecordFeed(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A changeset that was committed. */
	private record Seal(long position, long changesetId, String hash) {
	}

	/**
	 * What changed.
	 *
	 * @param end place in the chain up to which it is told
	 * @param at instant of the database up to which it is told
	 * @param last whether nothing more had been committed then
	 */
	record Changes(Position end, Instant at, boolean last, Collection<Long> claims, Collection<Long> sources,
			Collection<Long> actors) {
	}

	/** Where the chain ends now. */
	Position end() {
		return this.jdbc.sql("SELECT position AS seal, hash FROM seal ORDER BY position DESC LIMIT 1")
			.query(Position.class)
			.optional()
			.orElse(Position.BEGINNING);
	}

	/** Whether the chain leads over this place. */
	boolean leadsOver(Position position) {
		return position.equals(Position.BEGINNING)
				|| this.jdbc.sql("SELECT count(*) = 1 FROM seal WHERE position = :seal AND hash = :hash")
					.param("seal", position.seal())
					.param("hash", position.hash())
					.query(Boolean.class)
					.single();
	}

	/** What changed after a place, as far as one step goes. */
	Changes after(Position position) {
		Instant before = this.jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
		List<Seal> seals = sealsAfter(position.seal());
		if (seals.isEmpty()) {
			return new Changes(position, before, true, List.of(), List.of(), List.of());
		}
		Seal last = seals.get(seals.size() - 1);
		Map<String, TreeSet<Long>> touched = touched(seals);
		return new Changes(new Position(last.position(), last.hash()), before, seals.size() < LARGEST,
				touched.getOrDefault("claim", new TreeSet<>()), touched.getOrDefault("source", new TreeSet<>()),
				touched.getOrDefault("actor", new TreeSet<>()));
	}

	private List<Seal> sealsAfter(long seal) {
		return this.jdbc
			.sql("SELECT position, changeset_id, hash FROM seal WHERE position > :seal ORDER BY position LIMIT :limit")
			.param("seal", seal)
			.param("limit", LARGEST)
			.query(Seal.class)
			.list();
	}

	/** Claims that changed after a place; nothing where more did than one step tells. */
	Optional<Collection<Long>> claimsAfter(long seal) {
		List<Seal> seals = sealsAfter(seal);
		if (seals.size() == LARGEST) {
			return Optional.empty();
		}
		return Optional.of(seals.isEmpty() ? List.of() : touched(seals).getOrDefault("claim", new TreeSet<>()));
	}

	/**
	 * The instant of the database up to which everything stands before a place, and now.
	 */
	Reached reached(Position position) {
		return this.jdbc.sql("""
				SELECT statement_timestamp() AS now, coalesce((SELECT sealed_at FROM seal WHERE position > :seal
				  ORDER BY position LIMIT 1), statement_timestamp()) AS complete_to
				""")
			.param("seal", position.seal())
			.query((row, n) -> new Reached(row.getObject("complete_to", OffsetDateTime.class).toInstant(),
					row.getObject("now", OffsetDateTime.class).toInstant()))
			.single();
	}

	/**
	 * How far somebody who stands at a place knows the record.
	 *
	 * @param now by the same clock
	 */
	record Reached(Instant completeTo, Instant now) {
	}

	private Map<String, TreeSet<Long>> touched(List<Seal> seals) {
		return this.jdbc.sql(TOUCHED)
			.param("changesets", seals.stream().map(Seal::changesetId).toArray(Long[]::new))
			.query((row, n) -> Map.entry(row.getString("kind"), row.getLong("id")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
	}

	/** When an administrator last asked for a new index. */
	Optional<Instant> asked() {
		return this.jdbc.sql("SELECT max(asked_at) FROM search_rebuild")
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

}
