package org.entente.api.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.entente.exchange.ImportField;
import org.entente.exchange.Mapping;
import org.entente.shared.Term;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/** How rows are to become claims, by the words of the fields. */
record NewMappingJson(@Nullable Map<String, String> columns, @Nullable Map<String, String> texts,
		@Nullable List<String> missing, @Nullable String numbers) {

	/**
	 * The mapping that is meant.
	 * @param before what is known about words for countries stays
	 */
	Mapping toMapping(Mapping before) {
		Violations violations = new Violations();
		Map<ImportField, String> byColumn = fields("columns", this.columns, violations);
		Map<ImportField, String> byText = fields("texts", this.texts, violations);
		violations.throwIfAny();
		return new Mapping(byColumn, byText, this.missing, this.numbers, before.countries());
	}

	private static Map<ImportField, String> fields(String name, @Nullable Map<String, String> words,
			Violations violations) {
		Map<ImportField, String> fields = new EnumMap<>(ImportField.class);
		if (words != null) {
			words.forEach((word, value) -> Term.find(ImportField.class, word).ifPresentOrElse((field) -> {
				if (value != null && !value.isBlank()) {
					fields.put(field, value);
				}
			}, () -> violations.add(name + "." + Violations.shorten(word), "term.unknown", Violations.shorten(word))));
		}
		return fields;
	}

}
