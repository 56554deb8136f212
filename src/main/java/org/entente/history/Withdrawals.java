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
	 * The instant at which what was not found was withdrawn, where it was, by the clock
	 * that the past is read by; nothing about the past, in which it stood or did not.
	 */
	public Optional<Instant> of(NotFoundException missing) {
		boolean may = WITHDRAWN.contains(missing.what()) && missing.id().matches("\\d{1,18}")
				&& RecordTime.past().isEmpty();
		return may ? of(missing.what(), Long.parseLong(missing.id())) : Optional.empty();
	}

	private Optional<Instant> of(String subject, long id) {
		return this.jdbc
			.sql("""
					SELECT coalesce(s.sealed_at, c.changed_at) FROM change_log c LEFT JOIN seal s ON s.changeset_id = c.changeset
					WHERE c.subject = :subject AND c.subject_id = :id AND c.kind = 'withdrawn' ORDER BY c.id DESC LIMIT 1
					""")
			.param("subject", subject)
			.param("id", id)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

}
