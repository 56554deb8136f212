package org.entente.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text fields of every operation that takes a body, as the description of the API has
 * them: a new one is among them the day it is there.
 */
record TextFields(String method, String path, String operation, JsonNode described, String who, boolean conditional,
		List<String> pointers) {

	/** Deep enough for a list in a list. */
	private static final int DEEPEST = 4;

	static List<TextFields> of(JsonNode document) {
		List<TextFields> all = new ArrayList<>();
		for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
			for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
				JsonNode body = method.getValue().at("/requestBody/content/application~1json");
				List<String> pointers = new ArrayList<>();
				collect(document, body.path("schema"), "", pointers);
				if (!pointers.isEmpty()) {
					all.add(new TextFields(method.getKey(), path.getKey(),
							method.getValue().path("operationId").asString(), body,
							method.getValue().path("x-who").asString(), isConditional(method.getValue()), pointers));
				}
			}
		}
		return all;
	}

	private static boolean isConditional(JsonNode operation) {
		return operation.path("parameters")
			.valueStream()
			.anyMatch((parameter) -> parameter.path("name").asString().equals("If-Match"));
	}

	private static void collect(JsonNode document, JsonNode schema, String pointer, List<String> pointers) {
		JsonNode resolved = resolve(document, schema);
		if (pointer.chars().filter((c) -> c == '/').count() > DEEPEST) {
			return;
		}
		if (resolved.has("properties")) {
			resolved.path("properties")
				.properties()
				.forEach((field) -> collect(document, field.getValue(), pointer + "/" + field.getKey(), pointers));
		}
		else if (resolved.has("items")) {
			collect(document, resolved.path("items"), pointer + "/0", pointers);
		}
		else if (resolved.path("type").toString().contains("\"string\"")) {
			pointers.add(pointer);
		}
	}

	private static JsonNode resolve(JsonNode document, JsonNode schema) {
		JsonNode one = schema.has("oneOf") ? schema.path("oneOf").path(0) : schema;
		return one.has("$ref") ? document.at(one.path("$ref").asString().substring(1)) : one;
	}

	/** A body to begin with: the example of the description. */
	ObjectNode body() {
		JsonNode example = this.described.path("example");
		return example.isObject() ? (ObjectNode) example.deepCopy() : JsonNodeFactory.instance.objectNode();
	}

	/** Puts a string into a field, making what it stands in. */
	static void put(ObjectNode body, String pointer, String string) {
		String[] steps = pointer.substring(1).split("/");
		JsonNode node = body;
		for (int i = 0; i < steps.length - 1; i++) {
			boolean list = isIndex(steps[i + 1]);
			node = isIndex(steps[i]) ? item((ArrayNode) node, Integer.parseInt(steps[i]))
					: child((ObjectNode) node, steps[i], list);
		}
		String last = steps[steps.length - 1];
		if (isIndex(last)) {
			((ArrayNode) node).removeAll().add(string);
		}
		else {
			((ObjectNode) node).put(last, string);
		}
	}

	private static boolean isIndex(String step) {
		return step.matches("[0-9]+");
	}

	private static JsonNode item(ArrayNode list, int index) {
		while (list.size() <= index) {
			list.addObject();
		}
		return list.path(index);
	}

	private static JsonNode child(ObjectNode node, String name, boolean list) {
		JsonNode child = node.path(name);
		if (list) {
			return child.isArray() ? child : node.putArray(name);
		}
		return child.isObject() ? child : node.putObject(name);
	}

}
