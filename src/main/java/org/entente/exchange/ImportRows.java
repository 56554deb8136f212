package org.entente.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the rows of a file while they wait, and what became of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportRows {

	private final JdbcClient jdbc;

	private final DataSource connections;

	private final JsonMapper json;

	private final Clock clock;

	ImportRows(JdbcClient jdbc, DataSource connections, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.connections = connections;
		this.json = json;
		this.clock = clock;
	}

	/** A row as it waits. */
	record Waiting(int number, List<String> cells) {
	}

	/**
	 * What became of a row.
	 *
	 * @param hash of what it says about the claim
	 */
	record Settled(int number, RowOutcome outcome, List<RowFault> faults, @Nullable Integer sameAs,
			@Nullable UUID externalId, @Nullable String hash, @Nullable Long claim, @Nullable Integer revision) {

		static Settled refused(int number, List<RowFault> faults) {
			return new Settled(number, RowOutcome.REFUSED, faults, null, null, null, null, null);
		}

		/** What would become of it: the claim was not made. */
		Settled withoutClaim() {
			return new Settled(this.number, this.outcome, this.faults, this.sameAs, this.externalId, this.hash, null,
					null);
		}

	}

	/**
	 * Takes rows in; the first begins. A file is one statement, and takes longer than any
	 * other.
	 */
	RowIntake intake(long id, int seconds) {
		this.jdbc.sql("SELECT set_config('statement_timeout', :longest, true)")
			.param("longest", seconds + "s")
			.query(String.class)
			.single();
		return new RowIntake(this.connections, id);
	}

	/** The first rows of a file. */
	List<Waiting> first(long id, int most) {
		return waiting("", id, 0, most);
	}

	/**
	 * Whether the rows of a file say more than so many different things.
	 * @param places of the columns that count, from 1
	 */
	boolean saysMoreThan(int most, long id, List<Integer> places) {
		return this.jdbc.sql("""
				SELECT count(*) FROM (SELECT DISTINCT (SELECT array_agg(cells[i]) FROM unnest(:places::integer[]) AS i)
				                      FROM import_row WHERE import_id = :id LIMIT :most + 1) said
				""")
			.param("places", places.toArray(Integer[]::new))
			.param("id", id)
			.param("most", most)
			.query(Integer.class)
			.single() > most;
	}

	/** The next rows after a number that wait. */
	List<Waiting> next(long id, int after, int most) {
		return waiting("AND outcome IS NULL", id, after, most);
	}

	private List<Waiting> waiting(String condition, long id, int after, int most) {
		return this.jdbc
			.sql("SELECT number, cells FROM import_row WHERE import_id = :id AND number > :after " + condition
					+ " ORDER BY number LIMIT :most")
			.param("id", id)
			.param("after", after)
			.param("most", most)
			.query((row, n) -> new Waiting(row.getInt("number"), ImportSearch.list(row.getArray("cells"))))
			.list();
	}

	/** The rows from one number to another that still wait, while the import is held. */
	Set<Integer> stillWaiting(long id, int first, int last) {
		return new HashSet<>(this.jdbc.sql(
				"SELECT number FROM import_row WHERE import_id = :id AND number BETWEEN :first AND :last AND outcome IS NULL")
			.param("id", id)
			.param("first", first)
			.param("last", last)
			.query(Integer.class)
			.list());
	}

	/** Keeps what became of rows. */
	void settle(long id, List<Settled> settled) {
		this.jdbc
			.sql("""
					UPDATE import_row r SET outcome = n.outcome, faults = n.faults::jsonb, same_as = n.same, external_id = n.external,
					  content_hash = n.hash, claim_id = n.claim, revision = n.revision, settled_at = :now
					FROM unnest(:numbers::integer[], :outcomes::text[], :faults::text[], :same::integer[], :externals::uuid[], :hashes::text[],
					  :claims::bigint[], :revisions::integer[]) AS n (number, outcome, faults, same, external, hash, claim, revision)
					WHERE r.import_id = :id AND r.number = n.number
					""")
			.param("numbers", settled.stream().map(Settled::number).toArray(Integer[]::new))
			.param("outcomes", settled.stream().map((one) -> one.outcome().name()).toArray(String[]::new))
			.param("faults", settled.stream().map(this::faults).toArray(String[]::new))
			.param("same", settled.stream().map(Settled::sameAs).toArray(Integer[]::new))
			.param("externals",
					settled.stream().map((one) -> Objects.toString(one.externalId(), null)).toArray(String[]::new))
			.param("hashes", settled.stream().map(Settled::hash).toArray(String[]::new))
			.param("claims", settled.stream().map(Settled::claim).toArray(Long[]::new))
			.param("revisions", settled.stream().map(Settled::revision).toArray(Integer[]::new))
			.param("now", OffsetDateTime.now(this.clock))
			.param("id", id)
			.update();
	}

	private @Nullable String faults(Settled settled) {
		return settled.faults().isEmpty() ? null : this.json.writeValueAsString(settled.faults());
	}

	/** Rows wait again: all, or only those that were refused. */
	void reset(long id, boolean onlyRefused) {
		this.jdbc
			.sql("""
					UPDATE import_row SET outcome = NULL, faults = NULL, same_as = NULL, external_id = NULL, content_hash = NULL,
					  claim_id = NULL, revision = NULL, settled_at = NULL
					WHERE import_id = :id AND outcome IS NOT NULL AND (NOT :refused OR outcome = 'REFUSED')
					""")
			.param("id", id)
			.param("refused", onlyRefused)
			.update();
	}

	/**
	 * Rows of the file with these keys that were settled before, the first of each key.
	 * @param numbers rows that are left out
	 */
	Map<UUID, Settled> sameKeys(long id, Collection<UUID> externalIds, Collection<Integer> numbers) {
		Map<UUID, Settled> found = new HashMap<>();
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
						new Settled(row.getInt("number"), RowOutcome.IMPORTED, List.of(), null, externalId,
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

	/** Rows whose claims are still to be withdrawn. */
	List<Made> made(long id, int most) {
		return this.jdbc.sql("""
				SELECT r.number, r.claim_id, c.version, c.status FROM import_row r JOIN claim c ON c.id = r.claim_id
				WHERE r.import_id = :id AND r.outcome = 'IMPORTED' AND r.undone_at IS NULL AND r.undo_fault IS NULL
				ORDER BY r.number LIMIT :most
				""").param("id", id).param("most", most).query(Made.class).list();
	}

	/** A claim of an import. */
	record Made(int number, long claimId, int version, String status) {
	}

	void undone(long id, int number, @Nullable String fault) {
		this.jdbc.sql(
				"UPDATE import_row SET undone_at = :at, undo_fault = :fault WHERE import_id = :id AND number = :number")
			.param("at", (fault == null) ? OffsetDateTime.now(this.clock) : null)
			.param("fault", fault)
			.param("id", id)
			.param("number", number)
			.update();
	}

	/** What every row of the import made is taken back. */
	void allUndone(long id) {
		this.jdbc.sql("UPDATE import_row SET undone_at = :at WHERE import_id = :id AND outcome = 'IMPORTED'")
			.param("at", OffsetDateTime.now(this.clock))
			.param("id", id)
			.update();
	}

	/** What a file said last about the thing with this external id. */
	Optional<String> lastHash(UUID externalId) {
		return this.jdbc
			.sql("""
					SELECT content_hash FROM import_row WHERE external_id = :external AND outcome IN ('IMPORTED', 'MERGED') AND same_as IS NULL
					ORDER BY settled_at DESC, number DESC LIMIT 1
					""")
			.param("external", externalId)
			.query(String.class)
			.optional();
	}

	/** Rows whose things are still to be taken away. */
	List<MadeThing> madeThings(long id, int most) {
		return this.jdbc
			.sql("""
					SELECT number, external_id FROM import_row
					WHERE import_id = :id AND outcome = 'IMPORTED' AND undone_at IS NULL AND undo_fault IS NULL ORDER BY number LIMIT :most
					""")
			.param("id", id)
			.param("most", most)
			.query(MadeThing.class)
			.list();
	}

	/** Whether a thing was merged with another, or another with it. */
	boolean isInMerge(String subject, long thing) {
		return this.jdbc
			.sql("SELECT EXISTS (SELECT 1 FROM merge WHERE subject = :subject AND (kept_id = :id OR merged_id = :id))")
			.param("subject", subject)
			.param("id", thing)
			.query(Boolean.class)
			.single();
	}

	/** A thing of an import that is no claim. */
	record MadeThing(int number, UUID externalId) {
	}

	/** How many things an import made that are not taken back. */
	@Transactional(propagation = Propagation.SUPPORTS)
	int left(long id) {
		return this.jdbc
			.sql("""
					SELECT count(*) FROM import_row WHERE import_id = :id AND outcome = 'IMPORTED' AND undone_at IS NULL AND undo_fault IS NULL
					""")
			.param("id", id)
			.query(Integer.class)
			.single();
	}

}
