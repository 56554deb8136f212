package org.entente.claims;

import org.jspecify.annotations.Nullable;

/**
 * What its author does with a claim that is written: keep it as a draft or hand it to
 * review.
 *
 * @param hedgeException why a statement should pass that is stronger than its excerpt;
 * null where no exception is asked for
 */
public record Handover(boolean submit, @Nullable String hedgeException) {

	static Handover of(boolean submit) {
		return new Handover(submit, null);
	}

}
