package org.entente.merges;

import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.merges.Moves.Pointer;
import org.entente.shared.Violations;
import org.entente.sources.Origins;
import org.entente.sources.SourceDraft;
import org.entente.sources.SourceRow;
import org.entente.sources.SourceSearch;
import org.entente.sources.SourceService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merging sources: what the merged one derives from, the kept one derives from. Versions
 * and citations stay where the words were read; both sources count as one voice.
 */
@Component
class SourceMerging implements Merging {

	private static final String NO_SUCH_DERIVATION = """
			t.from_id IS DISTINCT FROM :to AND NOT EXISTS (
			  SELECT 1 FROM derivation x WHERE x.source_id = :to AND x.from_id IS NOT DISTINCT FROM t.from_id)""";

	private final SourceSearch sources;

	private final SourceService service;

	private final Origins origins;

	private final MergeRows rows;

	private final Moves moves;

	private final JsonMapper json;

	SourceMerging(SourceSearch sources, SourceService service, Origins origins, MergeRows rows, Moves moves,
			JsonMapper json) {
		this.sources = sources;
		this.service = service;
		this.origins = origins;
		this.rows = rows;
		this.moves = moves;
		this.json = json;
	}

	@Override
	public Mergeable kind() {
		return Mergeable.SOURCE;
	}

	/** Derivations are locked first, as whoever records one does. */
	@Override
	public void lock(long one, long other) {
		this.origins.lock();
		this.rows.lock(kind(), one, other);
	}

	@Override
	public MergeSide side(long id, Person by) {
		SourceRow row = this.sources.get(id);
		UUID outlet = row.outletExternalId();
		SourceDraft draft = new SourceDraft(null, (outlet != null) ? outlet.toString() : null, row.kind().word(),
				row.title(), row.author(), row.language(), row.published(), row.publishedAsWritten(), row.url(),
				row.note());
		return new MergeSide(kind(), id, row.externalId(), row.version(), row.caption(), this.json.valueToTree(draft),
				null);
	}

	@Override
	public void check(MergeSide kept, MergeSide merged, Person by, Violations violations) {
		this.rows.checkStands("keep", kept, violations);
		this.rows.checkStands("merge", merged, violations);
	}

	@Override
	public void checkUndoing(Merge merge, MergeSide kept, Person by) {
		// whoever may merge sources may take them apart
	}

	@Override
	public void describe(MergeSide kept, ObjectNode draft, String reason, Person by) {
		this.service.describe(kept.id(), kept.version(), this.json.treeToValue(draft, SourceDraft.class), by);
	}

	@Override
	public void move(Merge merge, @Nullable String hedgeException) {
		this.moves.move(merge, new Pointer("derivation", "source_id", NO_SUCH_DERIVATION));
		renew(merge);
	}

	@Override
	public void moveBack(Merge merge, MergeSide keptBefore) {
		this.moves.back(merge);
		renew(merge);
	}

	private void renew(Merge merge) {
		this.rows.renew(merge);
		this.origins.renew(merge.keptId());
		this.origins.renew(merge.mergedId());
	}

}
