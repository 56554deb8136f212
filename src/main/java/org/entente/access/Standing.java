package org.entente.access;

import org.entente.access.RepeatKey.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * How a request stands when it arrives: it is the first, the first is still being carried
 * out, the key belongs to another request, or there is an answer.
 *
 * @param attempt of the first, or null
 * @param answer what the first was given, or null
 */
public record Standing(@Nullable Attempt attempt, boolean other, @Nullable KeptAnswer answer) {

	static final Standing RUNNING = new Standing(null, false, null);

	static final Standing OTHER = new Standing(null, true, null);

	static Standing first(Attempt attempt) {
		return new Standing(attempt, false, null);
	}

	static Standing answered(KeptAnswer answer) {
		return new Standing(null, false, answer);
	}

	public boolean isRunning() {
		return this.attempt == null && !this.other && this.answer == null;
	}

}
