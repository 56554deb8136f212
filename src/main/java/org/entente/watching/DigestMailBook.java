package org.entente.watching;

import java.time.OffsetDateTime;
import java.util.Optional;

import org.entente.accounts.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who wants their digest by mail. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DigestMailBook {

	private static final int MOST_TRIES = 5;

	private static final String HASH = "encode(sha256(convert_to(:code, 'UTF8')), 'hex')";

	private final JdbcClient jdbc;

	DigestMailBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<DigestMail> find(Person owner) {
		return this.jdbc
			.sql("""
					SELECT address, rhythm, confirmed_at, sent_at FROM digest_mail WHERE account_id = :owner AND ended_at IS NULL
					""")
			.param("owner", owner.id())
			.query(DigestMail.class)
			.optional();
	}

	/** Keeps the wish; tells whether the mailbox was shown to be theirs before. */
	boolean keep(String address, MailRhythm rhythm, OffsetDateTime now, Person by) {
		return this.jdbc
			.sql("""
					INSERT INTO digest_mail AS m (account_id, address, rhythm, chosen_at, next_at, version)
					VALUES (:by, :address, :rhythm, :now, :now, 0)
					ON CONFLICT (account_id) DO UPDATE SET address = :address, rhythm = :rhythm, chosen_at = :now, ended_at = NULL,
					  confirmed_at = CASE WHEN m.address = :address THEN m.confirmed_at END, version = m.version + 1,
					  sent_change = CASE WHEN m.ended_at IS NULL THEN m.sent_change ELSE latest_change() END,
					  sent = CASE WHEN m.ended_at IS NULL THEN m.sent ELSE pg_current_snapshot() END
					RETURNING confirmed_at IS NOT NULL
					""")
			.param("by", by.id())
			.param("address", address)
			.param("rhythm", rhythm.name())
			.param("now", now)
			.query(Boolean.class)
			.single();
	}

	/** Whether neither this person nor this mailbox had a code lately. */
	boolean mayBeSentCode(String address, OffsetDateTime lately, Person by) {
		return this.jdbc.sql("""
				SELECT NOT EXISTS (SELECT 1 FROM digest_mail
				  WHERE (account_id = :by OR lower(address) = lower(:address)) AND code_sent_at > :lately)
				""")
			.param("by", by.id())
			.param("address", address)
			.param("lately", lately)
			.query(Boolean.class)
			.single();
	}

	void expect(String code, OffsetDateTime now, Person by) {
		this.jdbc
			.sql("UPDATE digest_mail SET code_hash = " + HASH
					+ ", code_sent_at = :now, tries = 0 WHERE account_id = :by")
			.param("code", code)
			.param("now", now)
			.param("by", by.id())
			.update();
	}

	/** Every try counts, the right one too. */
	boolean confirm(String code, OffsetDateTime notBefore, OffsetDateTime now, Person by) {
		this.jdbc.sql("UPDATE digest_mail SET tries = tries + 1 WHERE account_id = :by").param("by", by.id()).update();
		return this.jdbc
			.sql("UPDATE digest_mail SET confirmed_at = :now, next_at = :now, code_hash = NULL WHERE account_id = :by "
					+ "AND ended_at IS NULL AND tries <= :tries AND code_sent_at > :notBefore AND code_hash = " + HASH)
			.param("now", now)
			.param("by", by.id())
			.param("tries", MOST_TRIES)
			.param("notBefore", notBefore)
			.param("code", code)
			.update() == 1;
	}

	void end(OffsetDateTime now, Person by) {
		this.jdbc
			.sql("UPDATE digest_mail SET ended_at = :now, confirmed_at = NULL, code_hash = NULL, version = version + 1 "
					+ "WHERE account_id = :by AND ended_at IS NULL")
			.param("now", now)
			.param("by", by.id())
			.update();
	}

}
