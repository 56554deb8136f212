package org.entente.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.claims.CitationDraft;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimService;
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

	/** Finds the one actor of a name. */
	@FunctionalInterface
	interface Actors {

		Optional<UUID> named(String name);

	}

	/** The claim and the evidence of a row. */
	static MappedRow of(Mapping mapping, Mapping.Row row, CountryReading countries, Actors actors) {
		return new Reading(new RowReading(mapping, row, countries), actors).mapped();
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
		return RowReading.broken(violations::throwIfAny);
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

		private final RowReading reading;

		private final Actors actors;

		private Reading(RowReading reading, Actors actors) {
			this.reading = reading;
			this.actors = actors;
		}

		private MappedRow mapped() {
			String from = this.reading.country(ImportField.FROM);
			String to = this.reading.country(ImportField.TO);
			ClaimDraft draft = new ClaimDraft(relationship(from, to), value(ImportField.KIND),
					value(ImportField.STATEMENT), value(ImportField.DIRECTION), from, to,
					this.reading.country(ImportField.TOWARDS), value(ImportField.DOMAIN), value(ImportField.ACTIVITY),
					value(ImportField.MODALITY), value(ImportField.POLARITY), value(ImportField.DATE_AS_WRITTEN),
					this.reading.date(), place(), participants(), goods());
			String place = Stream.of(ImportField.LOCATOR, ImportField.OUTLET, ImportField.PUBLISHED, ImportField.URL)
				.map(this::value)
				.filter(Objects::nonNull)
				.collect(Collectors.joining(", "));
			return new MappedRow(draft, excerpt(), place, value(ImportField.LANGUAGE), value(ImportField.CREDIBILITY),
					this.reading.faults());
		}

		private @Nullable String value(ImportField field) {
			return this.reading.value(field);
		}

		private List<ClaimDraft.ParticipantDraft> participants() {
			String name = this.reading.line(ImportField.ACTOR);
			UUID actor = (name != null) ? this.reading.actor(name, this.actors) : null;
			return (actor == null) ? List.of()
					: List.of(new ClaimDraft.ParticipantDraft(null, actor.toString(), value(ImportField.ROLE)));
		}

		/** Of one column, or of the two ends. */
		private @Nullable String relationship(@Nullable String from, @Nullable String to) {
			String words = value(ImportField.RELATIONSHIP);
			if (words == null) {
				return (from != null && to != null) ? from + "-" + to : null;
			}
			List<String> members = Members.of(words)
				.stream()
				.map((member) -> this.reading.code(ImportField.RELATIONSHIP, member))
				.toList();
			return members.contains(null) ? null : String.join("-", members).toUpperCase(Locale.ROOT);
		}

		private ClaimDraft.@Nullable PlaceDraft place() {
			String name = value(ImportField.PLACE);
			String country = this.reading.country(ImportField.PLACE_COUNTRY);
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
			String whole = String.join(" | ", this.reading.row().cells());
			return (whole.codePointCount(0, whole.length()) <= LONGEST_EXCERPT) ? whole
					: whole.substring(0, whole.offsetByCodePoints(0, LONGEST_EXCERPT));
		}

	}

}
