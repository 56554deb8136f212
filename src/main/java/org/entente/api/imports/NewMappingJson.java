package org.entente.api.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.entente.exchange.ImportField;
import org.entente.exchange.ImportTarget;
import org.entente.exchange.Mapping;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Term;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What rows are to become and how, by the words of the fields.
 *
 * @param mapping name of a saved one that says it all
 */
record NewMappingJson(@Nullable String target, @Nullable Map<String, String> columns,
		@Nullable Map<String, String> texts, @Nullable List<String> missing, @Nullable String numbers,
		@Nullable Map<String, Map<String, String>> words, @Nullable String mapping) {

	/** Whether it is a saved one and nothing else. */
	boolean isSaved() {
		boolean alone = Stream.of(this.target, this.columns, this.texts, this.missing, this.numbers, this.words)
			.allMatch(Objects::isNull);
		if (this.mapping != null && !alone) {
			throw new RuleViolationException("mapping", "saved-mapping.alone");
		}
		return this.mapping != null;
	}

	/**
	 * The mapping that is meant.
	 * @param before what is known about words for countries stays
	 */
	Mapping toMapping(Mapping before) {
		Violations violations = new Violations();
		Map<ImportField, String> byColumn = fields("columns", this.columns, violations);
		Map<ImportField, String> byText = fields("texts", this.texts, violations);
		Map<ImportField, Map<String, String>> byWords = fields("words", this.words, violations);
		ImportTarget wanted = violations.optional("target", this.target, ImportTarget.class);
		violations.throwIfAny();
		return new Mapping((wanted != null) ? wanted : before.target(), byColumn, byText, this.missing, this.numbers,
				byWords, before.countries(), before.actors());
	}

	private static <T> Map<ImportField, T> fields(String name, @Nullable Map<String, T> words, Violations violations) {
		Map<ImportField, T> fields = new EnumMap<>(ImportField.class);
		if (words != null) {
			words.forEach((word, value) -> Term.find(ImportField.class, word).ifPresentOrElse((field) -> {
				if (value != null && !"".equals(value.toString().strip())) {
					fields.put(field, value);
				}
			}, () -> violations.add(name + "." + Violations.shorten(word), "term.unknown", Violations.shorten(word))));
		}
		return fields;
	}

}
