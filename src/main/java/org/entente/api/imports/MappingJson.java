package org.entente.api.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.entente.exchange.ImportField;
import org.entente.exchange.Mapping;
import org.jspecify.annotations.Nullable;

/** What rows become and how, by the words of the fields. */
record MappingJson(String target, Map<String, String> columns, Map<String, String> texts, List<String> missing,
		@Nullable String numbers, Map<String, Map<String, String>> words, Map<String, String> countries,
		Map<String, UUID> actors) {

	static MappingJson of(Mapping mapping) {
		return new MappingJson(mapping.target().word(), words(mapping.columns()), words(mapping.texts()),
				mapping.missing(), mapping.numbers(), words(mapping.words()), mapping.countries(), mapping.actors());
	}

	private static <T> Map<String, T> words(Map<ImportField, T> values) {
		Map<String, T> words = new TreeMap<>();
		values.forEach((field, value) -> words.put(field.word(), value));
		return words;
	}

}
