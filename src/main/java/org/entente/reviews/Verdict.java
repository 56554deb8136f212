package org.entente.reviews;

import java.util.Objects;

import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/** A decision with its reason, in the form that may be recorded. */
record Verdict(Decision decision, String reason) {

	/** Reads what was typed; null where it breaks a rule. */
	static @Nullable Verdict read(@Nullable String decision, @Nullable String reason, Violations violations) {
		Decision what = violations.required("decision", decision, Decision.class);
		String why = violations.required("reason", reason, 2000);
		return violations.any() ? null : new Verdict(Objects.requireNonNull(what), Objects.requireNonNull(why));
	}

}
