package org.entente.merges;

import java.util.Set;
import java.util.stream.Collectors;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ClaimCard;
import org.entente.claims.Stance;
import org.entente.claims.Status;
import org.entente.shared.Violations;

/**
 * Which claims may be merged. Open ones only, for a draft is nobody's business but its
 * author's. Never two that say the opposite: a disagreement is kept side by side. What a
 * reviewer accepted only a reviewer merges, and it is never swallowed by what nobody
 * accepted.
 */
final class ClaimMergeRule {

	private static final Set<Status> OPEN = Set.of(Status.IN_REVIEW, Status.ACCEPTED, Status.RETURNED);

	private ClaimMergeRule() {
	}

	static void check(ClaimCard kept, ClaimCard merged, Person by, Violations violations) {
		open("keep", kept, violations);
		open("merge", merged, violations);
		if (merged.status() == Status.ACCEPTED && kept.status() != Status.ACCEPTED) {
			violations.add("keep", "merge.keep-the-accepted");
		}
		if (opposed(kept, merged)) {
			violations.add("merge", "merge.contradicts");
		}
		if (kept.status() == Status.ACCEPTED || merged.status() == Status.ACCEPTED) {
			by.mustBe(Role.REVIEWER);
		}
	}

	private static void open(String field, ClaimCard claim, Violations violations) {
		if (!OPEN.contains(claim.status())) {
			violations.add(field, "merge.not-open", claim.status().word());
		}
	}

	private static boolean opposed(ClaimCard kept, ClaimCard merged) {
		Set<Stance> one = stances(kept);
		Set<Stance> other = stances(merged);
		return kept.polarity() != merged.polarity() || kept.foundFalse() != merged.foundFalse()
				|| kept.opposed().stream().anyMatch((link) -> link.claimId() == merged.id())
				|| (isOnly(one, Stance.ASSERTS) && isOnly(other, Stance.DENIES))
				|| (isOnly(one, Stance.DENIES) && isOnly(other, Stance.ASSERTS));
	}

	/** What the sources cited for a claim do to it; those that only mention it aside. */
	private static Set<Stance> stances(ClaimCard claim) {
		return claim.standing()
			.stream()
			.map(ClaimCard.Cited::stance)
			.filter((stance) -> stance != Stance.MENTIONS)
			.collect(Collectors.toSet());
	}

	private static boolean isOnly(Set<Stance> stances, Stance stance) {
		return stances.equals(Set.of(stance));
	}

}
