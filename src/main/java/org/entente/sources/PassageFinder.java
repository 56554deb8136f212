package org.entente.sources;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a text that arrives with all others we hold, in bounded time: by chosen runs
 * of words first, then by the texts themselves. What shares passages is suggested as a
 * derivation.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PassageFinder {

	/** Key of the lock that lets one text at a time be compared. */
	private static final long LOCK = 7305115;

	/** A run that stands in so many texts is common property and finds nothing. */
	private static final int COMMON = 40;

	/** As many other texts are read. */
	private static final int MOST = 12;

	/** No more characters of other texts than this are read. */
	private static final int MOST_CHARACTERS = 20_000_000;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	PassageFinder(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	private record Candidate(long versionId, long sourceId, int characters) {
	}

	@EventListener
	void on(VersionArrived arrival) {
		read(arrival.versionId());
	}

	/**
	 * Reads the text of a version where it is held, unless that was done; two at once see
	 * each other.
	 */
	void read(long versionId) {
		text(versionId).ifPresent((text) -> read(versionId, text));
	}

	private Optional<String> text(long versionId) {
		return this.jdbc.sql("SELECT text FROM source_version WHERE id = :id AND text IS NOT NULL")
			.param("id", versionId)
			.query(String.class)
			.optional();
	}

	private void read(long versionId, String text) {
		Shingles shingles = new Shingles(text);
		Set<Long> prints = shingles.prints();
		this.jdbc.sql("SELECT pg_advisory_xact_lock(:key)").param("key", LOCK).query((row, n) -> 0).list();
		if (note(versionId, prints) == 0) {
			return;
		}
		int characters = 0;
		for (Candidate candidate : candidates(versionId, prints)) {
			characters += candidate.characters();
			if (characters <= MOST_CHARACTERS) {
				compare(versionId, shingles, candidate);
			}
		}
	}

	private int note(long versionId, Set<Long> prints) {
		int noted = this.jdbc.sql(
				"INSERT INTO passage_reading (source_version_id, prints, read_at) VALUES (:version, :prints, :now) ON CONFLICT DO NOTHING")
			.param("version", versionId)
			.param("prints", prints.size())
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
		if (noted > 0) {
			this.jdbc.sql(
					"INSERT INTO passage_print (hash, source_version_id) SELECT h, :version FROM unnest(:hashes::bigint[]) h")
				.param("version", versionId)
				.param("hashes", prints.toArray(Long[]::new))
				.update();
		}
		return noted;
	}

	/**
	 * Versions of other sources by the number of shared runs; those already suggested,
	 * decided on or known to derive from each other are left out.
	 */
	private List<Candidate> candidates(long versionId, Set<Long> prints) {
		// In order, since the index has that order: else, before there are statistics,
		// each
		// hash would read the table until it met enough
		return this.jdbc
			.sql("""
					WITH here AS (SELECT source_id FROM source_version WHERE id = :version),
					found AS (
					  SELECT p.version_id, count(*) AS runs FROM unnest(:hashes::bigint[]) h
					  CROSS JOIN LATERAL (
					    SELECT array_agg(source_version_id) AS versions FROM (
					      SELECT source_version_id FROM passage_print WHERE hash = h ORDER BY source_version_id LIMIT :common) few) c
					  CROSS JOIN LATERAL unnest(c.versions) p (version_id)
					  WHERE cardinality(c.versions) < :common GROUP BY p.version_id)
					SELECT f.version_id, v.source_id, v.characters
					FROM found f JOIN source_version v ON v.id = f.version_id CROSS JOIN here
					WHERE v.source_id <> here.source_id
					  AND NOT EXISTS (SELECT 1 FROM derivation d WHERE (d.source_id, d.from_id) IN ((v.source_id, here.source_id), (here.source_id, v.source_id)))
					  AND NOT EXISTS (SELECT 1 FROM derivation_suggestion s
					    WHERE (s.source_version_id, s.other_version_id) IN ((:version, v.id), (v.id, :version))
					       OR (s.state = 'OPEN' AND (s.source_id, s.other_id) IN ((v.source_id, here.source_id), (here.source_id, v.source_id))))
					ORDER BY f.runs DESC, f.version_id LIMIT :most
					""")
			.param("version", versionId)
			.param("hashes", prints.toArray(Long[]::new))
			.param("common", COMMON)
			.param("most", MOST)
			.query(Candidate.class)
			.list();
	}

	private void compare(long versionId, Shingles shingles, Candidate candidate) {
		String other = text(candidate.versionId()).orElseThrow();
		Shingles there = new Shingles(other);
		SharedPassages shared = SharedPassages.of(shingles, there);
		if (shared.suffice()) {
			suggest(versionId, candidate, shared, new int[] { percent(shared.characters(), shingles.tokens().length()),
					percent(shared.otherCharacters(), there.tokens().length()) });
		}
	}

	private static int percent(int part, int whole) {
		return (int) Math.min(100, Math.round(100.0 * part / Math.max(1, whole)));
	}

	/**
	 * Whichever was surely published before the other is proposed as what it rests on.
	 */
	private void suggest(long versionId, Candidate candidate, SharedPassages shared, int[] shares) {
		this.jdbc
			.sql("""
					INSERT INTO derivation_suggestion (id, source_id, source_version_id, other_id, other_version_id, earlier_id, passages,
					                                   shared, share, other_share, state, found_at)
					SELECT nextval('derivation_suggestion_seq'), s.id, :version, o.id, :otherVersion,
					       CASE WHEN s.published_latest < o.published_earliest THEN s.id WHEN o.published_latest < s.published_earliest THEN o.id END,
					       :passages::jsonb, :shared, :share, :otherShare, 'OPEN', :now
					FROM source_version v JOIN source s ON s.id = v.source_id JOIN source o ON o.id = :other
					WHERE v.id = :version AND NOT EXISTS (SELECT 1 FROM derivation_suggestion d
					  WHERE d.state = 'OPEN' AND (d.source_id, d.other_id) IN ((s.id, o.id), (o.id, s.id)))
					""")
			.param("version", versionId)
			.param("other", candidate.sourceId())
			.param("otherVersion", candidate.versionId())
			.param("passages", this.json.writeValueAsString(shared.longest()))
			.param("shared", shared.characters())
			.param("share", shares[0])
			.param("otherShare", shares[1])
			.param("now", Timestamp.from(this.clock.instant()))
			.update();
	}

}
