package org.entente.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

import org.entente.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds when a thing that has left the record was withdrawn, as the change log has it.
 */
@Service
@Transactional(readOnly = true)
public class Withdrawals {

	private static final Set<String> WITHDRAWN = Set.of("actor", "source");

	private final JdbcClient jdbc;

	Withdrawals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The instant at which what was not found was withdrawn, where it was; nothing about
	 * the past, in which it stood or did not.
	 */
	public Optional<Instant> of(NotFoundException missing) {
		boolean may = WITHDRAWN.contains(missing.what()) && missing.id().matches("\\d{1,18}")
				&& RecordTime.past().isEmpty();
		return may ? of(missing.what(), Long.parseLong(missing.id())) : Optional.empty();
	}

	private Optional<Instant> of(String subject, long id) {
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
