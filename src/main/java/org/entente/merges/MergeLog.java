package org.entente.merges;

import org.entente.claims.ClaimCard;
import org.entente.merges.Merge.Deed;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two rows in the change log for each merge, and two for each undoing. */
@Component
class MergeLog {

	private final ChangeLog log;

	private final JdbcClient jdbc;

	MergeLog(ChangeLog log, JdbcClient jdbc) {
		this.log = log;
		this.jdbc = jdbc;
	}

	void merged(MergeSide kept, MergeSide merged, Deed deed) {
		add(kept, "kept for both", "merged with " + merged.number() + ": " + deed.reason(), deed);
		add(merged, "merged", "into " + kept.number() + ": " + deed.reason(), deed);
	}

	void undone(MergeSide kept, MergeSide merged, Deed deed) {
		add(kept, "merge undone", "with " + merged.number() + ": " + deed.reason(), deed);
		add(merged, "merge undone", "into " + kept.number() + ": " + deed.reason(), deed);
	}

	private void add(MergeSide side, String kind, String summary, Deed deed) {
		ClaimCard claim = side.claim();
		if (claim == null) {
			this.log.add(new Change(side.kind().word(), side.id(), kind, deed.by(), summary));
			return;
		}
		long relationship = this.jdbc.sql("SELECT relationship_id FROM claim WHERE id = :id")
			.param("id", side.id())
			.query(Long.class)
			.single();
		this.log.add(new Change("claim", side.id(), kind, deed.by(), relationship, side.id(), summary));
	}

}
