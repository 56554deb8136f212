package org.entente.claims;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.entente.sources.VersionArrived;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the citations to be compared and keeps what was found, many at a time. */
@Component
class RecheckRows {

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	private final Clock clock;

	RecheckRows(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/**
	 * A citation to be compared.
	 *
	 * @param lastVersion number of the newest version it was compared with before
	 * @param lastFinding what was found then
	 */
	record Standing(long id, long claimId, long relationshipId, String excerpt, @Nullable Integer start,
			@Nullable String prefix, @Nullable String suffix, @Nullable Integer lastVersion,
			@Nullable RecheckFinding lastFinding, @Nullable String lastPassage) {

		RecheckRule.Kept kept() {
			return new RecheckRule.Kept(this.excerpt, this.start, this.prefix, this.suffix);
		}

		/** Whether a doubtful finding tells something that was not found before. */
		boolean isNews(RecheckRule.Finding finding, int version) {
			boolean overtaken = this.lastVersion != null && this.lastVersion > version;
			boolean known = finding.finding() == this.lastFinding
					&& String.valueOf(finding.passage()).equals(String.valueOf(this.lastPassage));
			return finding.finding().isDoubtful() && !overtaken && !known;
		}
	}

	/** What was found for a citation, and whether it sent its claim back. */
	record Found(Standing citation, RecheckRule.Finding finding, boolean news, boolean sentBack) {

		static Found of(Standing citation, RecheckRule.Finding finding, int version) {
			return new Found(citation, finding, citation.isNews(finding, version), false);
		}

		/** The same, among the claims that were sent back. */
		Found among(Collection<Long> sentBack) {
			return new Found(this.citation, this.finding, this.news,
					this.news && sentBack.contains(this.citation.claimId()));
		}
	}

	/** Comparing may take longer than a transaction may otherwise stay idle. */
	void takeTime() {
		this.jdbc.sql("SET LOCAL idle_in_transaction_session_timeout = 0").update();
	}

	/** The text of a version, where it is held. */
	Optional<String> text(long versionId) {
		return this.jdbc.sql("SELECT text FROM source_version WHERE id = :id AND text IS NOT NULL")
			.param("id", versionId)
			.query(String.class)
			.optional();
	}

	/** Standing citations of this version and those before it, after a number. */
	List<Standing> standing(VersionArrived arrival, long after) {
		return this.jdbc
			.sql("""
					SELECT t.id, t.claim_id, c.relationship_id, t.excerpt, t.start_offset AS start, t.prefix, t.suffix,
					       last.number AS last_version, last.finding AS last_finding, last.passage AS last_passage
					FROM citation t JOIN claim c ON c.id = t.claim_id JOIN source_version v ON v.id = t.source_version_id
					LEFT JOIN LATERAL (
					  SELECT w.number, r.finding, r.passage FROM recheck r JOIN source_version w ON w.id = r.source_version_id
					  WHERE r.citation_id = t.id AND r.finding <> 'NOT_COMPARABLE' ORDER BY w.number DESC LIMIT 1) last ON true
					WHERE t.source_id = :source AND t.retracted_at IS NULL AND v.number <= :number AND t.id > :after
					ORDER BY t.id LIMIT :batch
					""")
			.param("source", arrival.sourceId())
			.param("number", arrival.number())
			.param("after", after)
			.param("batch", BATCH)
			.query(Standing.class)
			.list();
	}

	/**
	 * Sends accepted claims back to review, and lets whoever is deciding on one that
	 * waits read it again.
	 * @return the claims that were accepted
	 */
	Set<Long> sendBack(Collection<Long> claims) {
		this.jdbc.sql("UPDATE claim SET version = version + 1 WHERE id = ANY (:ids) AND status = 'IN_REVIEW'")
			.param("ids", claims.toArray(Long[]::new))
			.update();
		return this.jdbc.sql("""
				UPDATE claim SET status = 'IN_REVIEW', found_false = false, changed_at = :now, version = version + 1
				WHERE id = ANY (:ids) AND status = 'ACCEPTED' RETURNING id
				""")
			.param("now", OffsetDateTime.now(this.clock))
			.param("ids", claims.toArray(Long[]::new))
			.query(Long.class)
			.set();
	}

	void add(VersionArrived arrival, List<Found> found) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.batches.batchUpdate(
				"""
						INSERT INTO recheck (citation_id, claim_id, relationship_id, source_id, source_version_id, finding, start_offset,
						  end_offset, passage, difference, kept, places, tied, sent_back, checked_by, checked_at)
						VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
						ON CONFLICT (citation_id, source_version_id, (finding = 'NOT_COMPARABLE')) DO NOTHING
						""",
				found.stream().map((one) -> row(arrival, one, now)).toList());
	}

	private static @Nullable Object[] row(VersionArrived arrival, Found found, OffsetDateTime now) {
		Standing citation = found.citation();
		RecheckRule.Finding finding = found.finding();
		RecheckDifference difference = finding.difference();
		return new @Nullable Object[] { citation.id(), citation.claimId(), citation.relationshipId(),
				arrival.sourceId(), arrival.versionId(), finding.finding().name(), finding.start(), finding.end(),
				finding.passage(), (difference != null) ? difference.name() : null, finding.kept(), finding.places(),
				finding.tied(), found.sentBack(), arrival.by(), now };
	}

}
