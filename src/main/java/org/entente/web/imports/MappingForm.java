package org.entente.web.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.entente.exchange.ImportField;
import org.entente.exchange.ImportTarget;
import org.entente.exchange.Mapping;
import org.entente.shared.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What rows become and how, as typed. */
final class MappingForm {

	private MappingForm() {
	}

	/**
	 * The mapping that was typed.
	 * @param before what is known about words of the file stays
	 * @param header what a field is guessed from that other rows do not have
	 */
	static Mapping of(MultiValueMap<String, String> typed, Mapping before, List<String> header) {
		Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
		Map<ImportField, String> texts = new EnumMap<>(ImportField.class);
		for (ImportField field : ImportField.values()) {
			put(columns, field, typed.getFirst("columns." + field.word()));
			put(texts, field, typed.getFirst("texts." + field.word()));
		}
		List<String> missing = Stream
			.of(Objects.requireNonNullElse(typed.getFirst("missing"), "").strip().split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.toList();
		String numbers = typed.getFirst("numbers");
		Mapping mapping = new Mapping(before.target(), columns, texts, missing,
				(numbers == null || numbers.isBlank()) ? null : numbers, before.words(), before.countries(),
				before.actors());
		ImportTarget target = Term.find(ImportTarget.class, typed.getFirst("target")).orElse(before.target());
		return (target == before.target()) ? mapping : mapping.as(target, header);
	}

	private static void put(Map<ImportField, String> values, ImportField field, @Nullable String typed) {
		if (typed != null && !typed.isBlank()) {
			values.put(field, typed);
		}
	}

	/** What words of the file mean, of two lists of the same length. */
	static Map<String, String> resolved(@Nullable List<String> words, @Nullable List<String> codes) {
		Map<String, String> meant = new TreeMap<>();
		for (int i = 0; words != null && codes != null && i < Math.min(words.size(), codes.size()); i++) {
			meant.put(words.get(i), codes.get(i));
		}
		return meant;
	}

}
