package org.entente.merges;

import org.entente.accounts.Person;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What merging means for one kind of thing: one class for each kind. */
interface Merging {

	Mergeable kind();

	/** Lets one transaction at a time merge these two, the lower number first. */
	void lock(long one, long other);

	/** A record as this person sees it; what they may not see does not exist. */
	MergeSide side(long id, Person by);

	/** Whether the person may merge these, and whether they can be merged at all. */
	void check(MergeSide kept, MergeSide merged, Person by, Violations violations);

	/** Whether the person may take these apart again. */
	void checkUndoing(Merge merge, MergeSide kept, Person by);

	/** Makes the kept record say this. */
	void describe(MergeSide kept, ObjectNode draft, String reason, Person by);

	/**
	 * Re-points what hangs on the merged record; the merge is recorded already.
	 * @param hedgeException why a kept claim may be stronger than what is cited for it
	 */
	void move(Merge merge, @Nullable String hedgeException);

	/** Points it back; the undoing is recorded already. */
	void moveBack(Merge merge, MergeSide keptBefore);

}
