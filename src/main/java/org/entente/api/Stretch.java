package org.entente.api;

import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of a long list is asked for.
 *
 * @param after where the stretch before ended, as its {@code next} gave it
 * @param size how many items at most: 1 to 200, 50 when left out
 */
public record Stretch(@Nullable String after, @Nullable Integer size) {

	private static final int USUAL = 50;

	private static final int LARGEST = 200;

	public Stretch {
		after = (after == null || after.isBlank()) ? null : after;
	}

	/** How many items; refuses more than the list gives. */
	public int length() {
		if (this.size == null) {
			return USUAL;
		}
		if (this.size < 1 || this.size > LARGEST) {
			throw new RuleViolationException("size", "size", LARGEST);
		}
		return this.size;
	}

	/** Where the stretch before ended, for lists that are read by number. */
	public @Nullable Long number() {
		if (this.after == null) {
			return null;
		}
		if (!this.after.matches("[0-9]{1,18}")) {
			throw new RuleViolationException("after", "cursor");
		}
		return Long.valueOf(this.after);
	}

}
