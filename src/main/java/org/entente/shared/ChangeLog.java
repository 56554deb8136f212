package org.entente.shared;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
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
		addAll(List.of(change));
	}

	/** Many changes at once, in this order. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void addAll(List<Change> changes) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		String request = Objects.requireNonNullElse(MDC.get(REQUEST), "");
		this.jdbc
			.sql("""
					WITH request AS MATERIALIZED (SELECT set_config('entente.request', :request, true))
					INSERT INTO change_log (changed_at, account_id, subject, subject_id, relationship_id, claim_id, kind, summary)
					SELECT :now, n.by, n.subject, n.id, n.relationship, n.claim, n.kind, n.summary
					FROM request CROSS JOIN unnest(:by::bigint[], :subjects::text[], :ids::bigint[], :relationships::bigint[], :claims::bigint[],
					  :kinds::text[], :summaries::text[]) WITH ORDINALITY AS n (by, subject, id, relationship, claim, kind, summary, place)
					ORDER BY n.place
					""")
			.param("request", request)
			.param("now", now)
			.param("by", changes.stream().map(Change::by).toArray(Long[]::new))
			.param("subjects", changes.stream().map(Change::subject).toArray(String[]::new))
			.param("ids", changes.stream().map(Change::subjectId).toArray(Long[]::new))
			.param("relationships", changes.stream().map(Change::relationshipId).toArray(Long[]::new))
			.param("claims", changes.stream().map(Change::claimId).toArray(Long[]::new))
			.param("kinds", changes.stream().map(Change::kind).toArray(String[]::new))
			.param("summaries", changes.stream().map((change) -> shorten(change.summary())).toArray(String[]::new))
			.update();
	}

	private static @Nullable String shorten(@Nullable String summary) {
		if (summary == null || summary.codePointCount(0, summary.length()) <= LONGEST_SUMMARY) {
			return summary;
		}
		return summary.substring(0, summary.offsetByCodePoints(0, LONGEST_SUMMARY - 1)) + "…";
	}

}
