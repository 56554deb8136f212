package org.entente.api.outlets;

import java.time.Instant;
import java.time.LocalDate;

import org.entente.sources.OutletSearch;

/** One grade in the history of an outlet. */
record GradeJson(String grade, String meaning, LocalDate from, String reason, String gradedBy, Instant gradedAt) {

	static GradeJson of(OutletSearch.Grade grade) {
		return new GradeJson(grade.grade().name(), grade.grade().meaning(), grade.validFrom(), grade.reason(),
				grade.gradedBy(), grade.gradedAt());
	}

}
