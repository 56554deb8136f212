package org.entente.sources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.countries.CountrySearch;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.StaleVersionException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records outlets and grades how reliable they are. */
@Service
@Transactional
public class OutletService {

	private final OutletRepository outlets;

	private final ReliabilityGradeRepository grades;

	private final CountrySearch countries;

	private final ChangeLog log;

	private final Clock clock;

	OutletService(OutletRepository outlets, ReliabilityGradeRepository grades, CountrySearch countries, ChangeLog log,
			Clock clock) {
		this.outlets = outlets;
		this.grades = grades;
		this.countries = countries;
		this.log = log;
		this.clock = clock;
	}

	/** Records an outlet and returns its number. */
	public long record(OutletDraft draft, Person by) {
		by.mustBe(Role.RESEARCHER);
		Outlet outlet = this.outlets
			.saveAndFlush(new Outlet(Objects.requireNonNullElseGet(draft.id(), UUID::randomUUID), check(draft)));
		this.log.add(new Change("outlet", outlet.id(), "recorded", by.id(), draft.name()));
		return outlet.id();
	}

	/**
	 * Describes an outlet anew; refuses when somebody else did since the given version
	 * was read.
	 */
	public void describe(long id, int version, OutletDraft draft, Person by) {
		by.mustBe(Role.RESEARCHER);
		Outlet outlet = find(id);
		StaleVersionException.check("outlet", id, version, outlet.version());
		outlet.describe(check(draft));
		this.log.add(new Change("outlet", id, "revised", by.id(), draft.name()));
	}

	/** Adds a grade to the history of an outlet. */
	public void grade(long id, ReliabilityDraft draft, Person by) {
		by.mustBe(Role.REVIEWER);
		Outlet outlet = find(id);
		ReliabilityGrade grade = read(outlet, draft, by);
		this.grades.save(grade);
		this.log.add(new Change("outlet", id, "graded", by.id(), grade.summary()));
	}

	/** Whether a grade could be added so; writes nothing. */
	@Transactional(readOnly = true)
	public void check(long id, ReliabilityDraft draft, Person by) {
		by.mustBe(Role.REVIEWER);
		read(find(id), draft, by);
	}

	private ReliabilityGrade read(Outlet outlet, ReliabilityDraft draft, Person by) {
		Violations violations = new Violations();
		Reliability grade = grade(violations, draft.grade());
		LocalDate from = violations.day("from", draft.from());
		String reason = violations.required("reason", draft.reason(), 2000);
		violations.throwIfAny();
		return new ReliabilityGrade(outlet.id(), Objects.requireNonNull(grade),
				(from != null) ? from : LocalDate.now(this.clock), Objects.requireNonNull(reason), by.id(),
				this.clock.instant());
	}

	private static @Nullable Reliability grade(Violations violations, @Nullable String typed) {
		if (typed == null || !typed.matches("[A-F]")) {
			violations.add("grade", "reliability");
			return null;
		}
		return Reliability.valueOf(typed);
	}

	private Outlet find(long id) {
		return this.outlets.findById(id).orElseThrow(() -> new NotFoundException("outlet", id));
	}

	private Outlet.Profile check(OutletDraft draft) {
		Violations violations = new Violations();
		String name = violations.required("name", draft.name(), 200);
		OutletKind kind = violations.required("kind", draft.kind(), OutletKind.class);
		String owner = violations.code("owner", draft.owner());
		if (owner != null && !this.countries.unknown(List.of(owner)).isEmpty()) {
			violations.add("owner", "country.unknown", owner);
		}
		String url = violations.url("url", draft.url());
		String note = violations.optional("note", draft.note(), 2000);
		violations.throwIfAny();
		return new Outlet.Profile(Objects.requireNonNull(name), Objects.requireNonNull(kind), owner, url, note);
	}

}
