package org.entente.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.entente.shared.Violation;

/**
 * One thing that is wrong with a row.
 *
 * @param column name of the column as the file has it, or of the field that no column
 * gives
 * @param key last part of the message key {@code violation.<key>}
 * @param arguments what the message names
 */
public record RowFault(String column, String key, List<Object> arguments) {

	private static final Map<String, ImportField> FIELDS = Map.ofEntries(
			Map.entry("dateAsWritten", ImportField.DATE_AS_WRITTEN),
			Map.entry("participants[0].actor", ImportField.ACTOR), Map.entry("participants[0].role", ImportField.ROLE),
			Map.entry("publishedAsWritten", ImportField.PUBLISHED_AS_WRITTEN),
			Map.entry("place.name", ImportField.PLACE), Map.entry("place.country", ImportField.PLACE_COUNTRY),
			Map.entry("place.precision", ImportField.PLACE_PRECISION), Map.entry("goods[0].what", ImportField.GOODS),
			Map.entry("goods[0].qualifier", ImportField.QUALIFIER), Map.entry("goods[0].lower", ImportField.AMOUNT),
			Map.entry("goods[0].upper", ImportField.AMOUNT), Map.entry("goods[0].unit", ImportField.UNIT),
			Map.entry("goods[0].currency", ImportField.CURRENCY),
			Map.entry("citations[0].excerpt", ImportField.EXCERPT),
			Map.entry("citations[0].locator", ImportField.LOCATOR),
			Map.entry("citations[0].language", ImportField.LANGUAGE),
			Map.entry("citations[0].credibility", ImportField.CREDIBILITY));

	/** The same as what a form shows beside a field. */
	public Violation violation() {
		return new Violation(this.column, this.key, this.arguments);
	}

	/**
	 * The faults of a row by the columns of its file: those of the row itself, and of
	 * what was made of it those that do not follow from them.
	 */
	static List<RowFault> of(List<Violation> row, List<Violation> made, Mapping mapping) {
		List<RowFault> faults = new ArrayList<>();
		row.forEach((violation) -> add(faults, violation, mapping));
		boolean endMissing = row.stream().anyMatch((violation) -> violation.key().equals("mapping.country"));
		made.stream()
			.filter((violation) -> !(endMissing && violation.key().equals("required")))
			.forEach((violation) -> add(faults, violation, mapping));
		return List.copyOf(faults);
	}

	/** The same column says the same once, also where two fields are made of it. */
	private static void add(List<RowFault> faults, Violation violation, Mapping mapping) {
		RowFault fault = new RowFault(column(violation.field(), mapping), violation.key(), violation.arguments());
		if (!faults.contains(fault)) {
			faults.add(fault);
		}
	}

	/** The ends of a relationship: the one of which nothing is said, or else both. */
	private static String ends(Mapping mapping) {
		List<ImportField> silent = Stream.of(ImportField.FROM, ImportField.TO)
			.filter((end) -> !mapping.gives(end))
			.toList();
		return (silent.size() == 1) ? silent.get(0).word()
				: mapping.nameOf(ImportField.FROM) + ", " + mapping.nameOf(ImportField.TO);
	}

	private static String column(String name, Mapping mapping) {
		ImportField field = FIELDS.get(name);
		for (ImportField one : ImportField.values()) {
			if (field == null && one.word().equals(name)) {
				field = one;
			}
		}
		if (field == null) {
			return name;
		}
		if (field == ImportField.DATE && !mapping.columns().containsKey(field)) {
			return mapping.nameOf(ImportField.YEAR);
		}
		if (field == ImportField.RELATIONSHIP && !mapping.columns().containsKey(field)) {
			return ends(mapping);
		}
		return mapping.nameOf(field);
	}

}
