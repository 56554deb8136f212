package org.entente.claims;

import org.entente.accounts.Person;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a claim back to what an earlier revision said: as a new revision. */
@Service
@Transactional
public class ReversionService {

	private final ClaimAccess access;

	private final ClaimService claims;

	private final RevisionSearch revisions;

	ReversionService(ClaimAccess access, ClaimService claims, RevisionSearch revisions) {
		this.access = access;
		this.claims = claims;
		this.revisions = revisions;
	}

	/**
	 * Makes a new revision that says what an earlier one said; refuses the current one,
	 * and when somebody else changed the claim since the given version was read.
	 */
	public void revert(long id, int version, @Nullable Integer revision, @Nullable String reason, Person by) {
		Claim claim = this.access.writable(id, by);
		Violations violations = new Violations();
		String why = violations.required("reason", reason, 900);
		if (revision == null || revision < 1 || revision >= claim.revision()) {
			violations.add("revision", "revision.not-earlier", claim.revision());
		}
		violations.throwIfAny();
		ClaimDraft draft = this.revisions.get(id, revision).draft();
		this.claims.revise(id, version, draft, "Back to revision " + revision + ": " + why, by);
	}

}
