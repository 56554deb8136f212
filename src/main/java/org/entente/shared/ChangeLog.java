package org.entente.shared;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
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

	private final JdbcClient jdbc;

	private final Clock clock;

	ChangeLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void add(Change change) {
		this.jdbc
			.sql("""
					WITH request AS (SELECT set_config('entente.request', :request, true))
					INSERT INTO change_log (changed_at, account_id, subject, subject_id, relationship_id, claim_id, kind, summary)
					SELECT :at, :by, :subject, :subjectId, :relationshipId, :claimId, :kind, :summary FROM request
					""")
			.param("request", Objects.requireNonNullElse(MDC.get(REQUEST), ""))
			.param("at", OffsetDateTime.now(this.clock))
			.param("by", change.by())
			.param("subject", change.subject())
			.param("subjectId", change.subjectId())
			.param("relationshipId", change.relationshipId())
			.param("claimId", change.claimId())
			.param("kind", change.kind())
			.param("summary", shorten(change.summary()))
			.update();
	}

	private static @Nullable String shorten(@Nullable String summary) {
		if (summary == null || summary.codePointCount(0, summary.length()) <= LONGEST_SUMMARY) {
			return summary;
		}
		return summary.substring(0, summary.offsetByCodePoints(0, LONGEST_SUMMARY - 1)) + "…";
	}

}
