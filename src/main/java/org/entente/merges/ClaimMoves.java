package org.entente.merges;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

import org.entente.claims.EvidenceKeeper;
import org.entente.claims.HedgeExceptions;
import org.entente.claims.Status;
import org.entente.merges.Moves.Pointer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what hangs on a claim over to another, and back with the states of both. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClaimMoves {

	private static final String OF_MERGED = "t.claim_id = (SELECT merged_id FROM merge WHERE id = :merge)";

	private static final String NO_SUCH_LINK = """
			(t.claim_id, t.other_id) NOT IN ((:from, :to), (:to, :from)) AND NOT EXISTS (
			  SELECT 1 FROM claim_link x WHERE x.kind = t.kind AND x.%s = :to AND x.%s = t.%2$s)""";

	private final EvidenceKeeper evidence;

	private final HedgeExceptions hedges;

	private final Moves moves;

	private final JdbcClient jdbc;

	private final Clock clock;

	ClaimMoves(EvidenceKeeper evidence, HedgeExceptions hedges, Moves moves, JdbcClient jdbc, Clock clock) {
		this.evidence = evidence;
		this.hedges = hedges;
		this.moves = moves;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes everything over; a claim that needs an exception from then on waits for a
	 * reviewer to allow it.
	 */
	void over(Merge merge, @Nullable String hedgeException) {
		long from = relationship(merge.mergedId());
		long to = relationship(merge.keptId());
		if (from != to) {
			this.moves.move(merge, new Pointer("citation", "relationship_id", OF_MERGED), from, to);
			this.moves.move(merge, new Pointer("flag", "relationship_id", OF_MERGED + " AND t.resolved_at IS NULL"),
					from, to);
		}
		this.moves.move(merge, Pointer.all("citation", "claim_id"));
		this.moves.move(merge, new Pointer("flag", "claim_id", "t.resolved_at IS NULL"));
		this.moves.move(merge, new Pointer("claim_link", "claim_id", NO_SUCH_LINK.formatted("claim_id", "other_id")));
		this.moves.move(merge, new Pointer("claim_link", "other_id", NO_SUCH_LINK.formatted("other_id", "claim_id")));
		become(merge.mergedId(), Status.MERGED);
		followCitations(merge);
		boolean asked = this.hedges.askInMerge(merge.keptId(), hedgeException, merge.mergedBy(), merge.mergedAt());
		if (asked && merge.keptStatus() == Status.ACCEPTED) {
			become(merge.keptId(), Status.IN_REVIEW);
		}
		renew(merge);
	}

	/**
	 * Takes everything back.
	 * @param reworded whether the kept claim has its earlier words again
	 * @param untouched whether nobody changed it or decided on it since
	 */
	void back(Merge merge, boolean reworded, boolean untouched) {
		this.moves.back(merge);
		followCitations(merge);
		if (reworded) {
			this.hedges.bringBack(merge.keptId());
		}
		boolean asked = this.hedges.takeBackOfMerge(merge.keptId(), merge.mergedBy(), merge.mergedAt());
		if ((reworded || asked) && untouched && !decidedSince(merge) && !correctedSince(merge, merge.keptId())) {
			become(merge.keptId(), Objects.requireNonNull(merge.keptStatus()));
			this.jdbc.sql("UPDATE claim SET found_false = :foundFalse WHERE id = :id")
				.param("foundFalse", merge.keptFoundFalse())
				.param("id", merge.keptId())
				.update();
		}
		boolean doubted = merge.mergedStatus() == Status.ACCEPTED && correctedSince(merge, merge.mergedId());
		become(merge.mergedId(), doubted ? Status.IN_REVIEW : Objects.requireNonNull(merge.mergedStatus()));
		renew(merge);
	}

	/**
	 * The relationship of a citation, and what was found when it was checked again,
	 * belong to the claim it is cited for.
	 */
	private void followCitations(Merge merge) {
		this.jdbc.sql("""
				UPDATE recheck r SET claim_id = t.claim_id FROM citation t
				WHERE t.id = r.citation_id AND t.claim_id IN (:kept, :merged) AND r.claim_id <> t.claim_id
				""").param("kept", merge.keptId()).param("merged", merge.mergedId()).update();
		this.jdbc.sql("""
				UPDATE citation t SET relationship_id = c.relationship_id FROM claim c
				WHERE c.id = t.claim_id AND c.id IN (:kept, :merged) AND t.relationship_id <> c.relationship_id
				""").param("kept", merge.keptId()).param("merged", merge.mergedId()).update();
	}

	private boolean decidedSince(Merge merge) {
		return happened(merge, merge.keptId(), "review WHERE claim_id = :claim AND decided_at >= :since");
	}

	private boolean correctedSince(Merge merge, long claim) {
		return happened(merge, claim,
				"recheck WHERE claim_id = :claim AND checked_at >= :since AND finding IN ('DRIFTED', 'LOST')");
	}

	private boolean happened(Merge merge, long claim, String what) {
		return this.jdbc.sql("SELECT EXISTS (SELECT 1 FROM " + what + ")")
			.param("claim", claim)
			.param("since", merge.mergedAt().atOffset(ZoneOffset.UTC))
			.query(Boolean.class)
			.single();
	}

	private void become(long claim, Status status) {
		this.jdbc.sql("UPDATE claim SET status = :status WHERE id = :id")
			.param("status", status.name())
			.param("id", claim)
			.update();
	}

	/** Whoever read either of them before has read something else. */
	private void renew(Merge merge) {
		this.jdbc.sql("UPDATE claim SET version = version + 1, changed_at = :now WHERE id IN (:kept, :merged)")
			.param("now", OffsetDateTime.now(this.clock))
			.param("kept", merge.keptId())
			.param("merged", merge.mergedId())
			.update();
		this.evidence.renew(merge.keptId());
		this.evidence.renew(merge.mergedId());
	}

	private long relationship(long claim) {
		return this.jdbc.sql("SELECT relationship_id FROM claim WHERE id = :id")
			.param("id", claim)
			.query(Long.class)
			.single();
	}

}
