package org.entente.shared;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of who changed what and when; every transaction that writes writes here too.
 */
@Component
public class ChangeLog {

	/**
	 * Name under which the identifier of the present request is found in the logging
	 * context.
	 */
	public static final String REQUEST = "request";

	private static final int LONGEST_SUMMARY = 500;

	private final JdbcTemplate jdbc;

	private final Clock clock;

	ChangeLog(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void add(Change change) {
		addAll(List.of(change));
	}

	/** Many changes at once, in this order. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void addAll(List<Change> changes) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		String request = Objects.requireNonNullElse(MDC.get(REQUEST), "");
		this.jdbc.batchUpdate(
				"""
						WITH request AS (SELECT set_config('entente.request', ?, true))
						INSERT INTO change_log (changed_at, account_id, subject, subject_id, relationship_id, claim_id, kind, summary)
						SELECT ?, ?, ?, ?, ?, ?, ?, ? FROM request
						""",
				changes.stream().map((change) -> row(request, now, change)).toList());
	}

	private static @Nullable Object[] row(String request, OffsetDateTime now, Change change) {
		return new @Nullable Object[] { request, now, change.by(), change.subject(), change.subjectId(),
				change.relationshipId(), change.claimId(), change.kind(), shorten(change.summary()) };
	}

	private static @Nullable String shorten(@Nullable String summary) {
		if (summary == null || summary.codePointCount(0, summary.length()) <= LONGEST_SUMMARY) {
			return summary;
		}
		return summary.substring(0, summary.offsetByCodePoints(0, LONGEST_SUMMARY - 1)) + "…";
	}

}
