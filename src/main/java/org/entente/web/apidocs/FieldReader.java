package org.entente.web.apidocs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.entente.web.apidocs.DocumentView.FieldView;
import org.entente.web.apidocs.DocumentView.TypeView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields, parameters and their types from an OpenAPI document. */
class FieldReader {

	List<FieldView> parameters(JsonNode operation) {
		List<FieldView> fields = new ArrayList<>();
		operation.path("parameters")
			.forEach((parameter) -> fields
				.add(field(parameter.path("name").asString(), parameter.path("in").asString(), parameter.path("schema"),
						parameter.path("required").asBoolean(false), DocumentReader.text(parameter, "description"))));
		return fields;
	}

	List<FieldView> fields(JsonNode shape) {
		List<String> required = new ArrayList<>();
		shape.path("required").forEach((name) -> required.add(name.asString()));
		List<FieldView> fields = new ArrayList<>();
		for (Map.Entry<String, JsonNode> field : shape.path("properties").properties()) {
			fields.add(field(field.getKey(), null, field.getValue(), required.contains(field.getKey()),
					DocumentReader.text(field.getValue(), "description")));
		}
		return fields;
	}

	private FieldView field(String name, @Nullable String where, JsonNode schema, boolean required,
			@Nullable String description) {
		List<String> words = new ArrayList<>();
		schema.path("enum").forEach((word) -> {
			if (!word.isNull()) {
				words.add(word.asString());
			}
		});
		return new FieldView(name, where, type(schema, ""), required, description, words);
	}

	TypeView type(JsonNode schema, String after) {
		if (schema.has("oneOf")) {
			return type(schema.path("oneOf").path(0), " or null" + after);
		}
		String reference = DocumentReader.text(schema, "$ref");
		if (reference != null) {
			return new TypeView("", reference.substring(reference.lastIndexOf('/') + 1), after);
		}
		String words = words(schema);
		if (schema.has("items")) {
			TypeView item = type(schema.path("items"), "");
			return new TypeView(words.replace("array", "list") + " of " + item.before(), item.shape(),
					item.after() + after);
		}
		String format = DocumentReader.text(schema, "format");
		return new TypeView(words + ((format != null) ? " (" + format + ")" : ""), null, after);
	}

	private static String words(JsonNode schema) {
		JsonNode type = schema.path("type");
		if (!type.isArray()) {
			return type.asString("any");
		}
		List<String> types = new ArrayList<>();
		type.forEach((one) -> types.add(one.asString()));
		return String.join(" or ", types);
	}

}
