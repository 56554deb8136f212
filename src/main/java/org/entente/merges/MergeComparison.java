package org.entente.merges;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two records side by side, field by field. */
public record MergeComparison(MergeSide kept, MergeSide merged, List<Field> fields) {

	/**
	 * One field of both.
	 *
	 * @param kept words of the kept record; null for "not stated"
	 * @param list whether the values of both may be kept
	 */
	public record Field(String name, @Nullable String kept, @Nullable String merged, boolean list, boolean differs) {
	}

	static MergeComparison of(MergeSide kept, MergeSide merged, Function<UUID, Optional<String>> names) {
		List<Field> fields = new ArrayList<>();
		for (MergeField field : MergeField.of(kept.kind())) {
			ObjectNode one = kept.draft().deepCopy().retain(field.fields());
			ObjectNode other = merged.draft().deepCopy().retain(field.fields());
			fields
				.add(new Field(field.name(), words(one, names), words(other, names), field.list(), !one.equals(other)));
		}
		return new MergeComparison(kept, merged, fields);
	}

	/** The fields whose value must be chosen. */
	public List<Field> differing() {
		return this.fields.stream().filter(Field::differs).toList();
	}

	private static @Nullable String words(JsonNode value, Function<UUID, Optional<String>> names) {
		if (value.isObject() || value.isArray()) {
			List<String> parts = value.valueStream()
				.map((part) -> words(part, names))
				.filter((part) -> part != null && !part.isBlank())
				.toList();
			return parts.isEmpty() ? null : String.join(value.isArray() ? "; " : ", ", parts);
		}
		String text = value.isNull() ? null : value.asString();
		boolean id = text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
		return id ? names.apply(UUID.fromString(text)).orElse(text) : text;
	}

}
