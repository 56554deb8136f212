package org.entente.claims;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links claims with claims. */
@Service
@Transactional
public class LinkService {

	private final ClaimAccess access;

	private final ClaimLinkRepository links;

	private final EvidenceKeeper evidence;

	private final ChangeLog log;

	private final Clock clock;

	LinkService(ClaimAccess access, ClaimLinkRepository links, EvidenceKeeper evidence, ChangeLog log, Clock clock) {
		this.access = access;
		this.links = links;
		this.evidence = evidence;
		this.log = log;
		this.clock = clock;
	}

	/** Records how a claim stands to another. */
	public void link(long claimId, LinkDraft draft, Person by) {
		by.mustBe(Role.RESEARCHER);
		Claim claim = this.access.visible(claimId, by);
		Violations violations = new Violations();
		LinkKind kind = violations.required("kind", draft.kind(), LinkKind.class);
		String note = violations.optional("note", draft.note(), 1000);
		Claim other = other(draft.to(), by, violations);
		if (claim.status() == Status.MERGED || (other != null && other.status() == Status.MERGED)) {
			violations.add("to", "claim.is-merged");
		}
		if (other != null && other.id() == claimId) {
			violations.add("to", "link.itself");
		}
		if (other != null && kind != null && this.links.existsByClaimIdAndOtherIdAndKind(claimId, other.id(), kind)) {
			violations.add("to", "link.already");
		}
		violations.throwIfAny();
		this.links.saveAndFlush(new ClaimLink(claimId, Objects.requireNonNull(other).id(), Objects.requireNonNull(kind),
				note, by.id(), this.clock.instant()));
		this.evidence.renew(claimId);
		this.log.add(claim.change("claim", claimId, "linked", by.id(), kind.word()));
	}

	private @Nullable Claim other(@Nullable String to, Person by, Violations violations) {
		UUID id = violations.id("to", to);
		if (to == null || to.isBlank()) {
			violations.add("to", "required");
		}
		try {
			return (id != null) ? this.access.visible(id, by) : null;
		}
		catch (NotFoundException ex) {
			violations.add("to", "claim.unknown");
			return null;
		}
	}

}
