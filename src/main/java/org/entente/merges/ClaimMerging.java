package org.entente.merges;

import java.util.Objects;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.RevisionSearch;
import org.entente.claims.Status;
import org.entente.claims.Wording;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
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

	private final ClaimSearch claims;

	private final RevisionSearch revisions;

	private final ClaimService service;

	private final ClaimMoves moves;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ClaimMerging(ClaimSearch claims, RevisionSearch revisions, ClaimService service, ClaimMoves moves, JdbcClient jdbc,
			JsonMapper json) {
		this.claims = claims;
		this.revisions = revisions;
		this.service = service;
		this.moves = moves;
		this.jdbc = jdbc;
		this.json = json;
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
		this.service.reword(kept.id(), kept.version(),
				new Wording(this.json.treeToValue(draft, ClaimDraft.class), reason, null), by);
	}

	@Override
	public void move(Merge merge, @Nullable String hedgeException) {
		this.moves.over(merge, hedgeException);
	}

	/**
	 * The decision that was made on the wording before holds again for the same wording,
	 * unless somebody edited it or decided since, or its source was corrected.
	 */
	@Override
	public void moveBack(Merge merge, MergeSide keptBefore) {
		boolean revised = !merge.keptBefore().equals(merge.keptAfter());
		boolean untouched = keptBefore.draft().equals(this.json.readTree(merge.keptAfter()))
				&& card(keptBefore).status() == Status.IN_REVIEW;
		this.moves.back(merge, revised, untouched);
	}

	private static ClaimCard card(MergeSide side) {
		return Objects.requireNonNull(side.claim());
	}

}
