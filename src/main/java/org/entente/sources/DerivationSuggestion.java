package org.entente.sources;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/**
 * Two texts share passages; a person decides whether one source derives from the other.
 * {@link PassageFinder} writes it.
 */
@Entity
class DerivationSuggestion {

	@Id
	private Long id;

	private long sourceId;

	private long otherId;

	@Enumerated(EnumType.STRING)
	private SuggestionState state;

	private @Nullable Long decidedBy;

	private @Nullable Instant decidedAt;

	private @Nullable String reason;

	@Version
	private int version;

	protected DerivationSuggestion() {
	}

	void confirm(@Nullable String note, long by, Instant now) {
		decide(SuggestionState.CONFIRMED, note, by, now);
	}

	void dismiss(String reason, long by, Instant now) {
		decide(SuggestionState.DISMISSED, reason, by, now);
	}

	private void decide(SuggestionState outcome, @Nullable String reason, long by, Instant now) {
		if (this.state != SuggestionState.OPEN) {
			throw new RuleViolationException("state", "suggestion.decided", this.state.word());
		}
		this.state = outcome;
		this.reason = reason;
		this.decidedBy = by;
		this.decidedAt = now;
	}

	/** The one of the two that is not the given one. */
	long derivingFrom(long from) {
		return (from == this.sourceId) ? this.otherId : this.sourceId;
	}

	boolean isAbout(long source) {
		return source == this.sourceId || source == this.otherId;
	}

	long sourceId() {
		return this.sourceId;
	}

}
