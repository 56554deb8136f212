package org.entente.api.imports;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.accounts.TokenScope;
import org.entente.api.ApiCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A program saves the mapping of an import, applies it to others by name, and deletes it.
 */
@DatabaseTest
@Import(ApiCaller.class)
class MappingsApiIT {

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ApiCaller api;

	@Autowired
	People people;

	Person researcher;

	String key;

	String name;

	@BeforeEach
	void somebodyToActFor() {
		this.researcher = this.people.researcher();
		this.key = this.api.key(this.researcher);
		this.name = "Sales " + COUNT.incrementAndGet();
	}

	@Test
	void aMappingIsSavedListedAppliedRevisedAndDeleted() {
		String saved = saved(this.name, "seller,buyer");
		JsonNode shown = read(saved);
		assertThat(shown.path("name").asString()).isEqualTo(this.name);
		assertThat(shown.at("/mapping/columns/from").asString()).isEqualTo("seller");
		assertThat(shown.path("columns").toString()).isEqualTo("[\"seller\",\"buyer\"]");
		assertThat(shown.path("shared").asBoolean()).isFalse();
		assertThat(read("/api/v1/mappings").path("items").findValuesAsString("name")).contains(this.name);

		String second = uploaded("Seller,client", null);
		JsonNode fit = read(second + "/mappings").at("/items/0");
		assertThat(fit.path("fits").asBoolean()).isFalse();
		assertThat(fit.path("missing").toString()).isEqualTo("[\"buyer\"]");
		assertThat(fit.path("unknown").toString()).isEqualTo("[\"client\"]");
		JsonNode mapped = done(HttpMethod.PUT, second + "/mapping", "{\"mapping\": \"%s\"}".formatted(this.name), 200);
		assertThat(mapped.at("/mapping/columns").toString()).isEqualTo("{\"from\":\"Seller\"}");

		String third = uploaded("seller,buyer", this.name);
		assertThat(read(third).at("/mapping/columns/to").asString()).isEqualTo("buyer");
		assertThat(read(third + "/mappings").at("/items/0/fits").asBoolean()).isTrue();

		JsonNode revised = done(HttpMethod.PUT, saved, """
				{"name": "%s!", "shared": true, "fromImport": %s}""".formatted(this.name, number(second)), 200);
		assertThat(revised.path("columns").toString()).isEqualTo("[\"Seller\",\"client\"]");
		assertThat(revised.path("shared").asBoolean()).isTrue();
		assertThat(this.api.send(HttpMethod.DELETE, saved, this.key, null, "")).hasStatus(204);
		assertThat(this.api.get(saved, this.key)).hasStatus(404);
	}

	@Test
	void whatOthersKeepToThemselvesIsNotFoundAndWhatTheyShareIsUsed() {
		String saved = saved(this.name, "seller,buyer");
		String owner = this.key;
		this.key = this.api.key(this.people.researcher());
		assertThat(this.api.get(saved, this.key)).hasStatus(404);
		assertThat(read("/api/v1/mappings").path("items").findValuesAsString("name")).doesNotContain(this.name);
		String file = uploaded("seller,buyer", null);
		assertThat(pointer(HttpMethod.PUT, file + "/mapping", "{\"mapping\": \"%s\"}".formatted(this.name)))
			.isEqualTo("#/mapping");
		assertThat(send("seller,buyer", this.name)).hasStatus(422);

		String mine = this.key;
		this.key = owner;
		done(HttpMethod.PUT, saved, "{\"name\": \"%s\", \"shared\": true}".formatted(this.name), 200);
		this.key = mine;
		assertThat(read(saved).path("owner").asString()).isEqualTo(this.researcher.name());
		assertThat(done(HttpMethod.PUT, file + "/mapping", "{\"mapping\": \"%s\"}".formatted(this.name), 200)
			.at("/mapping/columns/from")
			.asString()).isEqualTo("seller");
		done(HttpMethod.PUT, saved, "{\"name\": \"Mine\"}", 404);
		assertThat(this.api.send(HttpMethod.DELETE, saved, this.key, null, "")).hasStatus(404);
		assertThat(this.api.send(HttpMethod.DELETE, saved, administrator(), null, "")).hasStatus(204);
	}

	@Test
	void whatCannotBeSavedIsRefusedWhereItStands() {
		saved(this.name, "seller,buyer");
		String file = number(uploaded("seller,buyer", null));
		String taken = "{\"name\": \"%s\", \"fromImport\": %s}".formatted(this.name, file);
		assertThat(pointer(HttpMethod.POST, "/api/v1/mappings", taken)).isEqualTo("#/name");
		assertThat(pointer(HttpMethod.POST, "/api/v1/mappings", "{\"fromImport\": %s}".formatted(file)))
			.isEqualTo("#/name");
		assertThat(pointer(HttpMethod.POST, "/api/v1/mappings", "{\"name\": \"Other\"}")).isEqualTo("#/fromImport");
		done(HttpMethod.POST, "/api/v1/mappings", "{\"name\": \"Other\", \"fromImport\": 999999999}", 404);
		assertThat(pointer(HttpMethod.PUT, "/api/v1/imports/" + file + "/mapping",
				"{\"mapping\": \"%s\", \"texts\": {}}".formatted(this.name)))
			.isEqualTo("#/mapping");
	}

	private String administrator() {
		return this.people.bearer(this.people.administrator(), TokenScope.ADMINISTER);
	}

	private String saved(String name, String header) {
		String file = uploaded(header, null);
		done(HttpMethod.PUT, file + "/mapping", "{\"columns\": {\"from\": \"seller\", \"to\": \"buyer\"}}", 200);
		MvcTestResult saved = this.api.send(HttpMethod.POST, "/api/v1/mappings", this.key, null,
				"{\"name\": \"%s\", \"fromImport\": %s}".formatted(name, number(file)));
		assertThat(saved).hasStatus(201);
		return String.valueOf(saved.getResponse().getHeader("Location"));
	}

	private static String number(String address) {
		return address.replaceAll(".*/", "");
	}

	private String uploaded(String header, String mapping) {
		MvcTestResult sent = send(header, mapping);
		assertThat(sent).hasStatus(201);
		return String.valueOf(sent.getResponse().getHeader("Location"));
	}

	private MvcTestResult send(String header, String mapping) {
		var request = this.mvc.post()
			.uri("/api/v1/imports")
			.multipart()
			.file(new MockMultipartFile("file", "rows.csv", "text/csv",
					(header + "\n1,2\n").getBytes(StandardCharsets.UTF_8)))
			.header("Authorization", this.key);
		return ((mapping != null) ? request.param("mapping", mapping) : request).exchange();
	}

	private String pointer(HttpMethod method, String address, String body) {
		return done(method, address, body, 422).at("/errors/0/pointer").asString();
	}

	private JsonNode read(String address) {
		return this.api.body(this.api.get(address, this.key));
	}

	private JsonNode done(HttpMethod method, String address, String body, int status) {
		MvcTestResult answer = this.api.send(method, address, this.key, null, body);
		assertThat(answer).hasStatus(status);
		return this.api.body(answer);
	}

}
