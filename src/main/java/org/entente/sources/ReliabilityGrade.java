package org.entente.sources;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** One grade in the history of an outlet's reliability; never changed. */
@Entity
@Table(name = "outlet_reliability")
class ReliabilityGrade {

	@Id
	@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outlet_reliability_seq")
	@SequenceGenerator(name = "outlet_reliability_seq", sequenceName = "outlet_reliability_seq")
	private Long id;

	private long outletId;

	@Enumerated(EnumType.STRING)
	private Reliability grade;

	private LocalDate validFrom;

	private String reason;

	private long gradedBy;

	private Instant gradedAt;

	protected ReliabilityGrade() {
	}

	ReliabilityGrade(long outletId, Reliability grade, LocalDate validFrom, String reason, long gradedBy,
			Instant gradedAt) {
		this.outletId = outletId;
		this.grade = grade;
		this.validFrom = validFrom;
		this.reason = reason;
		this.gradedBy = gradedBy;
		this.gradedAt = gradedAt;
	}

	/** The grade and why, for the log. */
	String summary() {
		return this.grade + ": " + this.reason;
	}

}
