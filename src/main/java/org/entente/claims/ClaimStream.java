package org.entente.claims;

import java.util.function.Consumer;

import org.entente.shared.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads all claims that a filter finds, however many, as everybody may see them: there
 * are no drafts in it, not even for their authors.
 */
@Service
@Transactional(readOnly = true)
public class ClaimStream {

	private static final int STRETCH = 500;

	private final ClaimRows rows;

	private final ClaimFilterCheck check;

	private final ClaimLists lists;

	ClaimStream(ClaimRows rows, ClaimFilterCheck check, ClaimLists lists) {
		this.rows = rows;
		this.check = check;
		this.lists = lists;
	}

	/** Claims from the newest in the record to the oldest. */
	public void newest(ClaimFilter filter, Consumer<ClaimCard> consumer) {
		ClaimWishes wishes = this.check.read(filter);
		if (wishes.words().isEmpty()) {
			this.rows.each(ClaimConditions.of(wishes).visibleTo(null), ListOrder.NEWEST.sql(), consumer);
			return;
		}
		Long below = null;
		do {
			Slice<ClaimCard> slice = this.lists.newest(wishes, below, STRETCH, null);
			slice.items().forEach(consumer);
			below = (slice.next() != null) ? Long.valueOf(slice.next()) : null;
		}
		while (below != null);
	}

	/** Claims from the latest date to the earliest, the undated last. */
	public void byDate(ClaimFilter filter, Consumer<ClaimCard> consumer) {
		ClaimWishes wishes = this.check.read(filter);
		if (wishes.words().isEmpty()) {
			this.rows.each(ClaimConditions.of(wishes).visibleTo(null), ListOrder.BY_DATE.sql(), consumer);
			return;
		}
		WordIndex.Place after = null;
		do {
			Slice<ClaimCard> slice = this.lists.byDate(wishes, after, STRETCH, null);
			slice.items().forEach(consumer);
			after = ClaimPosition.find(slice.next()).orElse(null);
		}
		while (after != null);
	}

}
