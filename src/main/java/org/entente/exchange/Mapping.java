package org.entente.exchange;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What rows become, and how.
 *
 * @param target what they become
 * @param columns the column that gives a field
 * @param texts what holds for a field in every row; {@code {name of a column}} stands for
 * what the row has there, {@code {name?}} for that or nothing
 * @param missing what a cell says when it says nothing
 * @param numbers whose numbers of countries they are: {@code cow}, {@code iso}, or null
 * where a number is taken only when it means one country in both
 * @param words what words of a field mean in the file, where they do not say it
 * themselves; nothing where it is empty
 * @param countries codes of countries, by words of the file that do not say it themselves
 * @param actors ids of actors, likewise
 */
public record Mapping(ImportTarget target, Map<ImportField, String> columns, Map<ImportField, String> texts,
		List<String> missing, @Nullable String numbers, Map<ImportField, Map<String, String>> words,
		Map<String, String> countries, Map<String, UUID> actors) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

	/** What Correlates of War calls its numbers, and only they. */
	private static final Pattern COW_CODE = Pattern.compile("(?i)ccode_?[12ab]");

	private static final List<String> MISSING = List.of("..", "-9");

	private static final int MOST_WORDS = 2000;

	private static final Set<String> NUMBERS = Set.of("cow", "iso");

	public Mapping {
		target = Objects.requireNonNullElse(target, ImportTarget.CLAIMS);
		columns = Objects.requireNonNullElse(columns, Map.of());
		texts = Objects.requireNonNullElse(texts, Map.of());
		missing = Objects.requireNonNullElse(missing, MISSING);
		words = Objects.requireNonNullElse(words, Map.of());
		countries = new TreeMap<>(Objects.requireNonNullElse(countries, Map.of()));
		actors = new TreeMap<>(Objects.requireNonNullElse(actors, Map.of()));
	}

	/** What the names of the columns suggest: each column once, each field once. */
	public static Mapping guess(List<String> header, ImportTarget target) {
		Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
		Set<String> used = new HashSet<>();
		for (ImportField field : ImportField.of(target)) {
			header.stream()
				.filter((column) -> field.isNamed(column) && used.add(column))
				.findFirst()
				.ifPresent((column) -> columns.put(field, column));
		}
		boolean areOfCow = Stream.of(ImportField.FROM, ImportField.TO)
			.allMatch((end) -> COW_CODE.matcher(columns.getOrDefault(end, "")).matches());
		return new Mapping(target, columns, Map.of(), MISSING, areOfCow ? "cow" : null, Map.of(), Map.of(), Map.of());
	}

	/** The same, with what was found out about words of the file. */
	public Mapping with(Map<String, String> resolved) {
		Map<String, String> all = new TreeMap<>(this.countries);
		all.putAll(resolved);
		return new Mapping(this.target, this.columns, this.texts, this.missing, this.numbers, this.words, all,
				this.actors);
	}

	/** The same, with which actors words of the file mean. */
	Mapping withActors(Map<String, UUID> resolved) {
		Map<String, UUID> all = new TreeMap<>(this.actors);
		all.putAll(resolved);
		return new Mapping(this.target, this.columns, this.texts, this.missing, this.numbers, this.words,
				this.countries, all);
	}

	/**
	 * The same rows as something else: what the names of the columns suggest is added.
	 */
	public Mapping as(ImportTarget other, List<String> header) {
		Map<ImportField, String> all = new EnumMap<>(guess(header, other).columns);
		all.putAll(this.columns);
		all.keySet().retainAll(ImportField.of(other));
		return new Mapping(other, all, this.texts, this.missing, this.numbers, this.words, this.countries, this.actors);
	}

	/**
	 * The same for a file that spells its columns in its own way: those it does not have
	 * are left out, and texts that cannot do without one.
	 */
	Mapping in(ColumnNames names) {
		Map<ImportField, String> found = new EnumMap<>(ImportField.class);
		this.columns.forEach((field, column) -> names.find(column).ifPresent((name) -> found.put(field, name)));
		Map<ImportField, String> filled = new EnumMap<>(ImportField.class);
		this.texts.forEach((field, text) -> respelt(text, names).ifPresent((same) -> filled.put(field, same)));
		return new Mapping(this.target, found, filled, this.missing, this.numbers, this.words, this.countries,
				this.actors);
	}

	private static Optional<String> respelt(String text, ColumnNames names) {
		StringBuilder respelt = new StringBuilder();
		Matcher matcher = PLACEHOLDER.matcher(text);
		while (matcher.find()) {
			String column = matcher.group(1).replaceFirst("\\?$", "");
			boolean may = matcher.group(1).endsWith("?");
			Optional<String> found = names.find(column);
			if (found.isEmpty() && !may) {
				return Optional.empty();
			}
			matcher.appendReplacement(respelt,
					Matcher.quoteReplacement(found.map((name) -> "{" + name + (may ? "?}" : "}")).orElse("")));
		}
		String whole = matcher.appendTail(respelt).toString().strip();
		return whole.isEmpty() ? Optional.empty() : Optional.of(whole);
	}

	/** Refuses what names columns that the file does not have. */
	void check(List<String> header) {
		Violations violations = new Violations();
		this.columns.forEach((field, column) -> {
			if (!header.contains(column)) {
				violations.add("columns." + field.word(), "mapping.column", Violations.shorten(column));
			}
		});
		this.texts.forEach((field, text) -> {
			if (text.length() > 1000) {
				violations.add("texts." + field.word(), "text.too-long", 1000, text.length());
			}
			PLACEHOLDER.matcher(text)
				.results()
				.map((found) -> found.group(1))
				.filter((column) -> !header.contains(column) && !header.contains(column.replaceFirst("\\?$", "")))
				.forEach((column) -> violations.add("texts." + field.word(), "mapping.column",
						Violations.shorten(column)));
		});
		if (this.numbers != null && !NUMBERS.contains(this.numbers)) {
			violations.add("numbers", "term.unknown", Violations.shorten(this.numbers));
		}
		if (this.missing.size() > 20 || this.missing.stream().anyMatch((word) -> word.length() > 100)) {
			violations.add("missing", "too-many", 20);
		}
		this.words.forEach((field, meant) -> {
			if (meant.size() > MOST_WORDS
					|| meant.values().stream().anyMatch((word) -> word == null || word.length() > 1000)) {
				violations.add("words." + field.word(), "too-many", MOST_WORDS);
			}
		});
		violations.throwIfAny();
	}

	/** Whether rows can say anything about a field. */
	boolean gives(ImportField field) {
		return this.columns.containsKey(field) || !this.texts.getOrDefault(field, "").isBlank();
	}

	/** Those of some fields about which rows can say nothing. */
	List<ImportField> gaps(ImportField... needed) {
		return Stream.of(needed).filter((field) -> !gives(field)).toList();
	}

	/** The columns that a field is made of. */
	List<String> columnsOf(ImportField field) {
		String column = this.columns.get(field);
		if (column != null) {
			return List.of(column);
		}
		return PLACEHOLDER.matcher(this.texts.getOrDefault(field, ""))
			.results()
			.map((found) -> found.group(1).replaceFirst("\\?$", ""))
			.distinct()
			.toList();
	}

	/** All columns that any field is made of. */
	List<String> columnsRead() {
		return Stream.concat(this.columns.keySet().stream(), this.texts.keySet().stream())
			.flatMap((field) -> columnsOf(field).stream())
			.distinct()
			.toList();
	}

	/** What a row says about a field, or null where it says nothing. */
	@Nullable String value(ImportField field, Row row) {
		String column = this.columns.get(field);
		Map<String, String> meant = this.words.getOrDefault(field, Map.of());
		String cell = (column != null) ? row.cell(column).strip() : "";
		String said = meant.containsKey(cell) ? meant.get(cell) : said(field, row);
		String meaning = (said != null) ? meant.getOrDefault(said.strip(), said) : "";
		return meaning.isBlank() ? null : meaning;
	}

	private @Nullable String said(ImportField field, Row row) {
		String column = this.columns.get(field);
		if (column != null) {
			return present(row.cell(column));
		}
		String text = this.texts.get(field);
		return (text != null && !text.isBlank()) ? filled(text, row) : field.preset(this.target);
	}

	/**
	 * A text with what the row has in the columns it names; null where one is missing
	 * that no question mark follows.
	 */
	private @Nullable String filled(String text, Row row) {
		StringBuilder filled = new StringBuilder();
		Matcher matcher = PLACEHOLDER.matcher(text);
		while (matcher.find()) {
			String name = matcher.group(1);
			boolean may = name.endsWith("?") && !row.header().contains(name);
			String cell = present(row.cell(may ? name.substring(0, name.length() - 1) : name));
			if (cell == null && !may) {
				return null;
			}
			matcher.appendReplacement(filled, Matcher.quoteReplacement((cell != null) ? cell : ""));
			if (cell == null && filled.toString().endsWith(" ")) {
				filled.setLength(filled.length() - 1);
			}
		}
		return matcher.appendTail(filled).toString();
	}

	private @Nullable String present(String cell) {
		return (cell.isBlank() || this.missing.contains(cell.strip())) ? null : cell;
	}

	/**
	 * What a fault of a field is reported at: the column of the file, or the field where
	 * no column gives it.
	 */
	String nameOf(ImportField field) {
		return this.columns.getOrDefault(field, field.word());
	}

	/**
	 * One row of the file.
	 *
	 * @param number as a person finds it in the file
	 */
	record Row(List<String> header, int number, List<String> cells) {

		String cell(String column) {
			int index = this.header.indexOf(column);
			return (index < 0) ? "" : this.cells.get(index);
		}

	}

}
