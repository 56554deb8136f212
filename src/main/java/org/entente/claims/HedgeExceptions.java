package org.entente.claims;

import java.time.Clock;
import java.util.List;
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

	private final HedgeExceptionRepository exceptions;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final Clock clock;

	HedgeExceptions(HedgeExceptionRepository exceptions, EntityManager entities, JdbcClient jdbc, Clock clock) {
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
	void check(Claim claim, String statement, @Nullable String exception) {
		refuse(exception, HedgeLock.excess(statement, asserting(claim)));
	}

	private static void refuse(@Nullable String exception, Optional<HedgeLock.Excess> excess) {
		if (exception == null && excess.isPresent()) {
			throw new RuleViolationException("statement", excess.get().key(), excess.get().words(),
					excess.get().remedy());
		}
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
