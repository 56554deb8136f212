package org.entente.claims;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds citations to claims and withdraws them. */
@Service
@Transactional
public class CitationService {

	private final ClaimAccess access;

	private final CitationRepository citations;

	private final NewRows rows;

	private final CitationCheck check;

	private final EvidenceKeeper evidence;

	private final JdbcClient jdbc;

	private final ChangeLog log;

	private final Clock clock;

	CitationService(ClaimAccess access, CitationRepository citations, NewRows rows, CitationCheck check,
			EvidenceKeeper evidence, JdbcClient jdbc, ChangeLog log, Clock clock) {
		this.access = access;
		this.citations = citations;
		this.rows = rows;
		this.check = check;
		this.evidence = evidence;
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/** Cites one more place for a claim and returns the number of the citation. */
	public long cite(long claimId, CitationDraft draft, Person by) {
		by.mustBe(Role.RESEARCHER);
		Claim claim = this.access.writable(claimId, by);
		Violations violations = new Violations();
		CitationContent content = this.check.check(draft, claimId, violations);
		violations.throwIfAny();
		long id = this.rows
			.addCitations(List.of(new NewRows.Of<>(claim, Objects.requireNonNull(content))), by.id(),
					this.clock.instant())
			.get(0);
		claim.evidenceChanged(this.clock.instant());
		this.evidence.renew(claimId);
		log(claim, id, "cited", by, draft.excerpt());
		return id;
	}

	/**
	 * Withdraws a citation of this claim; it stays readable with the reason. An accepted
	 * claim that loses its last one goes back to review.
	 */
	public void retract(long claimId, long citationId, @Nullable String reason, Person by) {
		by.mustBe(Role.RESEARCHER);
		Claim claim = this.access.writable(claimId, by);
		Citation citation = this.citations.findById(citationId)
			.filter((found) -> found.claimId() == claimId)
			.orElseThrow(() -> new NotFoundException("citation", citationId));
		Violations violations = new Violations();
		String why = violations.required("reason", reason, 1000);
		violations.throwIfAny();
		citation.retract(Objects.requireNonNull(why), by.id(), this.clock.instant());
		claim.evidenceChanged(this.clock.instant());
		if (!this.citations.existsByClaimIdAndRetractedAtIsNull(claimId)) {
			claim.uncited(this.clock.instant());
		}
		this.evidence.renew(claimId);
		log(claim, citationId, "retracted", by, why);
	}

	/** Follows a claim that was moved to another relationship. */
	void move(Claim claim) {
		this.jdbc.sql("UPDATE citation SET relationship_id = :relationship WHERE claim_id = :claim")
			.param("relationship", claim.relationshipId())
			.param("claim", claim.id())
			.update();
	}

	private void log(Claim claim, long citationId, String kind, Person by, @Nullable String summary) {
		this.log.add(claim.change("citation", citationId, kind, by.id(), summary));
	}

}
