package org.entente.merges;

import java.util.Map;

import org.entente.shared.Violations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Field by field, whose value holds after a merge. */
final class MergeChoices {

	private MergeChoices() {
	}

	/** What the kept record says afterwards; unknown fields and words are refused. */
	static ObjectNode apply(MergeSide kept, MergeSide merged, Map<String, String> choices, Violations violations) {
		ObjectNode result = kept.draft().deepCopy();
		choices.forEach((name, choice) -> MergeField.find(kept.kind(), name)
			.ifPresentOrElse((field) -> choose(result, merged.draft(), field, choice, violations),
					() -> violations.add("choices", "merge.no-field", Violations.shorten(name))));
		return result;
	}

	private static void choose(ObjectNode result, ObjectNode other, MergeField field, String choice,
			Violations violations) {
		switch (choice) {
			case "kept", "" -> {
			}
			case "merged" -> field.fields().forEach((name) -> result.set(name, other.get(name)));
			case "both" -> addTo(result, other, field, violations);
			default -> violations.add("choices." + field.name(), "term.unknown", Violations.shorten(choice));
		}
	}

	private static void addTo(ObjectNode result, ObjectNode other, MergeField field, Violations violations) {
		if (!field.list()) {
			violations.add("choices." + field.name(), "merge.not-both");
			return;
		}
		ArrayNode both = (ArrayNode) result.get(field.name());
		for (JsonNode row : other.get(field.name())) {
			if (both.valueStream().noneMatch(row::equals)) {
				both.add(row);
			}
		}
	}

}
