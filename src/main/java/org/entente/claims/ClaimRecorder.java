package org.entente.claims;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.relationships.RelationshipCode;
import org.entente.relationships.RelationshipService;
import org.entente.shared.ChangeLog;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records new claims with what is cited for them: one, or hundreds in the same few
 * statements. First all of them are read, then those that break no rule are written.
 */
@Service
@Transactional
public class ClaimRecorder {

	private final NewRows rows;

	private final ClaimCheck check;

	private final CitationCheck citationCheck;

	private final RelationshipService relationships;

	private final EvidenceKeeper evidence;

	private final HedgeExceptions hedges;

	private final ChangeLog log;

	private final Clock clock;

	ClaimRecorder(NewRows rows, ClaimCheck check, CitationCheck citationCheck, RelationshipService relationships,
			EvidenceKeeper evidence, HedgeExceptions hedges, ChangeLog log, Clock clock) {
		this.rows = rows;
		this.check = check;
		this.citationCheck = citationCheck;
		this.relationships = relationships;
		this.evidence = evidence;
		this.hedges = hedges;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * What is to be recorded.
	 *
	 * @param externalId only where the claim comes from another instance or a file
	 * @param cited at least one
	 */
	public record Entry(@Nullable UUID externalId, ClaimDraft draft, List<CitationDraft> cited, Handover handover) {
	}

	/**
	 * What was read of an entry: a claim that may be recorded, or the rules it breaks.
	 */
	public record Reading(@Nullable Ready claim, List<Violation> faults) {
	}

	/** A claim that was found to be right. */
	public static final class Ready {

		private final Entry entry;

		private final ClaimContent content;

		private final List<CitationContent> cited;

		private final @Nullable String exception;

		private Ready(Entry entry, ClaimContent content, List<CitationContent> cited, @Nullable String exception) {
			this.entry = entry;
			this.content = content;
			this.cited = cited;
			this.exception = exception;
		}

		/** The same under this id. */
		public Ready as(UUID externalId) {
			return new Ready(new Entry(externalId, this.entry.draft(), this.entry.cited(), this.entry.handover()),
					this.content, this.cited, this.exception);
		}

	}

	/** Reads entries without writing anything; there is one reading of each. */
	@Transactional(readOnly = true)
	public List<Reading> read(List<Entry> entries, Person by) {
		by.mustBe(Role.RESEARCHER);
		CitationCheck.Versions versions = this.citationCheck.versions();
		return entries.stream().map((entry) -> {
			try {
				return new Reading(read(entry, versions), List.of());
			}
			catch (RuleViolationException ex) {
				return new Reading(null, ex.violations());
			}
		}).toList();
	}

	private Ready read(Entry entry, CitationCheck.Versions versions) {
		Violations violations = new Violations();
		ClaimContent content = this.check.check(entry.draft(), violations);
		List<CitationContent> cited = this.citationCheck.all(entry.cited(), versions, violations);
		String exception = HedgeExceptions.reason(entry.handover().hedgeException(), violations);
		violations.throwIfAny();
		if (entry.handover().submit()) {
			this.hedges.check(content.proposition().statement(), cited, exception);
		}
		return new Ready(entry, content, cited, exception);
	}

	/** Records one claim and returns its number. */
	public long record(Entry entry, Person by) {
		by.mustBe(Role.RESEARCHER);
		return record(List.of(read(entry, this.citationCheck.versions())), by).get(0);
	}

	/** Records claims and returns their numbers, in the same order. */
	public List<Long> record(List<Ready> ready, Person by) {
		by.mustBe(Role.RESEARCHER);
		if (ready.isEmpty()) {
			return List.of();
		}
		Instant now = this.clock.instant();
		Map<RelationshipCode, Long> relationships = this.relationships
			.findOrBegin(ready.stream().map((one) -> one.content.relationship()).distinct().toList(), by.id());
		List<Long> numbers = this.rows.numbers(ready.size());
		Map<Claim, Ready> recorded = new LinkedHashMap<>();
		ready.forEach((one) -> recorded.put(
				begin(numbers.get(recorded.size()), one, relationships.get(one.content.relationship()), by, now), one));
		this.evidence.begin(each(recorded, (one) -> one.cited));
		this.rows.addClaims(each(recorded, (one) -> one.content));
		this.rows.addRevisions(each(recorded, (one) -> new Wording(one.entry.draft(), null, null)), by.id(), now);
		this.rows.addCitations(each(recorded, (one) -> one.cited).stream()
			.flatMap((one) -> one.content().stream().map((citation) -> new NewRows.Of<>(one.claim(), citation)))
			.toList(), by.id(), now);
		recorded.forEach((claim, one) -> this.hedges.ask(claim, one.exception, by));
		this.log.addAll(recorded.keySet()
			.stream()
			.map((claim) -> claim.change("claim", claim.id(),
					(claim.status() == Status.DRAFT) ? "drafted" : "submitted", by.id(), claim.statement()))
			.toList());
		return recorded.keySet().stream().map(Claim::id).toList();
	}

	private static <C> List<NewRows.Of<C>> each(Map<Claim, Ready> recorded, Function<Ready, C> content) {
		return recorded.entrySet()
			.stream()
			.map((one) -> new NewRows.Of<>(one.getKey(), content.apply(one.getValue())))
			.toList();
	}

	private static Claim begin(long number, Ready ready, long relationship, Person by, Instant now) {
		UUID externalId = Objects.requireNonNullElseGet(ready.entry.externalId(), UUID::randomUUID);
		Claim claim = new Claim(number, externalId, relationship, ready.content, by.id(), now);
		if (ready.entry.handover().submit()) {
			claim.submit(now);
		}
		return claim;
	}

}
