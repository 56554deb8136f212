package org.entente.web.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.entente.claims.ClaimDifference;
import org.entente.claims.RevisionSearch.Revision;

/** A revision in the history of a claim, with what it changed. */
record Edit(Revision revision, List<ClaimDifference.Field> changed) {

	/** Edits from revisions that come with the latest first. */
	static List<Edit> of(List<Revision> revisions, UnaryOperator<String> names) {
		List<Edit> edits = new ArrayList<>();
		for (int i = 0; i < revisions.size(); i++) {
			Revision revision = revisions.get(i);
			boolean hasEarlier = i + 1 < revisions.size();
			edits.add(new Edit(revision, hasEarlier
					? ClaimDifference.between(revisions.get(i + 1).draft(), revision.draft(), names) : List.of()));
		}
		return edits;
	}

	/** The names of the changed fields. */
	public List<String> fields() {
		return this.changed.stream().map(ClaimDifference.Field::name).toList();
	}

}
