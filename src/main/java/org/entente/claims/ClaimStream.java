package org.entente.claims;

import java.util.function.Consumer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads all claims that a filter finds, however many, as everybody may see them: there
 * are no drafts in it, not even for their authors.
 */
@Service
@Transactional(readOnly = true)
public class ClaimStream {

	private final ClaimRows rows;

	private final ClaimFilterCheck check;

	ClaimStream(ClaimRows rows, ClaimFilterCheck check) {
		this.rows = rows;
		this.check = check;
	}

	/** Claims from the newest in the record to the oldest. */
	public void newest(ClaimFilter filter, Consumer<ClaimCard> consumer) {
		this.rows.each(this.check.conditions(filter).visibleTo(null), "ORDER BY c.id DESC", consumer);
	}

	/** Claims from the latest date to the earliest, the undated last. */
	public void byDate(ClaimFilter filter, Consumer<ClaimCard> consumer) {
		this.rows.each(this.check.conditions(filter).visibleTo(null),
				"ORDER BY c.date_earliest DESC NULLS LAST, c.id DESC", consumer);
	}

}
