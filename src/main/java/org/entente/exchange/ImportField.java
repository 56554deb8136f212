package org.entente.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.entente.shared.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a column can give: a field of a claim, or of what is cited for it. Each lists the
 * names of columns it is guessed from.
 */
public enum ImportField implements Term {

	/** Names the row in its data set, so that it is known again. */
	KEY("id", "key", "record_id", "row_id", "uuid", "external_id"),

	STATEMENT("statement", "claim", "description", "summary", "text"),

	/** Codes of the members joined by hyphens. */
	RELATIONSHIP("relationship", "dyad"),

	FROM("from", "from_country", "country1", "state1", "ccode1", "statea", "state_a", "source_country", "supplier",
			"sender", "country_a", "exporter", "origin_country"),

	TO("to", "to_country", "country2", "state2", "ccode2", "stateb", "state_b", "target_country", "recipient",
			"receiver", "country_b", "importer", "destination_country"),

	/** The third state of a joint action. */
	TOWARDS("towards"),

	KIND("kind"),

	DIRECTION("direction"),

	DOMAIN("domain"),

	ACTIVITY("activity"),

	MODALITY("modality"),

	POLARITY("polarity"),

	/** EDTF. */
	DATE("date", "event_date", "edtf"),

	YEAR("year", "styear", "start_year"),

	MONTH("month", "stmonth", "start_month"),

	DAY("day", "stday", "start_day"),

	DATE_AS_WRITTEN("date_as_written", "dateaswritten"),

	PLACE("place", "location", "city"),

	PLACE_COUNTRY("place_country", "location_country"),

	/** exact, vicinity, locality, region or country. */
	PLACE_PRECISION("place_precision", "precision"),

	GOODS("goods", "commodity", "item", "weapon"),

	AMOUNT("amount", "quantity", "value", "number"),

	/** exactly, at least, up to, about or some. */
	QUALIFIER("qualifier"),

	UNIT("unit", "units"),

	CURRENCY("currency"),

	EXCERPT("excerpt", "quote", "quotation"),

	/** Where the excerpt stands in what the data set read. */
	LOCATOR("locator", "page", "pages"),

	URL("url", "link", "source_url"),

	OUTLET("outlet", "publisher", "source", "source_name"),

	PUBLISHED("published", "publication_date", "pubdate"),

	LANGUAGE("language", "lang"),

	CREDIBILITY("credibility");

	/** Fields that hold a country, in any spelling. */
	static final Set<ImportField> COUNTRIES = Set.of(FROM, TO, TOWARDS, PLACE_COUNTRY);

	private final List<String> columns;

	ImportField(String... columns) {
		this.columns = List.of(columns);
	}

	/** Whether a column of this name most likely gives it. */
	boolean isNamed(String column) {
		return this.columns.contains(column.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_"));
	}

	/** What holds for every row where no column and no text is given. */
	public @Nullable String preset() {
		return switch (this) {
			case KIND -> "tie";
			case DIRECTION -> "directed";
			case MODALITY -> "occurred";
			case POLARITY -> "asserted";
			case CREDIBILITY -> "6";
			default -> null;
		};
	}

}
