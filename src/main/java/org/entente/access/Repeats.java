package org.entente.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.entente.access.RepeatKey.Attempt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers requests for a day, so that one that is sent again does nothing anew. What is
 * remembered is written apart from what the request does, save that it was done: see
 * {@link EffectMark}. So a crash leaves no key blocked and nothing done twice.
 */
@Component
public class Repeats {

	private static final Duration KEPT = Duration.ofDays(1);

	/** After this long an attempt without effect or answer has broken off. */
	private static final Duration LONGEST = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	Repeats(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Takes the key for a first attempt, or says how the request stands. */
	public Standing begin(RepeatKey key) {
		prune();
		return take(key).map(Standing::first).orElseGet(() -> standing(key));
	}

	private Optional<Attempt> take(RepeatKey key) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		return this.jdbc.sql("""
				INSERT INTO idempotency_key AS k (account_id, key, fingerprint, begun_at, expires_at)
				VALUES (:account, :key, :fingerprint, :now, :expiry)
				ON CONFLICT (account_id, key) DO UPDATE SET attempt = k.attempt + 1, fingerprint = excluded.fingerprint,
				  begun_at = excluded.begun_at, expires_at = excluded.expires_at, done_at = NULL, status = NULL,
				  location = NULL, etag = NULL, content_type = NULL, body = NULL
				WHERE k.expires_at <= :now OR (k.done_at IS NULL AND k.status IS NULL AND k.begun_at <= :brokenOff)
				RETURNING attempt
				""")
			.param("account", key.account())
			.param("key", key.key())
			.param("fingerprint", key.fingerprint())
			.param("now", now)
			.param("expiry", now.plus(KEPT))
			.param("brokenOff", now.minus(LONGEST))
			.query(Integer.class)
			.optional()
			.map((number) -> new Attempt(key.account(), key.key(), number));
	}

	private Standing standing(RepeatKey key) {
		return this.jdbc.sql("""
				SELECT fingerprint, status IS NULL AND (done_at IS NULL OR begun_at > :brokenOff) AS running,
				  status, location, etag, content_type, body
				FROM idempotency_key WHERE account_id = :account AND key = :key
				""")
			.param("brokenOff", OffsetDateTime.now(this.clock).minus(LONGEST))
			.param("account", key.account())
			.param("key", key.key())
			.query((row, n) -> {
				if (!row.getString("fingerprint").equals(key.fingerprint())) {
					return Standing.OTHER;
				}
				return row.getBoolean("running") ? Standing.RUNNING
						: Standing
							.answered(new KeptAnswer(row.getObject("status", Integer.class), row.getString("location"),
									row.getString("etag"), row.getString("content_type"), row.getBytes("body")));
			})
			.optional()
			.orElse(Standing.RUNNING);
	}

	/** Says, in the transaction that writes it, that what was asked for is done. */
	void done(Attempt attempt) {
		int rows = this.jdbc.sql("""
				UPDATE idempotency_key SET done_at = coalesce(done_at, :now)
				WHERE account_id = :account AND key = :key AND attempt = :attempt
				""")
			.param("now", OffsetDateTime.now(this.clock))
			.param("account", attempt.account())
			.param("key", attempt.key())
			.param("attempt", attempt.number())
			.update();
		if (rows == 0) {
			throw new OvertakenException();
		}
	}

	/** Keeps the answer for those who ask again. */
	public void keep(Attempt attempt, KeptAnswer answer) {
		this.jdbc.sql("""
				UPDATE idempotency_key SET status = :status, location = :location, etag = :etag, content_type = :type,
				  body = :body WHERE account_id = :account AND key = :key AND attempt = :attempt
				""")
			.param("status", answer.status())
			.param("location", answer.location())
			.param("etag", answer.etag())
			.param("type", answer.contentType())
			.param("body", answer.body())
			.param("account", attempt.account())
			.param("key", attempt.key())
			.param("attempt", attempt.number())
			.update();
	}

	/**
	 * Gives the key back: nothing was done, and the request may be tried again.
	 */
	public void release(Attempt attempt) {
		this.jdbc.sql("""
				DELETE FROM idempotency_key
				WHERE account_id = :account AND key = :key AND attempt = :attempt AND done_at IS NULL
				""")
			.param("account", attempt.account())
			.param("key", attempt.key())
			.param("attempt", attempt.number())
			.update();
	}

	/** Forgets an attempt, whatever it did: its answer cannot stand for another. */
	public void forget(Attempt attempt) {
		this.jdbc.sql("DELETE FROM idempotency_key WHERE account_id = :account AND key = :key AND attempt = :attempt")
			.param("account", attempt.account())
			.param("key", attempt.key())
			.param("attempt", attempt.number())
			.update();
	}

	/** Forgets a few of those whose day is over: more than come, so that none stay. */
	private void prune() {
		this.jdbc.sql("""
				DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(SELECT ctid FROM idempotency_key
				  WHERE expires_at <= :now ORDER BY expires_at LIMIT 20 FOR UPDATE SKIP LOCKED))
				""").param("now", OffsetDateTime.now(this.clock)).update();
	}

}
