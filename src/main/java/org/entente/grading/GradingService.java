package org.entente.grading;

import java.time.Clock;
import java.util.Objects;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.Credibility;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes second grades: one of each person for each citation, never of one's own work. The
 * first grade stays as it is.
 */
@Service
@Transactional
public class GradingService {

	private final GradingSearch search;

	private final SecondGradeRepository grades;

	private final JdbcClient jdbc;

	private final ChangeLog log;

	private final Clock clock;

	GradingService(GradingSearch search, SecondGradeRepository grades, JdbcClient jdbc, ChangeLog log, Clock clock) {
		this.search = search;
		this.grades = grades;
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Grades a citation.
	 * @throws NotFoundException when the person had a hand in it, has graded it already,
	 * or when there is no such citation
	 */
	public void grade(long citationId, @Nullable String credibility, @Nullable String reason, Person by) {
		by.mustBe(Role.RESEARCHER);
		waitForOneself(by);
		GradingSearch.Ungraded citation = this.search.open(citationId, by)
			.orElseThrow(() -> new NotFoundException("citation", citationId));
		Violations violations = new Violations();
		Integer grade = credibility(credibility, citation, violations);
		String why = violations.optional("reason", reason, 1000);
		violations.throwIfAny();
		SecondGrade given = this.grades
			.saveAndFlush(new SecondGrade(citation, Objects.requireNonNull(grade), why, by.id(), this.clock.instant()));
		this.log.add(new Change("grade", given.id(), "given", by.id(), null, citation.claimId(), null));
	}

	/** A form that is sent twice is taken once. */
	private void waitForOneself(Person by) {
		this.jdbc.sql("SELECT id FROM account WHERE id = :person FOR NO KEY UPDATE")
			.param("person", by.id())
			.query(Long.class)
			.single();
	}

	private static @Nullable Integer credibility(@Nullable String typed, GradingSearch.Ungraded citation,
			Violations violations) {
		Integer grade = violations.integer("credibility", typed);
		if (typed == null || typed.isBlank()) {
			violations.add("credibility", "credibility.needed");
		}
		else if (grade != null && (grade < 1 || grade > Credibility.ALL.size())) {
			violations.add("credibility", "credibility.range");
		}
		else if (grade != null && grade == Credibility.CONFIRMED && !citation.confirmable()) {
			violations.add("credibility", "credibility.not-confirmed");
		}
		return grade;
	}

}
