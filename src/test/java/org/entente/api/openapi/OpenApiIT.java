package org.entente.api.openapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.api.ApiCaller;
import org.entente.api.ApiRoutes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the API is whole, and its page shows it. */
@DatabaseTest
@Import(ApiCaller.class)
class OpenApiIT {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JsonMapper json;

	@Autowired
	People people;

	JsonNode document;

	@BeforeEach
	void read() {
		this.document = this.json.readTree(this.mvc.get()
			.uri("/api/openapi.json")
			.with(this.people.as(this.people.first()))
			.exchange()
			.getResponse()
			.getContentAsByteArray());
	}

	@Test
	void everyRouteIsDescribed() {
		int operations = 0;
		for (Map.Entry<String, JsonNode> path : this.document.path("paths").properties()) {
			operations += path.getValue().size();
		}
		assertThat(operations).isEqualTo(ApiRoutes.all().size());
	}

	@Test
	void everyOperationFieldAndParameterSaysWhatItMeans() {
		List<String> silent = new ArrayList<>();
		this.document.path("components")
			.path("schemas")
			.properties()
			.forEach((schema) -> schema.getValue()
				.path("properties")
				.properties()
				.forEach((field) -> note(silent, schema.getKey() + "." + field.getKey(), field.getValue(),
						"description")));
		this.document.path("paths").properties().forEach((path) -> path.getValue().properties().forEach((method) -> {
			note(silent, method.getKey() + " " + path.getKey(), method.getValue(), "summary");
			method.getValue()
				.path("parameters")
				.forEach((parameter) -> note(silent, path.getKey() + " " + parameter.path("name").asString(), parameter,
						"description"));
		}));
		silent.removeIf((name) -> name.matches(".*\\{(id|name)}.*|Role.version"));
		assertThat(silent).isEmpty();
	}

	@Test
	void vocabulariesAreWordsAndNumbersAreNumbers() {
		JsonNode schemas = this.document.path("components").path("schemas");
		assertThat(schemas.at("/Claim/properties/evidence/enum").toString()).contains("\"single origin\"");
		assertThat(schemas.at("/NewCitation/properties/credibility/type").toString()).contains("integer");
		assertThat(schemas.at("/Goods/properties/lower/type").toString()).contains("number", "null");
		assertThat(schemas.at("/Claim/properties/kind/enum").toString()).doesNotContain("TIE");
	}

	@Test
	void thePageShowsEveryOperationWithoutScripts() {
		String page = new String(this.mvc.get()
			.uri("/api")
			.with(this.people.as(this.people.first()))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
		for (Map.Entry<String, JsonNode> path : this.document.path("paths").properties()) {
			assertThat(page).contains(path.getKey());
		}
		assertThat(page).contains("curl", "recordClaim", "If-Match", "application/problem+json")
			.doesNotContain("style=", "onclick", "swagger");
	}

	private static void note(List<String> silent, String name, JsonNode node, String field) {
		if (node.path(field).asString("").isBlank()) {
			silent.add(name);
		}
	}

}
