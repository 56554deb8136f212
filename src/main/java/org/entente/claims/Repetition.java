package org.entente.claims;

import org.entente.shared.Term;

/**
 * Whether those who assert a claim only repeat each other: computed by
 * {@link RepetitionRule}, never typed in.
 */
public enum Repetition implements Term {

	/** One source, or sources that share no origin. */
	NONE,

	/** Several sources, and all of them go back to the same origin. */
	ONE_ORIGIN_REPEATED,

	/** Several sources that go back to nothing but each other. */
	CIRCULAR;

	/** Whether a reader must be told. */
	public boolean isMarked() {
		return this != NONE;
	}

}
