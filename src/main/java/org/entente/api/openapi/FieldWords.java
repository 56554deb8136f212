package org.entente.api.openapi;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says of every field what it means, which words it may hold and whether it may be null.
 */
class FieldWords {

	private final SchemaNames names;

	private final Words words;

	FieldWords(SchemaNames names, Words words) {
		this.names = names;
		this.words = words;
	}

	void describe(OpenAPI api) {
		Map<String, Schema<?>> schemas = schemas(api);
		Set<String> read = new HashSet<>();
		schemas.keySet()
			.stream()
			.filter((name) -> name.matches("(New|Revised|Reason|Resolution|Role|Undoing).*"))
			.forEach((name) -> reach(name, schemas, read));
		schemas.forEach((name, schema) -> describe(name, schema, !read.contains(name)));
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	static Map<String, Schema<?>> schemas(OpenAPI api) {
		return (Map) api.getComponents().getSchemas();
	}

	/**
	 * Everything a body is made of: there, nothing has to be given for its form alone.
	 */
	private static void reach(String name, Map<String, Schema<?>> schemas, Set<String> reached) {
		Schema<?> schema = schemas.get(name);
		if (schema == null || schema.getProperties() == null || !reached.add(name)) {
			return;
		}
		schema.getProperties().values().forEach((property) -> {
			Schema<?> item = (property.getItems() != null) ? property.getItems() : property;
			if (item.get$ref() != null) {
				reach(item.get$ref().substring(item.get$ref().lastIndexOf('/') + 1), schemas, reached);
			}
		});
	}

	private void describe(String name, Schema<?> schema, boolean answer) {
		if (schema.getProperties() == null) {
			return;
		}
		Set<String> nullable = nullable(name);
		schema.setAdditionalProperties(answer ? null : Boolean.FALSE);
		schema.setRequired(answer ? new ArrayList<>(schema.getProperties().keySet()) : null);
		schema.getProperties()
			.replaceAll((field, property) -> describe(name, field, property, nullable.contains(field)));
	}

	private Schema<?> describe(String schema, String field, Schema<?> property, boolean nullable) {
		List<String> words = Vocabularies.of(schema, field);
		Schema<?> described = property;
		if (nullable && property.get$ref() != null) {
			described = new Schema<>().oneOf(List.of(property, new Schema<>().types(Set.of("null"))));
		}
		else if (nullable) {
			property.setTypes(withNull(property.getTypes()));
		}
		if (!words.isEmpty()) {
			setWords(described, words, nullable);
		}
		this.words.of(schema.replaceFirst("^(New|Revised)", ""), field).ifPresent(described::setDescription);
		return described;
	}

	@SuppressWarnings("unchecked")
	static void setWords(Schema<?> schema, List<String> words, boolean nullable) {
		List<@Nullable Object> values = new ArrayList<>(words);
		if (nullable) {
			values.add(null);
		}
		((Schema<@Nullable Object>) schema).setEnum(values);
	}

	private static Set<String> withNull(@Nullable Set<String> types) {
		Set<String> both = new LinkedHashSet<>((types != null) ? types : Set.of("string"));
		both.add("null");
		return both;
	}

	private Set<String> nullable(String schema) {
		Class<?> type = this.names.record(schema.startsWith("Listing") ? "Listing" : schema).orElse(null);
		Set<String> nullable = new HashSet<>();
		if (type != null) {
			for (RecordComponent component : type.getRecordComponents()) {
				if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
					nullable.add(component.getName());
				}
			}
		}
		return nullable;
	}

}
