package org.entente.sources;

import java.time.Clock;
import java.util.Objects;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Retracts sources, so that what is cited from them no longer counts, and reinstates
 * them.
 */
@Service
@Transactional
public class SourceRetractionService {

	private final SourceRepository sources;

	private final SourceRetractionRepository retractions;

	private final ApplicationEventPublisher events;

	private final ChangeLog log;

	private final Clock clock;

	SourceRetractionService(SourceRepository sources, SourceRetractionRepository retractions,
			ApplicationEventPublisher events, ChangeLog log, Clock clock) {
		this.sources = sources;
		this.retractions = retractions;
		this.events = events;
		this.log = log;
		this.clock = clock;
	}

	/** The source no longer speaks; claims keep what they cite from it. */
	public void retract(long sourceId, @Nullable String reason, Person by) {
		decide(sourceId, RetractionKind.RETRACTED, reason, by);
	}

	/** The source speaks again; that it was retracted stays readable. */
	public void reinstate(long sourceId, @Nullable String reason, Person by) {
		decide(sourceId, RetractionKind.REINSTATED, reason, by);
	}

	private void decide(long sourceId, RetractionKind kind, @Nullable String reason, Person by) {
		by.mustBe(Role.REVIEWER);
		Source source = this.sources.findLockedById(sourceId)
			.orElseThrow(() -> new NotFoundException("source", sourceId));
		Violations violations = new Violations();
		String why = violations.required("reason", reason, 1000);
		violations.throwIfAny();
		SourceRetraction decision = new SourceRetraction(sourceId, this.retractions.countBySourceId(sourceId),
				Objects.requireNonNull(why), by.id(), this.clock.instant());
		if (decision.kind() != kind) {
			throw new RuleViolationException("reason", "source.not-" + kind.word());
		}
		this.retractions.saveAndFlush(decision);
		this.log.add(new Change("source", sourceId, kind.word(), by.id(), source.caption() + ": " + why));
		this.events.publishEvent(new StandingChanged(sourceId));
	}

}
