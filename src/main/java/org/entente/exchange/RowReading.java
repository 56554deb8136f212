package org.entente.exchange;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one row, and remembers what is wrong with it. */
class RowReading {

	private static final Pattern YEAR = Pattern.compile("\\d{4}");

	private final Mapping mapping;

	private final Mapping.Row row;

	private final CountryReading countries;

	private final Violations violations = new Violations();

	RowReading(Mapping mapping, Mapping.Row row, CountryReading countries) {
		this.mapping = mapping;
		this.row = row;
		this.countries = countries;
	}

	Mapping.Row row() {
		return this.row;
	}

	boolean gives(ImportField field) {
		return this.mapping.gives(field);
	}

	@Nullable String value(ImportField field) {
		return this.mapping.value(field, this.row);
	}

	/** What a field says in one line, without blanks around it. */
	@Nullable String line(ImportField field) {
		String said = value(field);
		return (said != null) ? said.strip().replaceAll("\\s+", " ") : null;
	}

	/** The code of the country that a field means. */
	@Nullable String country(ImportField field) {
		String words = value(field);
		return (words != null) ? code(field, words) : null;
	}

	@Nullable String code(ImportField field, String words) {
		String chosen = this.mapping.countries().get(words.strip());
		String code = (chosen != null) ? chosen
				: this.countries.code(words, this.mapping.numbers(), year()).orElse(null);
		if (code == null) {
			this.violations.add(field.word(), "mapping.country", Violations.shorten(words.strip()));
		}
		return code;
	}

	/** The year of which the row speaks, as far as it says one. */
	private @Nullable Integer year() {
		String year = value(ImportField.YEAR);
		String said = (year != null) ? year : value(ImportField.DATE);
		Matcher matcher = YEAR.matcher(Objects.requireNonNullElse(said, ""));
		return matcher.lookingAt() ? Integer.valueOf(matcher.group()) : null;
	}

	/** The recorded actor that a name means. */
	@Nullable UUID actor(String name, MappedRow.Actors actors) {
		UUID chosen = this.mapping.actors().get(name);
		UUID actor = (chosen != null) ? chosen : actors.named(name).orElse(null);
		if (actor == null) {
			this.violations.add(ImportField.ACTOR.word(), "mapping.actor", Violations.shorten(name));
		}
		return actor;
	}

	@Nullable String date() {
		return MappedDate.of(this.mapping, this.row, this.violations);
	}

	/** What is wrong so far, by the words of the fields. */
	List<Violation> faults() {
		return broken(this.violations::throwIfAny);
	}

	/** The rules that something breaks. */
	static List<Violation> broken(Runnable work) {
		try {
			work.run();
			return List.of();
		}
		catch (RuleViolationException ex) {
			return ex.violations();
		}
	}

}
