package org.entente.api.claims;

import java.io.IOException;
import java.util.UUID;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.api.ApiCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shape of a claim and of a relationship, and what protects a claim from lost
 * changes.
 */
@DatabaseTest
@Import({ ApiCaller.class, ClaimStory.class })
class ClaimContractIT {

	@Autowired
	ApiCaller api;

	@Autowired
	ClaimStory story;

	@Autowired
	People people;

	String researcher;

	String reviewer;

	@BeforeEach
	void somebodyToActFor() {
		this.researcher = this.api.key(this.people.researcher());
		this.reviewer = this.api.key(this.people.reviewer());
	}

	@Test
	void aClaimHasTheGoldenShape() throws Exception {
		String address = recorded();
		accept(address);
		MvcTestResult shown = this.api.get(address, this.researcher);
		assertThat(shown).hasStatusOk();
		String body = shown.getResponse().getContentAsString(UTF_8);
		JSONAssert.assertEquals(golden("claim"), body, JSONCompareMode.LENIENT);
		assertThat(this.api.body(shown).propertyNames()).as("what the golden file leaves out changes with each run")
			.hasSize(39 - 4)
			.contains("number", "id", "author", "createdAt", "changedAt");
	}

	@Test
	void aRelationshipHasTheGoldenShape() throws Exception {
		String source = this.story.source(this.researcher);
		ObjectNode missiles = this.story.claim(source)
			.put("relationship", "NRU-AND")
			.put("from", "NRU")
			.put("to", "AND");
		accept(this.api.post("/api/v1/claims", this.researcher, missiles.toString())
			.getResponse()
			.getHeader("Location"));
		ObjectNode talks = this.story.claim(source)
			.put("relationship", "AND-NRU")
			.put("direction", "mutual")
			.put("domain", "diplomatic")
			.put("activity", "talks")
			.putNull("date")
			.putNull("from")
			.putNull("to");
		assertThat(this.api.post("/api/v1/claims", this.researcher, talks.toString())).hasStatus(201);
		MvcTestResult shown = this.api.get("/api/v1/relationships/NRU-AND", this.researcher);
		JSONAssert.assertEquals(golden("relationship"), shown.getResponse().getContentAsString(UTF_8),
				JSONCompareMode.LENIENT);
	}

	@Test
	void anUnbegunRelationshipIsEmpty() {
		JsonNode empty = this.api.body(this.api.get("/api/v1/relationships/TUV-BTN", this.researcher));
		assertThat(empty.path("code").asString()).isEqualTo("BTN-TUV");
		assertThat(empty.path("claims").asInt()).isZero();
		assertThat(empty.path("matrix")).isEmpty();
		assertThat(this.api.get("/api/v1/relationships/IRN-XXX", this.researcher)).hasStatus(404);
		assertThat(this.api.get("/api/v1/relationships/IRN-IRN", this.researcher)).hasStatus(404);
	}

	@Test
	void whoHasReadTheNewestGetsNothingAgain() {
		String address = recorded();
		String tag = tag(address);
		assertThat(readAgain(address, tag)).isEqualTo(304);
		accept(address);
		assertThat(readAgain(address, tag)).isEqualTo(200);
	}

	@Test
	void aChangeNeedsTheVersionThatWasRead() {
		String address = recorded();
		String tag = tag(address);
		String body = this.story.revision("North Korea has, it is reported, provided missile technology.").toString();
		assertThat(this.api.send(HttpMethod.PUT, address, this.researcher, null, body)).hasStatus(428);
		assertThat(this.api.send(HttpMethod.PUT, address, this.researcher, "*", body)).hasStatus(428);
		assertThat(this.api.send(HttpMethod.PUT, address, this.researcher, "\"77\"", body)).hasStatus(412);
		assertThat(this.api.send(HttpMethod.PUT, address, this.researcher, "nonsense", body)).hasStatus(412);
		MvcTestResult revised = this.api.send(HttpMethod.PUT, address, this.researcher, tag, body);
		assertThat(revised).hasStatusOk();
		assertThat(this.api.body(revised).path("revision").asInt()).isEqualTo(2);
		assertThat(this.api.send(HttpMethod.PUT, address, this.researcher, tag, body)).as("the same once more")
			.hasStatus(412);
		assertThat(this.api.body(this.api.get(address + "/revisions", this.researcher)).path("items")).hasSize(2);
		assertThat(this.api.send(HttpMethod.POST, address + "/reviews", this.reviewer, tag,
				"{\"decision\":\"accepted\",\"reason\":\"read before\"}"))
			.as("a decision on what was not read")
			.hasStatus(412);
		assertThat(this.api.send(HttpMethod.POST, address + "/retraction", this.researcher, null,
				"{\"reason\":\"twice\"}"))
			.hasStatus(428);
	}

	@Test
	void nobodyDecidesOnTheirOwnWork() {
		MvcTestResult recorded = this.api.post("/api/v1/claims", this.reviewer,
				this.story.claim(this.story.source(this.reviewer)).toString());
		String address = recorded.getResponse().getHeader("Location");
		assertThat(this.api.send(HttpMethod.POST, address + "/reviews", this.reviewer, tag(address),
				"{\"decision\":\"accepted\",\"reason\":\"mine\"}"))
			.hasStatus(403);
	}

	@Test
	void recordingTheSameIdAgainRecordsNothing() {
		ObjectNode claim = this.story.claim(this.story.source(this.researcher)).put("id", UUID.randomUUID().toString());
		assertThat(this.api.post("/api/v1/claims", this.researcher, claim.toString())).hasStatus(201);
		assertThat(this.api.post("/api/v1/claims", this.researcher, claim.toString())).hasStatus(409);
	}

	@Test
	void aDraftIsNotThereForOthers() {
		ObjectNode claim = this.story.claim(this.story.source(this.researcher)).put("submit", false);
		String address = this.api.post("/api/v1/claims", this.researcher, claim.toString())
			.getResponse()
			.getHeader("Location");
		assertThat(this.api.get(address, this.researcher)).hasStatusOk();
		for (String below : new String[] { "", "/revisions", "/revisions/1", "/flags", "/reviews" }) {
			assertThat(this.api.get(address + below, this.reviewer)).as(below).hasStatus(404);
		}
	}

	private String recorded() {
		MvcTestResult recorded = this.api.post("/api/v1/claims", this.researcher,
				this.story.claim(this.story.source(this.researcher)).toString());
		assertThat(recorded).hasStatus(201);
		return recorded.getResponse().getHeader("Location");
	}

	private void accept(String address) {
		assertThat(this.api.send(HttpMethod.POST, address + "/reviews", this.reviewer, tag(address),
				"{\"decision\":\"accepted\",\"reason\":\"It says what the source says.\"}"))
			.hasStatus(201);
	}

	private String tag(String address) {
		return this.api.get(address, this.researcher).getResponse().getHeader("ETag");
	}

	private int readAgain(String address, String tag) {
		return this.api.getUnlessSame(address, this.researcher, tag).getResponse().getStatus();
	}

	private static String golden(String name) throws IOException {
		return new ClassPathResource("api/" + name + ".json").getContentAsString(UTF_8);
	}

}
