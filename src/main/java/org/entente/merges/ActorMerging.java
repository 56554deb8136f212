package org.entente.merges;

import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorRow;
import org.entente.actors.ActorSearch;
import org.entente.actors.ActorService;
import org.entente.merges.Moves.Pointer;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Merging actors: whatever the merged one takes part in, the kept one takes part in. */
@Component
class ActorMerging implements Merging {

	private final ActorSearch actors;

	private final ActorService service;

	private final MergeRows rows;

	private final Moves moves;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ActorMerging(ActorSearch actors, ActorService service, MergeRows rows, Moves moves, JdbcClient jdbc,
			JsonMapper json) {
		this.actors = actors;
		this.service = service;
		this.rows = rows;
		this.moves = moves;
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public Mergeable kind() {
		return Mergeable.ACTOR;
	}

	@Override
	public void lock(long one, long other) {
		this.rows.lock(kind(), one, other);
	}

	@Override
	public MergeSide side(long id, Person by) {
		ActorRow row = this.actors.get(id);
		ActorDraft draft = new ActorDraft(null, row.name(), row.kind().word(), row.home(), row.description());
		return new MergeSide(kind(), id, row.externalId(), row.version(), row.name(), this.json.valueToTree(draft),
				null);
	}

	@Override
	public void check(MergeSide kept, MergeSide merged, Person by, Violations violations) {
		this.rows.checkStands("keep", kept, violations);
		this.rows.checkStands("merge", merged, violations);
	}

	@Override
	public void checkUndoing(Merge merge, MergeSide kept, Person by) {
		// whoever may merge actors may take them apart
	}

	@Override
	public void describe(MergeSide kept, ObjectNode draft, String reason, Person by) {
		this.service.describe(kept.id(), kept.version(), this.json.treeToValue(draft, ActorDraft.class), by);
	}

	@Override
	public void move(Merge merge, @Nullable String hedgeException) {
		this.moves.move(merge, Pointer.all("participant", "actor_id"));
		this.rows.renew(merge);
	}

	/**
	 * Participants are written anew with each revision of a claim: those that its words
	 * call by the merged actor, or by one merged into that, go back too, though the merge
	 * never moved them.
	 */
	@Override
	public void moveBack(Merge merge, MergeSide keptBefore) {
		this.moves.back(merge);
		this.jdbc.sql("""
				UPDATE participant p SET actor_id = merge_root('ACTOR', a.id)
				FROM claim c JOIN claim_revision v ON v.claim_id = c.id AND v.number = c.revision, actor a
				WHERE p.claim_id = c.id AND p.actor_id = :kept
				  AND a.external_id::text = v.content -> 'participants' -> p.position ->> 'actor'
				  AND merge_root('ACTOR', a.id) <> :kept
				""").param("kept", merge.keptId()).update();
		this.rows.renew(merge);
	}

}
