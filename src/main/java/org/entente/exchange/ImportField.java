package org.entente.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.entente.shared.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a column can give: a field of what the row becomes, or of what is cited for it.
 * Each lists the names of columns it is guessed from.
 */
public enum ImportField implements Term {

	/**
	 * What the list calls the actor of which the row says more: another name, an address.
	 */
	ENTRY(In.ACTORS, "entry"),

	/** Names the row in its data set, so that it is known again. */
	KEY(In.ALL, "id", "key", "record_id", "row_id", "event_id", "uuid", "external_id"),

	STATEMENT(In.CLAIMS, "statement", "claim", "description", "summary", "text"),

	/** Codes of the members joined by hyphens. */
	RELATIONSHIP(In.CLAIMS, "relationship", "dyad"),

	FROM(In.TIES, "from", "from_country", "country1", "state1", "ccode1", "statea", "state_a", "source_country",
			"supplier", "sender", "country_a", "exporter", "origin_country"),

	TO(In.TIES, "to", "to_country", "country2", "state2", "ccode2", "stateb", "state_b", "target_country", "recipient",
			"receiver", "country_b", "importer", "destination_country"),

	/** The third state of a joint action. */
	TOWARDS(In.CLAIMS, "towards"),

	/** Name of an actor. */
	NAME(In.ACTORS, "name", "sdn_name", "entity_name", "caption", "full_name"),

	/** What else an actor is called, between semicolons. */
	OTHER_NAMES(In.ACTORS, "other_names", "aliases", "alias", "aka", "also_known_as", "synonyms", "alternative_names"),

	TITLE(In.SOURCES, "title"),

	AUTHOR(In.SOURCES, "author", "authors", "creator"),

	/** Of a claim, an actor or a source. */
	KIND(In.CLASSED, "kind", "type", "sdn_type", "entity_type"),

	/** Country of an actor. */
	HOME(In.ACTORS, "home", "country", "nationality", "flag", "vess_flag"),

	DESCRIPTION(In.ACTORS, "description", "remarks", "notes"),

	DIRECTION(In.TIES, "direction"),

	/** What happened: a code or words. */
	EVENT(In.EVENTS, "event", "event_type", "event_code", "eventcode", "cameo_code", "type"),

	/** Vocabulary of what happened. */
	SCHEME(In.EVENTS, "scheme"),

	/** A recorded actor that takes part in a claim, by its name. */
	ACTOR(In.CLAIMS, "actor", "participant"),

	/** What the actor does there: supplier, intermediary, carrier. */
	ROLE(In.CLAIMS, "role"),

	DOMAIN(In.CLAIMS, "domain"),

	ACTIVITY(In.CLAIMS, "activity"),

	MODALITY(In.CLAIMS, "modality"),

	POLARITY(In.CLAIMS, "polarity"),

	/** EDTF. */
	DATE(In.TIES, "date", "event_date", "edtf"),

	YEAR(In.TIES, "year", "styear", "start_year"),

	MONTH(In.TIES, "month", "stmonth", "start_month"),

	DAY(In.TIES, "day", "stday", "start_day"),

	DATE_AS_WRITTEN(In.CLAIMS, "date_as_written", "dateaswritten"),

	PLACE(In.CLAIMS, "place", "location", "city"),

	PLACE_COUNTRY(In.CLAIMS, "place_country", "location_country"),

	/** exact, vicinity, locality, region or country. */
	PLACE_PRECISION(In.CLAIMS, "place_precision", "precision"),

	GOODS(In.CLAIMS, "goods", "commodity", "item", "weapon"),

	AMOUNT(In.CLAIMS, "amount", "quantity", "value", "number"),

	/** exactly, at least, up to, about or some. */
	QUALIFIER(In.CLAIMS, "qualifier"),

	UNIT(In.CLAIMS, "unit", "units"),

	CURRENCY(In.CLAIMS, "currency"),

	EXCERPT(In.CLAIMS, "excerpt", "quote", "quotation"),

	/** Where the excerpt stands in what the data set read. */
	LOCATOR(In.CLAIMS, "locator", "page", "pages"),

	URL(In.READ, "url", "link", "source_url"),

	OUTLET(In.CITED, "outlet", "publisher", "source", "source_name"),

	PUBLISHED(In.CITED, "published", "publication_date", "pubdate"),

	LANGUAGE(In.CITED, "language", "lang"),

	PUBLISHED_AS_WRITTEN(In.SOURCES, "published_as_written"),

	NOTE(In.SOURCES, "note"),

	CREDIBILITY(In.CLAIMS, "credibility");

	private final Set<ImportTarget> targets;

	private final List<String> columns;

	ImportField(Set<ImportTarget> targets, String... columns) {
		this.targets = targets;
		this.columns = List.of(columns);
	}

	/** What rows become that have such a field. */
	private static final class In {

		private static final Set<ImportTarget> CLAIMS = Set.of(ImportTarget.CLAIMS);

		private static final Set<ImportTarget> EVENTS = Set.of(ImportTarget.EVENTS);

		private static final Set<ImportTarget> ACTORS = Set.of(ImportTarget.ACTORS);

		private static final Set<ImportTarget> SOURCES = Set.of(ImportTarget.SOURCES);

		private static final Set<ImportTarget> CITED = Set.of(ImportTarget.CLAIMS, ImportTarget.SOURCES);

		private static final Set<ImportTarget> READ = Set.of(ImportTarget.CLAIMS, ImportTarget.EVENTS,
				ImportTarget.SOURCES);

		private static final Set<ImportTarget> CLASSED = Set.of(ImportTarget.CLAIMS, ImportTarget.ACTORS,
				ImportTarget.SOURCES);

		private static final Set<ImportTarget> TIES = Set.of(ImportTarget.CLAIMS, ImportTarget.EVENTS);

		private static final Set<ImportTarget> ALL = Set.of(ImportTarget.values());

	}

	/** The fields of what rows become. */
	public static List<ImportField> of(ImportTarget target) {
		return Stream.of(values()).filter((field) -> field.targets.contains(target)).toList();
	}

	/** Whether a column of this name most likely gives it. */
	boolean isNamed(String column) {
		return this.columns.contains(column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_"));
	}

	/** What holds for every row where no column and no text is given. */
	public @Nullable String preset(ImportTarget target) {
		return switch (this) {
			case KIND -> (target == ImportTarget.CLAIMS) ? "tie" : null;
			case DIRECTION -> "directed";
			case MODALITY -> "occurred";
			case POLARITY -> "asserted";
			case CREDIBILITY -> "6";
			default -> null;
		};
	}

}
