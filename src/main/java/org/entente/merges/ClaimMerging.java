package org.entente.merges;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.EvidenceKeeper;
import org.entente.claims.RevisionSearch;
import org.entente.claims.Status;
import org.entente.merges.Moves.Pointer;
import org.entente.shared.Violations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merging claims: citations, links and open flags go to the kept claim. Where its wording
 * changes that is a new revision, and goes back to review like any other.
 */
@Component
class ClaimMerging implements Merging {

	private static final String OF_MERGED = "t.claim_id = (SELECT merged_id FROM merge WHERE id = :merge)";

	private static final String NO_SUCH_LINK = """
			(t.claim_id, t.other_id) NOT IN ((:from, :to), (:to, :from)) AND NOT EXISTS (
			  SELECT 1 FROM claim_link x WHERE x.kind = t.kind AND x.%s = :to AND x.%s = t.%2$s)""";

	private final ClaimSearch claims;

	private final RevisionSearch revisions;

	private final ClaimService service;

	private final EvidenceKeeper evidence;

	private final Moves moves;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	ClaimMerging(ClaimSearch claims, RevisionSearch revisions, ClaimService service, EvidenceKeeper evidence,
			Moves moves, JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.claims = claims;
		this.revisions = revisions;
		this.service = service;
		this.evidence = evidence;
		this.moves = moves;
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	@Override
	public Mergeable kind() {
		return Mergeable.CLAIM;
	}

	@Override
	public void lock(long one, long other) {
		this.jdbc.sql("SELECT id FROM claim WHERE id IN (:one, :other) ORDER BY id FOR UPDATE")
			.param("one", one)
			.param("other", other)
			.query(Long.class)
			.list();
	}

	@Override
	public MergeSide side(long id, Person by) {
		ClaimCard card = this.claims.get(id, by);
		ClaimDraft draft = this.revisions.get(id, card.revision()).draft();
		return new MergeSide(kind(), id, card.externalId(), card.version(), card.statement(),
				this.json.valueToTree(draft), card);
	}

	@Override
	public void check(MergeSide kept, MergeSide merged, Person by, Violations violations) {
		ClaimMergeRule.check(card(kept), card(merged), by, violations);
	}

	@Override
	public void checkUndoing(Merge merge, MergeSide kept, Person by) {
		boolean accepted = merge.keptStatus() == Status.ACCEPTED || merge.mergedStatus() == Status.ACCEPTED;
		if (accepted || card(kept).status() == Status.ACCEPTED) {
			by.mustBe(Role.REVIEWER);
		}
	}

	@Override
	public void describe(MergeSide kept, ObjectNode draft, String reason, Person by) {
		this.service.revise(kept.id(), kept.version(), this.json.treeToValue(draft, ClaimDraft.class), reason, by);
	}

	@Override
	public void move(Merge merge, MergeSide kept, MergeSide merged) {
		long from = relationship(merged.id());
		long to = relationship(kept.id());
		if (from != to) {
			this.moves.move(merge, new Pointer("citation", "relationship_id", OF_MERGED), from, to);
			this.moves.move(merge, new Pointer("flag", "relationship_id", OF_MERGED + " AND t.resolved_at IS NULL"),
					from, to);
		}
		this.moves.move(merge, Pointer.all("citation", "claim_id"));
		this.moves.move(merge, new Pointer("flag", "claim_id", "t.resolved_at IS NULL"));
		this.moves.move(merge, new Pointer("claim_link", "claim_id", NO_SUCH_LINK.formatted("claim_id", "other_id")));
		this.moves.move(merge, new Pointer("claim_link", "other_id", NO_SUCH_LINK.formatted("other_id", "claim_id")));
		become(merged.id(), Status.MERGED);
		renew(merge);
	}

	@Override
	public void moveBack(Merge merge, MergeSide keptBefore) {
		this.moves.back(merge);
		this.jdbc.sql("""
				UPDATE citation t SET relationship_id = c.relationship_id FROM claim c
				WHERE c.id = t.claim_id AND c.id IN (:kept, :merged) AND t.relationship_id <> c.relationship_id
				""").param("kept", merge.keptId()).param("merged", merge.mergedId()).update();
		if (restoresDecision(merge, keptBefore)) {
			become(merge.keptId(), Objects.requireNonNull(merge.keptStatus()));
			this.jdbc.sql("UPDATE claim SET found_false = :foundFalse WHERE id = :id")
				.param("foundFalse", merge.keptFoundFalse())
				.param("id", merge.keptId())
				.update();
		}
		become(merge.mergedId(), Objects.requireNonNull(merge.mergedStatus()));
		renew(merge);
	}

	/**
	 * The decision that was made on the wording before holds again for the same wording,
	 * unless somebody edited or decided since.
	 */
	private boolean restoresDecision(Merge merge, MergeSide keptBefore) {
		boolean revised = !merge.keptBefore().equals(merge.keptAfter());
		return revised && keptBefore.draft().equals(this.json.readTree(merge.keptAfter()))
				&& card(keptBefore).status() == Status.IN_REVIEW && !decidedSince(merge);
	}

	private boolean decidedSince(Merge merge) {
		return this.jdbc.sql("SELECT EXISTS (SELECT 1 FROM review WHERE claim_id = :claim AND decided_at >= :since)")
			.param("claim", merge.keptId())
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

	private static ClaimCard card(MergeSide side) {
		return Objects.requireNonNull(side.claim());
	}

}
