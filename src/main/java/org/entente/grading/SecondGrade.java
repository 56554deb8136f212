package org.entente.grading;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The credibility of a citation as a second person read it; never changed. */
@Entity
@Immutable
class SecondGrade {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE)
	private Long id;

	private long citationId;

	private long claimId;

	private int credibility;

	private @Nullable String reason;

	private long graderId;

	private Instant gradedAt;

	protected SecondGrade() {
	}

	SecondGrade(GradingSearch.Ungraded citation, int credibility, @Nullable String reason, long graderId,
			Instant gradedAt) {
		this.citationId = citation.id();
		this.claimId = citation.claimId();
		this.credibility = credibility;
		this.reason = reason;
		this.graderId = graderId;
		this.gradedAt = gradedAt;
	}

	long id() {
		return this.id;
	}

}
