package org.entente.api.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.entente.api.ApiCaller;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies for claims that are right unless a test makes them wrong: those of the
 * documentation.
 */
@TestComponent
public class ClaimStory {

	private final ApiCaller api;

	private final JsonMapper json;

	ClaimStory(ApiCaller api, JsonMapper json) {
		this.api = api;
		this.json = json;
	}

	/** Records the source of the examples and returns its id. */
	public String source(String key) {
		return this.api.body(this.api.post("/api/v1/sources", key, example("recordSource").toString()))
			.path("id")
			.asString();
	}

	/** The claim of the examples, citing a source. */
	public ObjectNode claim(String source) {
		ObjectNode claim = example("recordClaim");
		((ObjectNode) claim.path("citations").path(0)).put("source", source);
		return claim;
	}

	/** Records it and returns it as it was answered. */
	public JsonNode recorded(String key) {
		return this.api.body(this.api.post("/api/v1/claims", key, claim(source(key)).toString()));
	}

	/** The same claim as a revision says it. */
	public ObjectNode revision(String statement) {
		ObjectNode claim = example("recordClaim").put("statement", statement).put("reason", "Said more closely.");
		claim.remove(List.of("citations", "submit"));
		return claim;
	}

	public ObjectNode example(String operation) {
		try {
			return (ObjectNode) this.json
				.readTree(new ClassPathResource("api/examples/" + operation + ".json").getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
