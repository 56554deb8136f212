package org.entente.web.proposals;

import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a proposal, as typed.
 *
 * @param version version of the claim beside which the proposal was read
 * @param note what the adopter adds
 * @param reason why it is refused or withdrawn
 */
record DecisionForm(@Nullable String version, @Nullable String note, @Nullable String reason) {

	/** Without a version it counts as outdated. */
	int readVersion() {
		Integer read = new Violations().integer("version", this.version);
		return (read != null) ? read : -1;
	}

}
