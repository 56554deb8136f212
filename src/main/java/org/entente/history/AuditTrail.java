package org.entente.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chain of seals: whether it is whole, and what it ended with on which day. Each seal
 * carries the SHA-256 of the one before and of what the log says about its changeset.
 */
@Service
public class AuditTrail {

	private final JdbcClient jdbc;

	private final Clock clock;

	AuditTrail(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Where the chain is broken.
	 *
	 * @param seal position of the first seal that does not fit
	 * @param changeset its changeset; null where it is gone
	 * @param fault what is wrong with it, in words
	 */
	public record Break(long seal, @Nullable Long changeset, String fault) {
	}

	/**
	 * What came of a check.
	 *
	 * @param seals how many were checked
	 * @param broken the first that does not fit, or null when all do
	 */
	public record Verification(long seals, @Nullable Break broken) {

		public boolean isWhole() {
			return this.broken == null;
		}

	}

	/**
	 * Whether the texts that are held are what their hashes say.
	 *
	 * @param held versions of sources with a text
	 * @param changed those that are not, at most ten of them
	 */
	public record Texts(long held, List<Long> changed) {
	}

	/** End of the chain on a day. */
	public record Checkpoint(LocalDate day, long position, String hash, Instant madeAt) {
	}

	/**
	 * Checks every seal, every row of the log and every checkpoint: time in proportion to
	 * the length of the log.
	 */
	@Transactional(readOnly = true, timeout = 600)
	public Verification verify() {
		takeLong();
		Break broken = this.jdbc.sql("SELECT seal, changeset, fault FROM broken_seals() LIMIT 1")
			.query(Break.class)
			.optional()
			.orElse(null);
		return new Verification(this.jdbc.sql("SELECT count(*) FROM seal").query(Long.class).single(), broken);
	}

	/** Compares every text with its hash. */
	@Transactional(readOnly = true, timeout = 600)
	public Texts verifyTexts() {
		takeLong();
		return new Texts(
				this.jdbc.sql("SELECT count(*) FROM source_version WHERE text IS NOT NULL").query(Long.class).single(),
				this.jdbc.sql("""
						SELECT id FROM source_version
						WHERE text IS NOT NULL AND text_sha256 <> encode(sha256(convert_to(text, 'UTF8')), 'hex')
						ORDER BY id LIMIT 10
						""").query(Long.class).list());
	}

	private void takeLong() {
		this.jdbc.sql("SELECT set_config('statement_timeout', '600s', true)").query(String.class).single();
	}

	/**
	 * Whether the role that is connected owns the tables: it could switch off the
	 * triggers that guard them, and then nothing but published checkpoints would tell.
	 */
	@Transactional(readOnly = true)
	public boolean isConnectedAsOwner() {
		return this.jdbc.sql("SELECT pg_has_role(relowner, 'MEMBER') FROM pg_class WHERE oid = 'public.seal'::regclass")
			.query(Boolean.class)
			.single();
	}

	/** Checkpoints, the latest first; at most 400. */
	@Transactional(readOnly = true)
	public List<Checkpoint> checkpoints() {
		return this.jdbc.sql("SELECT day, position, hash, made_at FROM checkpoint ORDER BY day DESC LIMIT 400")
			.query(Checkpoint.class)
			.list();
	}

	/** Makes the checkpoint of today; nothing where there is one or no seal yet. */
	@Transactional
	public Optional<Checkpoint> check() {
		return this.jdbc.sql("""
				INSERT INTO checkpoint (day, position, hash, made_at)
				SELECT :day, position, hash, :now FROM seal ORDER BY position DESC LIMIT 1
				ON CONFLICT DO NOTHING RETURNING day, position, hash, made_at
				""")
			.param("day", LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC))
			.param("now", OffsetDateTime.now(this.clock))
			.query(Checkpoint.class)
			.optional();
	}

}
