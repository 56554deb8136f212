package org.entente.watching;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.entente.accounts.AccountSearch;
import org.entente.accounts.Person;
import org.entente.claims.ChangeMark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Goes round with the digests that are due. Each is taken before it is sent, so that two
 * applications, or a crash, send it once at most; so many go out in one round.
 */
class DigestRound {

	private static final int MOST = 100;

	private static final Duration AFTER_FAILURE = Duration.ofHours(1);

	private static final Logger LOG = LoggerFactory.getLogger(DigestRound.class);

	private final JdbcClient jdbc;

	private final DigestSearch digests;

	private final WatchSearch watches;

	private final AccountSearch accounts;

	private final Post post;

	private final Clock clock;

	private final String address;

	DigestRound(JdbcClient jdbc, DigestSearch digests, WatchSearch watches, AccountSearch accounts, Post post,
			Clock clock, String address) {
		this.jdbc = jdbc;
		this.digests = digests;
		this.watches = watches;
		this.accounts = accounts;
		this.post = post;
		this.clock = clock;
		this.address = address;
	}

	/** One person's digest that is due, and how far the last one read. */
	record Due(long accountId, String address, MailRhythm rhythm, long change, String snapshot) {

		ChangeMark read() {
			return new ChangeMark(this.change, this.snapshot);
		}

	}

	@Scheduled(initialDelayString = "${entente.mail.every}", fixedDelayString = "${entente.mail.every}")
	void go() {
		Optional<Due> due = take();
		for (int sent = 1; due.isPresent() && sent < MOST; sent++) {
			deliver(due.get());
			due = take();
		}
		due.ifPresent(this::deliver);
	}

	private Optional<Due> take() {
		return this.jdbc
			.sql("""
					UPDATE digest_mail SET next_at = :now::timestamptz + CASE rhythm WHEN 'DAILY' THEN interval '1 day' ELSE interval '7 days' END
					WHERE account_id = (SELECT m.account_id FROM digest_mail m JOIN account a ON a.id = m.account_id
					  WHERE m.next_at <= :now AND m.ended_at IS NULL AND m.confirmed_at IS NOT NULL AND a.disabled_at IS NULL
					  ORDER BY m.next_at LIMIT 1 FOR UPDATE OF m SKIP LOCKED)
					RETURNING account_id, address, rhythm, sent_change AS change, sent::text AS snapshot
					""")
			.param("now", OffsetDateTime.now(this.clock))
			.query(Due.class)
			.optional();
	}

	private void deliver(Due due) {
		Optional<Person> person = this.accounts.refresh(due.accountId());
		if (person.isEmpty()) {
			return;
		}
		List<WatchRow> watched = this.watches.of(person.get());
		Digest digest = this.digests.of(watched, (watch) -> later(watch.read(), due.read()));
		if (digest.parts().isEmpty()) {
			return;
		}
		int changes = digest.parts().stream().mapToInt(Digest.Part::changes).sum();
		try {
			this.post.sendDigest(due.address(), changes, DigestText.of(digest, this.address));
			noteSent(due, digest.end());
		}
		catch (MailException ex) {
			LOG.warn("The digest of account {} could not be sent and is tried again: {}", due.accountId(),
					ex.getClass().getSimpleName());
			tryAgain(due);
		}
	}

	private static ChangeMark later(ChangeMark one, ChangeMark other) {
		return (one.change() >= other.change()) ? one : other;
	}

	private void noteSent(Due due, ChangeMark end) {
		this.jdbc
			.sql("""
					UPDATE digest_mail SET sent_at = :now, sent_change = :change, sent = :snapshot::pg_snapshot WHERE account_id = :account
					""")
			.param("now", OffsetDateTime.now(this.clock))
			.param("change", end.change())
			.param("snapshot", end.snapshot())
			.param("account", due.accountId())
			.update();
	}

	private void tryAgain(Due due) {
		this.jdbc.sql("UPDATE digest_mail SET next_at = :then WHERE account_id = :account")
			.param("then", OffsetDateTime.now(this.clock).plus(AFTER_FAILURE))
			.param("account", due.accountId())
			.update();
	}

}
