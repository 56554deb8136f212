package org.entente.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.claims.CitationDraft;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimService;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What a row becomes: a claim, and what its data set has as evidence of it.
 *
 * @param excerpt the words of the file that stand for it: those of the mapped column, or
 * else the row itself
 * @param place where in the data set, without the number of the row
 * @param faults what is wrong, by the words of the fields
 */
record MappedRow(ClaimDraft draft, String excerpt, String place, @Nullable String language,
		@Nullable String credibility, List<Violation> faults) {

	private static final int LONGEST_LOCATOR = 200;

	private static final int LONGEST_EXCERPT = 2000;

	/** The claim and the evidence of a row. */
	static MappedRow of(Mapping mapping, Mapping.Row row, CountryReading countries) {
		return new Reading(mapping, row, countries).mapped();
	}

	/** The citation of a version of the data set. */
	CitationDraft citation(String dataSet, int row) {
		String locator = (this.place.isEmpty() ? "row " + row : "row " + row + ": " + this.place);
		return new CitationDraft(null, dataSet, null, this.excerpt, null, null, null, null, shorten(locator), stance(),
				null, this.credibility, this.language, null, null);
	}

	/** The rules that the claim breaks. */
	List<Violation> broken(ClaimService claims) {
		Violations violations = new Violations();
		claims.inspect(this.draft, violations);
		return found(violations);
	}

	private static List<Violation> found(Violations violations) {
		try {
			violations.throwIfAny();
			return List.of();
		}
		catch (RuleViolationException ex) {
			return ex.violations();
		}
	}

	/** What a row denies it denies as its source does. */
	private String stance() {
		return "denied".equals(this.draft.polarity()) ? "denies" : "asserts";
	}

	private static String shorten(String text) {
		return (text.codePointCount(0, text.length()) <= LONGEST_LOCATOR) ? text
				: text.substring(0, text.offsetByCodePoints(0, LONGEST_LOCATOR - 1)) + "…";
	}

	/** Reads one row. */
	private static final class Reading {

		private final Mapping mapping;

		private final Mapping.Row row;

		private final CountryReading countries;

		private final Violations violations = new Violations();

		private Reading(Mapping mapping, Mapping.Row row, CountryReading countries) {
			this.mapping = mapping;
			this.row = row;
			this.countries = countries;
		}

		private MappedRow mapped() {
			String from = country(ImportField.FROM);
			String to = country(ImportField.TO);
			ClaimDraft draft = new ClaimDraft(relationship(from, to), value(ImportField.KIND),
					value(ImportField.STATEMENT), value(ImportField.DIRECTION), from, to, country(ImportField.TOWARDS),
					value(ImportField.DOMAIN), value(ImportField.ACTIVITY), value(ImportField.MODALITY),
					value(ImportField.POLARITY), value(ImportField.DATE_AS_WRITTEN),
					MappedDate.of(this.mapping, this.row, this.violations), place(), List.of(), goods());
			String place = Stream.of(ImportField.LOCATOR, ImportField.OUTLET, ImportField.PUBLISHED, ImportField.URL)
				.map(this::value)
				.filter(Objects::nonNull)
				.collect(Collectors.joining(", "));
			return new MappedRow(draft, excerpt(), place, value(ImportField.LANGUAGE), value(ImportField.CREDIBILITY),
					found(this.violations));
		}

		private @Nullable String value(ImportField field) {
			return this.mapping.value(field, this.row);
		}

		private @Nullable String country(ImportField field) {
			String words = value(field);
			return (words != null) ? code(field, words) : null;
		}

		private @Nullable String code(ImportField field, String words) {
			String chosen = this.mapping.countries().get(words.strip());
			String code = (chosen != null) ? chosen : this.countries.code(words, this.mapping.numbers()).orElse(null);
			if (code == null) {
				this.violations.add(field.word(), "mapping.country", Violations.shorten(words.strip()));
			}
			return code;
		}

		/** Of one column, or of the two ends. */
		private @Nullable String relationship(@Nullable String from, @Nullable String to) {
			String words = value(ImportField.RELATIONSHIP);
			if (words == null) {
				return (from != null && to != null) ? from + "-" + to : null;
			}
			List<String> members = Stream.of(words.split("-", -1))
				.map((member) -> code(ImportField.RELATIONSHIP, member))
				.toList();
			return members.contains(null) ? null : String.join("-", members).toUpperCase(Locale.ROOT);
		}

		private ClaimDraft.@Nullable PlaceDraft place() {
			String name = value(ImportField.PLACE);
			String country = country(ImportField.PLACE_COUNTRY);
			if (name == null && country == null) {
				return null;
			}
			return new ClaimDraft.PlaceDraft(name, country,
					(name != null) ? value(ImportField.PLACE_PRECISION) : "country");
		}

		private List<ClaimDraft.GoodsDraft> goods() {
			String what = value(ImportField.GOODS);
			String amount = value(ImportField.AMOUNT);
			if (what == null && amount == null) {
				return List.of();
			}
			String qualifier = (amount != null) ? value(ImportField.QUALIFIER) : "unknown";
			return List.of(new ClaimDraft.GoodsDraft(what, qualifier, amount, amount, value(ImportField.UNIT),
					value(ImportField.CURRENCY), null));
		}

		private String excerpt() {
			String words = value(ImportField.EXCERPT);
			if (words != null) {
				return words;
			}
			String whole = String.join(" | ", this.row.cells());
			return (whole.codePointCount(0, whole.length()) <= LONGEST_EXCERPT) ? whole
					: whole.substring(0, whole.offsetByCodePoints(0, LONGEST_EXCERPT));
		}

	}

}
