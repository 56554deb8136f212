package org.entente.web.apidocs;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes the command with which a person tries an operation. */
class CurlCommand {

	private final String address;

	CurlCommand(String address) {
		this.address = address;
	}

	String of(String method, String path, JsonNode operation, JsonNode content, @Nullable String example) {
		StringBuilder command = new StringBuilder("curl");
		if (!method.equals("GET")) {
			command.append(" -X ").append(method);
		}
		if (operation.path("security").size() == 1 || !method.equals("GET")) {
			command.append(" -H \"Authorization: Bearer $TOKEN\"");
		}
		operation.path("parameters").forEach((parameter) -> {
			if (parameter.path("name").asString().equals("If-Match")) {
				command.append(" -H 'If-Match: \"1\"'");
			}
		});
		if (content.has("application/json")) {
			command.append(" -H 'Content-Type: application/json' -d ")
				.append((example != null) ? "@body.json" : "'{}'");
		}
		else if (content.has("multipart/form-data")) {
			command.append(" -F file=@page.txt");
		}
		return command.append(' ').append(this.address).append(example(path)).toString();
	}

	private static String example(String path) {
		return path.replace("{code}", path.contains("countries") ? "IRN" : "IRN-PRK").replaceAll("\\{[^}]*}", "1");
	}

}
