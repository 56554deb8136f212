package org.entente.grading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.entente.accounts.Person;
import org.entente.claims.Stance;
import org.entente.shared.NotFoundException;
import org.entente.shared.Slice;
import org.entente.sources.SourceRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds citations for a second grade. What is handed to a grader holds no grade, neither
 * of the information nor of the outlet: it is not read from the database at all.
 */
@Service
@Transactional(readOnly = true)
public class GradingSearch {

	/**
	 * Citations in which the person had no hand, of claims that stand open. With offsets
	 * the database asks citation by citation until it has enough, and does not collect
	 * all a person ever did first.
	 */
	private static final String CANDIDATES = """
			SELECT t.id, t.claim_id, c.statement, s.title, s.kind AS source_kind, s.published, v.number AS version, t.excerpt, t.prefix,
			       t.suffix, t.locator, t.stance, t.hedge, t.language, t.translation, t.translator, c.origins >= 2 AS confirmable
			FROM citation t JOIN claim c ON c.id = t.claim_id JOIN source s ON s.id = t.source_id
			JOIN source_version v ON v.id = t.source_version_id
			WHERE t.retracted_at IS NULL AND c.status IN ('IN_REVIEW', 'ACCEPTED') AND t.created_by <> :person AND c.created_by <> :person
			  AND NOT EXISTS (SELECT 1 FROM claim_revision r WHERE r.claim_id = c.id AND :person IN (r.author_id, r.proposed_by) OFFSET 0)
			  AND NOT EXISTS (SELECT 1 FROM citation o WHERE o.claim_id = c.id AND o.created_by = :person OFFSET 0)
			  AND NOT EXISTS (SELECT 1 FROM second_grade g WHERE g.citation_id = t.id AND g.grader_id = :person OFFSET 0)
			  AND NOT had_hand_in_merged(:person, c.id)
			""";

	/** Nobody graded it a second time, and the person did not decide on its claim. */
	private static final String FRESH = """
			  AND NOT EXISTS (SELECT 1 FROM second_grade g WHERE g.citation_id = t.id OFFSET 0)
			  AND NOT EXISTS (SELECT 1 FROM review w WHERE w.claim_id = c.id AND w.reviewer_id = :person OFFSET 0)
			""";

	private static final String IN_ORDER = " AND (:after::bigint IS NULL OR t.id < :after::bigint) ORDER BY t.id DESC LIMIT :limit";

	private final JdbcClient jdbc;

	GradingSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A citation as a grader sees it.
	 *
	 * @param confirmable whether grade 1 is open: two independent origins are counted
	 */
	public record Ungraded(long id, long claimId, String statement, @Nullable String title, String sourceKind,
			@Nullable String published, int version, String excerpt, @Nullable String prefix, @Nullable String suffix,
			@Nullable String locator, Stance stance, @Nullable String hedge, @Nullable String language,
			@Nullable String translation, @Nullable String translator, boolean confirmable) {

		/** The title, or what kind of thing it is when it has none. */
		public String caption() {
			return SourceRow.caption(this.title, this.sourceKind, null);
		}
	}

	/** Both grades of a citation. */
	public record Pair(long citationId, long claimId, int first, int second, @Nullable String reason, String grader,
			Instant gradedAt) {

		/** How many grades lie between the two. */
		public int apart() {
			return Math.abs(this.first - this.second);
		}
	}

	/** Citations this person may grade, the newest first. */
	public Slice<Ungraded> open(Person person, @Nullable Long after, int size) {
		return Slice.cut(read(IN_ORDER, person, after, size + 1), size, Ungraded::id);
	}

	/**
	 * The next one to grade behind the given one: first what nobody graded yet and the
	 * person did not decide on.
	 */
	public Optional<Ungraded> next(Person person, @Nullable Long after) {
		return read(FRESH + IN_ORDER, person, after, 1).stream()
			.findFirst()
			.or(() -> read(IN_ORDER, person, after, 1).stream().findFirst());
	}

	/** One citation that this person may grade. */
	public Optional<Ungraded> open(long citationId, Person person) {
		return read(" AND t.id = :after::bigint LIMIT :limit", person, citationId, 1).stream().findFirst();
	}

	private List<Ungraded> read(String tail, Person person, @Nullable Long after, int limit) {
		return this.jdbc.sql(CANDIDATES + tail)
			.param("person", person.id())
			.param("after", after)
			.param("limit", limit)
			.query(Ungraded.class)
			.list();
	}

	/** Both grades, for who gave the second. */
	public Pair pair(long citationId, Person grader) {
		return pairs("t.id = :id AND g.grader_id = :person", citationId, grader.id()).stream()
			.findFirst()
			.orElseThrow(() -> new NotFoundException("citation", citationId));
	}

	/** Second grades of the citations of a claim, by citation, in order of time. */
	public Map<Long, List<Pair>> ofClaim(long claimId) {
		return pairs("t.claim_id = :id AND :person::bigint IS NULL", claimId, null).stream()
			.collect(Collectors.groupingBy(Pair::citationId));
	}

	private List<Pair> pairs(String condition, long id, @Nullable Long person) {
		return this.jdbc
			.sql("""
					SELECT t.id AS citation_id, t.claim_id, t.credibility AS first, g.credibility AS second, g.reason, a.name AS grader, g.graded_at
					FROM second_grade g JOIN citation t ON t.id = g.citation_id JOIN account a ON a.id = g.grader_id
					WHERE %s ORDER BY g.id LIMIT 200
					"""
				.formatted(condition))
			.param("id", id)
			.param("person", person)
			.query(Pair.class)
			.list();
	}

}
