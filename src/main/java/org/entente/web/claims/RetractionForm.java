package org.entente.web.claims;

import org.entente.claims.ClaimCard;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Why something is withdrawn, as typed, and the version of the claim that was read. */
record RetractionForm(@Nullable String reason, @Nullable String version) {

	static RetractionForm of(ClaimCard claim) {
		return new RetractionForm(null, Integer.toString(claim.version()));
	}

	/** Without a version it counts as outdated. */
	int readVersion() {
		Integer read = new Violations().integer("version", this.version);
		return (read != null) ? read : -1;
	}

}
