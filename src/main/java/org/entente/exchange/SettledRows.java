package org.entente.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what became of the rows of files, and knows them again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SettledRows {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	SettledRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** Keeps what became of rows. */
	void settle(long id, List<SettledRow> settled) {
		this.jdbc
			.sql("""
					UPDATE import_row r SET outcome = n.outcome, faults = n.faults::jsonb, same_as = n.same, external_id = n.external,
					  content_hash = n.hash, claim_id = n.claim, revision = n.revision, settled_at = :now
					FROM unnest(:numbers::integer[], :outcomes::text[], :faults::text[], :same::integer[], :externals::uuid[], :hashes::text[],
					  :claims::bigint[], :revisions::integer[]) AS n (number, outcome, faults, same, external, hash, claim, revision)
					WHERE r.import_id = :id AND r.number = n.number
					""")
			.param("numbers", settled.stream().map(SettledRow::number).toArray(Integer[]::new))
			.param("outcomes", settled.stream().map((one) -> one.outcome().name()).toArray(String[]::new))
			.param("faults", settled.stream().map(this::faults).toArray(String[]::new))
			.param("same", settled.stream().map(SettledRow::sameAs).toArray(Integer[]::new))
			.param("externals",
					settled.stream().map((one) -> Objects.toString(one.externalId(), null)).toArray(String[]::new))
			.param("hashes", settled.stream().map(SettledRow::hash).toArray(String[]::new))
			.param("claims", settled.stream().map(SettledRow::claim).toArray(Long[]::new))
			.param("revisions", settled.stream().map(SettledRow::revision).toArray(Integer[]::new))
			.param("now", OffsetDateTime.now(this.clock))
			.param("id", id)
			.update();
	}

	private @Nullable String faults(SettledRow settled) {
		return settled.faults().isEmpty() ? null : this.json.writeValueAsString(settled.faults());
	}

	/**
	 * Rows of the file with these keys that were settled before, the first of each key.
	 * @param numbers rows that are left out
	 */
	Map<UUID, SettledRow> sameKeys(long id, Collection<UUID> externalIds, Collection<Integer> numbers) {
		Map<UUID, SettledRow> found = new HashMap<>();
		this.jdbc
			.sql("""
					SELECT number, external_id, content_hash, claim_id, revision FROM import_row
					WHERE import_id = :id AND external_id = ANY (:externals) AND number <> ALL (:numbers) AND outcome <> 'REFUSED'
					ORDER BY settled_at DESC, number DESC
					""")
			.param("id", id)
			.param("externals", externalIds.toArray(UUID[]::new))
			.param("numbers", numbers.toArray(Integer[]::new))
			.query((row) -> {
				UUID externalId = row.getObject("external_id", UUID.class);
				found.put(externalId,
						new SettledRow(row.getInt("number"), RowOutcome.IMPORTED, List.of(), null, externalId,
								row.getString("content_hash"), row.getObject("claim_id", Long.class),
								row.getObject("revision", Integer.class)));
			});
		return found;
	}

	/** The claims with these external ids, and what a file said about them last. */
	Map<UUID, Known> known(Collection<UUID> externalIds) {
		Map<UUID, Known> known = new HashMap<>();
		this.jdbc
			.sql("""
					SELECT c.external_id, c.id, c.status, c.version, c.revision, r.content_hash, r.revision AS read_revision,
					  EXISTS (SELECT 1 FROM import_row u WHERE u.claim_id = c.id AND u.undone_at IS NOT NULL) AS undone
					FROM claim c LEFT JOIN LATERAL (
					  SELECT content_hash, revision FROM import_row WHERE claim_id = c.id ORDER BY settled_at DESC, number DESC LIMIT 1) r ON true
					WHERE c.external_id = ANY (:externals)
					""")
			.param("externals", externalIds.toArray(UUID[]::new))
			.query(Known.class)
			.list()
			.forEach((one) -> known.put(one.externalId(), one));
		return known;
	}

	/**
	 * A claim that was made of a row.
	 *
	 * @param undone whether it was withdrawn with a whole import
	 */
	record Known(UUID externalId, long id, String status, int version, int revision, @Nullable String contentHash,
			@Nullable Integer readRevision, boolean undone) {
	}

	/** What a file said last about the thing with this external id. */
	Optional<String> lastHash(UUID externalId) {
		return this.jdbc
			.sql("""
					SELECT content_hash FROM import_row WHERE external_id = :external AND outcome IN ('IMPORTED', 'MERGED') AND same_as IS NULL AND content_hash IS NOT NULL
					ORDER BY settled_at DESC, number DESC LIMIT 1
					""")
			.param("external", externalId)
			.query(String.class)
			.optional();
	}

}
