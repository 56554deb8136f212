package org.entente.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds when a thing that has left the record was withdrawn, as the change log has it.
 */
@Service
@Transactional(readOnly = true)
public class Withdrawals {

	private final JdbcClient jdbc;

	Withdrawals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The instant of the withdrawal.
	 * @param subject what the change log calls such a thing: {@code actor}
	 */
	public Optional<Instant> of(String subject, long id) {
		return this.jdbc.sql("""
				SELECT changed_at FROM change_log WHERE subject = :subject AND subject_id = :id AND kind = 'withdrawn'
				ORDER BY id DESC LIMIT 1
				""")
			.param("subject", subject)
			.param("id", id)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

}
