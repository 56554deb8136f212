package org.entente.api.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.entente.exchange.ImportField;
import org.entente.exchange.Mapping;
import org.jspecify.annotations.Nullable;

/** How rows become claims, by the words of the fields. */
record MappingJson(Map<String, String> columns, Map<String, String> texts, List<String> missing,
		@Nullable String numbers, Map<String, String> countries) {

	static MappingJson of(Mapping mapping) {
		return new MappingJson(words(mapping.columns()), words(mapping.texts()), mapping.missing(), mapping.numbers(),
				mapping.countries());
	}

	private static Map<String, String> words(Map<ImportField, String> values) {
		Map<String, String> words = new TreeMap<>();
		values.forEach((field, value) -> words.put(field.word(), value));
		return words;
	}

}
