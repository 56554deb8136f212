package org.entente.web.proposals;

import org.entente.proposals.Adoption;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a proposal, as typed.
 *
 * @param version version of the claim beside which the proposal was read
 * @param note what the adopter adds
 * @param reason why it is refused or withdrawn
 * @param hedgeException why the adopted statement may be stronger than its excerpts
 */
record DecisionForm(@Nullable String version, @Nullable String note, @Nullable String reason,
		@Nullable String hedgeException) {

	static DecisionForm empty() {
		return new DecisionForm(null, null, null, null);
	}

	Adoption toAdoption() {
		return new Adoption(readVersion(), this.note, this.hedgeException);
	}

	/** Without a version it counts as outdated. */
	private int readVersion() {
		Integer read = new Violations().integer("version", this.version);
		return (read != null) ? read : -1;
	}

}
