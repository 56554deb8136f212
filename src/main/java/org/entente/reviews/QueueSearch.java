package org.entente.reviews;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.entente.accounts.Person;
import org.entente.claims.Status;
import org.entente.shared.Conditions;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds what waits for a reviewer, those that wait longest first. */
@Service
@Transactional(readOnly = true)
public class QueueSearch {

	private static final Pattern POSITION = Pattern.compile("([0-9T:.-]{16,30}Z)_(\\d{1,18})");

	/**
	 * Numbers and circumstances of waiting claims; conditions, order and limit follow.
	 */
	private static final String WAITING = """
			SELECT c.id AS claim_id, c.changed_at AS waiting_since, a.name AS reviewer, s.reviewer_id, s.assigned_at,
			       v.decision AS last_decision, v.revision AS last_revision, %s
			FROM claim c JOIN relationship r ON r.id = c.relationship_id
			LEFT JOIN review_assignment s ON s.claim_id = c.id AND s.closed_at IS NULL
			LEFT JOIN account a ON a.id = s.reviewer_id
			LEFT JOIN LATERAL (SELECT x.decision, x.revision FROM review x WHERE x.claim_id = c.id
			  AND NOT EXISTS (SELECT 1 FROM review_withdrawal w WHERE w.review_id = x.id) ORDER BY x.id DESC LIMIT 1) v ON true
			"""
		.formatted(HandSearch.COLUMNS);

	private final JdbcClient jdbc;

	QueueSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A claim in the queue.
	 *
	 * @param reviewer who took it or was given it, or null
	 * @param lastDecision on an earlier revision, or null
	 */
	public record Waiting(long claimId, Instant waitingSince, @Nullable String reviewer, @Nullable Long reviewerId,
			@Nullable Instant assignedAt, @Nullable Decision lastDecision, @Nullable Integer lastRevision,
			boolean recorded, boolean revised, boolean proposed, boolean cited, boolean merged) {

		/** Whether the person who asked had a hand in it. */
		public boolean isOwn() {
			return this.recorded || this.revised || this.proposed || this.cited || this.merged;
		}

		/** What that person did, after "you": "recorded it". */
		public String deed() {
			return new Hand(this.claimId, 0, Status.IN_REVIEW, this.recorded, this.revised, this.proposed, this.cited,
					this.merged)
				.deed();
		}

		String position() {
			return this.waitingSince + "_" + this.claimId;
		}
	}

	/**
	 * A stretch of the queue.
	 * @param after where the stretch before ended, as {@link Slice#next()} gave it
	 */
	public Slice<Waiting> page(QueueFilter filter, @Nullable String after, int size, @Nullable Person person) {
		return Slice.cut(read(filter.conditions(), after, size + 1, person), size, Waiting::position);
	}

	/**
	 * The claim that waits longest after the given one, that the person may decide and
	 * that nobody else took; behind the last comes the first.
	 */
	public Optional<Long> next(long claimId, QueueFilter filter, Person person) {
		String position = this.jdbc.sql("SELECT changed_at FROM claim WHERE id = :id")
			.param("id", claimId)
			.query(OffsetDateTime.class)
			.optional()
			.map((at) -> at.toInstant() + "_" + claimId)
			.orElse(null);
		return first(claimId, filter, position, person).or(() -> first(claimId, filter, null, person));
	}

	private Optional<Long> first(long not, QueueFilter filter, @Nullable String after, Person person) {
		Conditions conditions = filter.decidableOnly().conditions();
		conditions.add("c.id <> :not", "not", not);
		conditions.add("s.reviewer_id IS NULL OR s.reviewer_id = :person");
		return read(conditions, after, 1, person).stream().map(Waiting::claimId).findFirst();
	}

	/** Whether this may stand for the end of a stretch. */
	public static boolean isPosition(@Nullable String after) {
		return since(after).isPresent();
	}

	private List<Waiting> read(Conditions conditions, @Nullable String after, int limit, @Nullable Person person) {
		since(after).ifPresent((since) -> {
			conditions.add("(c.changed_at, c.id) > (:since, :last)", "since", since.atOffset(ZoneOffset.UTC));
			conditions.parameter("last", Long.valueOf(String.valueOf(after).replaceAll(".*_", "")));
		});
		conditions.parameter("person", (person != null) ? person.id() : -1L);
		conditions.parameter("limit", limit);
		return this.jdbc.sql(WAITING + conditions.where() + "ORDER BY c.changed_at, c.id LIMIT :limit")
			.params(conditions.parameters())
			.query(Waiting.class)
			.list();
	}

	private static Optional<Instant> since(@Nullable String after) {
		Matcher position = POSITION.matcher(Optional.ofNullable(after).orElse(""));
		try {
			return position.matches() ? Optional.of(Instant.parse(position.group(1))) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
