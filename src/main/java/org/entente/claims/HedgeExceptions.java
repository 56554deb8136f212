package org.entente.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.entente.accounts.Person;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps statements from being stronger than their excerpts: {@link HedgeLock} finds what
 * is too strong, and here stands who may let it pass.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HedgeExceptions {

	private final ClaimRepository claims;

	private final HedgeExceptionRepository exceptions;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final Clock clock;

	HedgeExceptions(ClaimRepository claims, HedgeExceptionRepository exceptions, EntityManager entities,
			JdbcClient jdbc, Clock clock) {
		this.claims = claims;
		this.exceptions = exceptions;
		this.entities = entities;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Reads why an author asks for an exception; nothing where none is asked for. */
	static @Nullable String reason(@Nullable String typed, Violations violations) {
		return violations.optional("hedgeException", typed, 1000);
	}

	/**
	 * Refuses a statement that is stronger than what is to be cited for it, unless an
	 * exception is asked for.
	 */
	void check(String statement, List<CitationContent> cited, @Nullable String exception) {
		refuse(exception,
				HedgeLock.excess(statement,
						cited.stream()
							.filter((citation) -> citation.stance() == Stance.ASSERTS)
							.map((citation) -> new HedgeLock.Words(citation.excerpt().words(), citation.hedge(),
									citation.translation()))
							.toList()));
	}

	/** The same for what is cited for a claim already. */
	void check(Claim claim, @Nullable String exception) {
		refuse(exception, excess(claim));
	}

	private static void refuse(@Nullable String exception, Optional<HedgeLock.Excess> excess) {
		if (exception == null && excess.isPresent()) {
			throw new RuleViolationException("statement", excess.get().key(), excess.get().words(),
					excess.get().remedy());
		}
	}

	/**
	 * What stands behind a revised claim: refuses a statement that is too strong, or asks
	 * for the exception.
	 */
	void settle(Claim claim, @Nullable String exception, Person by) {
		if (claim.status() != Status.DRAFT) {
			check(claim, exception);
		}
		ask(claim, exception, by);
	}

	boolean isAsked(Claim claim) {
		return find(claim).isPresent();
	}

	/** Asks for an exception where the statement needs one. */
	void ask(Claim claim, @Nullable String reason, Person by) {
		if (reason != null && find(claim).isEmpty() && excess(claim).isPresent()) {
			this.exceptions.saveAndFlush(HedgeException.asked(claim, reason, by.id(), this.clock.instant()));
		}
	}

	/**
	 * Lets a claim pass to acceptance: one that is too strong only when the reviewer
	 * allows it; their reason stands for it where nobody asked.
	 */
	public void admit(Claim claim, boolean allows, @Nullable String reason, Person by, Violations violations) {
		Optional<HedgeException> asked = find(claim);
		Optional<HedgeLock.Excess> excess = excess(claim);
		if (excess.isPresent() && !allows) {
			violations.add("allowHedge", "hedge.allow-first", excess.get().words());
		}
		else if (reason != null && (excess.isPresent() || asked.isPresent())) {
			this.exceptions.saveAndFlush(
					asked.orElseGet(() -> HedgeException.unasked(claim, reason)).allow(by.id(), this.clock.instant()));
		}
	}

	/** What was allowed with a decision is open again once that is taken back. */
	public void takeBack(Claim claim, long reviewer, Instant waitingSince) {
		find(claim).filter((exception) -> exception.wasAllowed(reviewer, waitingSince)).ifPresent((exception) -> {
			if (exception.wasAsked()) {
				exception.open();
			}
			else {
				this.exceptions.delete(exception);
			}
			this.exceptions.flush();
		});
	}

	/**
	 * After a merge: refuses a claim that is stronger than all that is cited for it now,
	 * or asks for the exception; says whether it did. What was asked for before still
	 * holds.
	 */
	public boolean askInMerge(long claimId, @Nullable String typed, long by, Instant now) {
		Violations violations = new Violations();
		String exception = reason(typed, violations);
		violations.throwIfAny();
		Claim claim = this.claims.findById(claimId).orElseThrow();
		if (find(claim).isPresent() || excess(claim).isEmpty()) {
			return false;
		}
		check(claim, exception);
		this.exceptions.saveAndFlush(HedgeException.asked(claim, Objects.requireNonNull(exception), by, now));
		return true;
	}

	/** Takes back what was asked for in a merge, and says whether there was anything. */
	public boolean takeBackOfMerge(long claimId, long by, Instant at) {
		return this.jdbc
			.sql("""
					DELETE FROM hedge_exception e USING claim c
					WHERE c.id = :claim AND e.claim_id = c.id AND e.revision = c.revision AND e.asked_by = :by AND e.asked_at = :at
					  AND e.allowed_by IS NULL
					""")
			.param("claim", claimId)
			.param("by", by)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update() > 0;
	}

	/** Words that come back bring the exception that was made for them. */
	public void bringBack(long claimId) {
		this.jdbc
			.sql("""
					INSERT INTO hedge_exception (id, claim_id, revision, reason, asked_by, asked_at, allowed_by, allowed_at)
					SELECT nextval('hedge_exception_seq'), c.id, c.revision, e.reason, e.asked_by, e.asked_at, e.allowed_by, e.allowed_at
					FROM claim c JOIN claim_revision now ON now.claim_id = c.id AND now.number = c.revision
					JOIN claim_revision v ON v.claim_id = c.id AND v.number < c.revision AND v.content = now.content
					JOIN hedge_exception e ON e.claim_id = c.id AND e.revision = v.number
					WHERE c.id = :claim ORDER BY v.number DESC LIMIT 1 ON CONFLICT DO NOTHING
					""")
			.param("claim", claimId)
			.update();
	}

	private Optional<HedgeException> find(Claim claim) {
		return this.exceptions.findByClaimIdAndRevision(claim.id(), claim.revision());
	}

	private Optional<HedgeLock.Excess> excess(Claim claim) {
		return HedgeLock.excess(claim.statement(), asserting(claim));
	}

	private List<HedgeLock.Words> asserting(Claim claim) {
		this.entities.flush();
		return this.jdbc.sql("""
				SELECT excerpt, hedge, translation FROM citation
				WHERE claim_id = :claim AND stance = 'ASSERTS' AND retracted_at IS NULL ORDER BY id
				""").param("claim", claim.id()).query(HedgeLock.Words.class).list();
	}

}
