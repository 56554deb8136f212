package org.entente.web.apidocs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.entente.web.apidocs.DocumentView.AnswerView;
import org.entente.web.apidocs.DocumentView.GroupView;
import org.entente.web.apidocs.DocumentView.OperationView;
import org.entente.web.apidocs.DocumentView.ShapeView;
import org.entente.web.apidocs.DocumentView.TypeView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an OpenAPI document for its page. */
class DocumentReader {

	private final JsonMapper json;

	private final CurlCommand curl;

	private final FieldReader fields = new FieldReader();

	DocumentReader(JsonMapper json, String address) {
		this.json = json;
		this.curl = new CurlCommand(address);
	}

	DocumentView read(byte[] openApi) {
		JsonNode document = this.json.readTree(openApi);
		Map<String, List<OperationView>> groups = new TreeMap<>();
		for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
			for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
				JsonNode operation = method.getValue();
				groups.computeIfAbsent(operation.path("tags").path(0).asString("other"), (tag) -> new ArrayList<>())
					.add(operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation, document));
			}
		}
		return new DocumentView(document.path("info").path("description").asString(""),
				groups.entrySet().stream().map((group) -> new GroupView(group.getKey(), group.getValue())).toList(),
				shapes(document));
	}

	private OperationView operation(String method, String path, JsonNode operation, JsonNode document) {
		JsonNode content = operation.path("requestBody").path("content");
		JsonNode example = content.path("application/json").path("example");
		String body = example.isMissingNode() ? null
				: this.json.writerWithDefaultPrettyPrinter().writeValueAsString(example);
		List<TypeView> bodies = content.properties()
			.stream()
			.map((entry) -> this.fields.type(entry.getValue().path("schema"), " as " + entry.getKey()))
			.toList();
		return new OperationView(operation.path("operationId").asString(""), method, path,
				operation.path("summary").asString(""), text(operation, "description"), text(operation, "x-who"),
				this.fields.parameters(operation), bodies, body, this.curl.of(method, path, operation, content, body),
				answers(operation, document));
	}

	private List<AnswerView> answers(JsonNode operation, JsonNode document) {
		List<AnswerView> answers = new ArrayList<>();
		for (Map.Entry<String, JsonNode> entry : operation.path("responses").properties()) {
			JsonNode answer = entry.getValue();
			String reference = text(answer, "$ref");
			if (reference != null) {
				answer = document.at(reference.substring(1));
			}
			JsonNode schema = answer.path("content").path(0).path("schema");
			for (Map.Entry<String, JsonNode> content : answer.path("content").properties()) {
				schema = content.getValue().path("schema");
			}
			answers.add(new AnswerView(entry.getKey(), text(answer, "description"),
					schema.isMissingNode() ? null : this.fields.type(schema, "")));
		}
		return answers;
	}

	private List<ShapeView> shapes(JsonNode document) {
		Map<String, ShapeView> shapes = new TreeMap<>();
		document.path("components")
			.path("schemas")
			.properties()
			.forEach((shape) -> shapes.put(shape.getKey(), new ShapeView(shape.getKey(),
					text(shape.getValue(), "description"), this.fields.fields(shape.getValue()))));
		return List.copyOf(shapes.values());
	}

	static @Nullable String text(JsonNode node, String field) {
		return node.path(field).isMissingNode() ? null : node.path(field).asString();
	}

}
