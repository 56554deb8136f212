package org.entente.merges;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.merges.Moves.Pointer;
import org.entente.shared.Violations;
import org.entente.sources.OutletDraft;
import org.entente.sources.OutletSearch;
import org.entente.sources.OutletService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merging outlets: the sources of the merged one are sources of the kept one, and so come
 * under its grade. That is grading, and takes a reviewer; the grades themselves stay with
 * the outlet they were given to.
 */
@Component
class OutletMerging implements Merging {

	private final OutletSearch outlets;

	private final OutletService service;

	private final MergeRows rows;

	private final Moves moves;

	private final JsonMapper json;

	OutletMerging(OutletSearch outlets, OutletService service, MergeRows rows, Moves moves, JsonMapper json) {
		this.outlets = outlets;
		this.service = service;
		this.rows = rows;
		this.moves = moves;
		this.json = json;
	}

	@Override
	public Mergeable kind() {
		return Mergeable.OUTLET;
	}

	@Override
	public void lock(long one, long other) {
		this.rows.lock(kind(), one, other);
	}

	@Override
	public MergeSide side(long id, Person by) {
		OutletSearch.Row row = this.outlets.get(id);
		OutletDraft draft = new OutletDraft(null, row.name(), row.kind().word(), row.owner(), row.url(), row.note());
		return new MergeSide(kind(), id, row.externalId(), row.version(), row.name(), this.json.valueToTree(draft),
				null);
	}

	@Override
	public void check(MergeSide kept, MergeSide merged, Person by, Violations violations) {
		by.mustBe(Role.REVIEWER);
		this.rows.checkStands("keep", kept, violations);
		this.rows.checkStands("merge", merged, violations);
	}

	@Override
	public void checkUndoing(Merge merge, MergeSide kept, Person by) {
		by.mustBe(Role.REVIEWER);
	}

	@Override
	public void describe(MergeSide kept, ObjectNode draft, String reason, Person by) {
		this.service.describe(kept.id(), kept.version(), this.json.treeToValue(draft, OutletDraft.class), by);
	}

	@Override
	public void move(Merge merge, @Nullable String hedgeException) {
		this.moves.move(merge, Pointer.all("source", "outlet_id"));
		this.rows.renew(merge);
	}

	@Override
	public void moveBack(Merge merge, MergeSide keptBefore) {
		this.moves.back(merge);
		this.rows.renew(merge);
	}

}
