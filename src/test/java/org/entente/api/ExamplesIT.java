package org.entente.api;

import java.util.UUID;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.api.claims.ClaimStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The bodies shown in the documentation do what it says. */
@DatabaseTest
@Import({ ApiCaller.class, ClaimStory.class })
class ExamplesIT {

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
	void anOutletWithAnAddressIsRecordedGradedAndDescribedAnew() {
		String outlet = created("/api/v1/outlets", "recordOutlet", this.researcher);
		created(outlet + "/reliability", "gradeOutlet", this.reviewer);
		MvcTestResult shown = this.api.get(outlet, this.researcher);
		assertThat(this.api.body(shown).path("reliability").asString()).isEqualTo("D");
		assertThat(this.api.body(shown).path("url").asString()).isEqualTo("https://en.irna.ir/");
		String body = "{\"name\":\"IRNA\",\"kind\":\"news agency\"}";
		String tag = shown.getResponse().getHeader("ETag");
		MvcTestResult described = this.api.send(HttpMethod.PUT, outlet, this.researcher, tag, body);
		assertThat(described).hasStatusOk();
		assertThat(this.api.body(described).path("url").isNull()).as("what is left out is unknown").isTrue();
		assertThat(this.api.send(HttpMethod.PUT, outlet, this.researcher, tag, body)).hasStatus(412);
	}

	@Test
	void anActorIsRecordedAndTakesPart() {
		String actor = created("/api/v1/actors", "recordActor", this.researcher);
		String id = this.api.body(this.api.get(actor, this.researcher)).path("id").asString();
		ObjectNode claim = this.story.claim(this.story.source(this.researcher));
		claim.putArray("participants").addObject().put("actor", id).put("role", "intermediary");
		JsonNode recorded = this.api.body(this.api.post("/api/v1/claims", this.researcher, claim.toString()));
		assertThat(recorded.at("/participants/0/name").asString()).isEqualTo("intermediaries in Southeast Asia");
	}

	@Test
	void aSourceGetsVersionsAndALineage() {
		String source = created("/api/v1/sources", "recordSource", this.researcher);
		assertThat(this.api.body(this.api.get(source + "/origins", this.researcher)).path("items")).hasSize(1);
		assertThat(created(source + "/versions", "addVersion", this.researcher)).isEqualTo(source + "/versions/2");
		created(source + "/derivations", "recordDerivation", this.researcher);
		assertThat(this.api.body(this.api.get(source, this.researcher)).path("lineageUnknown").asBoolean()).isTrue();
		assertThat(this.api.body(this.api.get(source + "/origins", this.researcher)).path("items")).isEmpty();
		assertThat(this.api.get(source + "/versions/1/text", this.researcher)).hasStatusOk()
			.hasContentType("text/plain;charset=UTF-8")
			.headers()
			.hasValue("Content-Disposition", "attachment; filename=\"" + name(source) + "\"");
		assertThat(this.api.get(source + "/versions/2/text", this.researcher)).hasStatus(404);
	}

	@Test
	void aFlagIsRaisedAndResolvedAndACitationAndTheClaimWithdrawn() {
		JsonNode claim = this.story.recorded(this.researcher);
		String address = "/api/v1/claims/" + claim.path("number").asLong();
		String flag = created(address + "/flags", "flagClaim", this.reviewer);
		MvcTestResult resolved = this.api.post(flag + "/resolution", this.researcher, body("resolveFlag"));
		assertThat(resolved).hasStatusOk();
		assertThat(this.api.body(resolved).path("resolution").asString()).isNotBlank();
		String citation = address + "/citations/" + claim.at("/citations/0/number").asLong() + "/retraction";
		assertThat(this.api.post(citation, this.researcher, body("retractCitation"))).hasStatusOk();
		String tag = this.api.get(address, this.researcher).getResponse().getHeader("ETag");
		MvcTestResult retracted = this.api.send(HttpMethod.POST, address + "/retraction", this.researcher, tag,
				body("retractClaim"));
		assertThat(retracted).hasStatusOk();
		assertThat(this.api.body(retracted).path("status").asString()).isEqualTo("retracted");
	}

	@Test
	void aCitationOfAnotherClaimIsNotThere() {
		long citation = this.story.recorded(this.researcher).at("/citations/0/number").asLong();
		long other = this.story.recorded(this.researcher).path("number").asLong();
		assertThat(this.api.post("/api/v1/claims/" + other + "/citations/" + citation + "/retraction", this.researcher,
				body("retractCitation")))
			.hasStatus(404);
	}

	@Test
	void aLinkShowsAtBothEnds() {
		JsonNode one = this.story.recorded(this.researcher);
		JsonNode other = this.story.recorded(this.researcher);
		String body = "{\"to\":\"" + other.path("id").asString() + "\",\"kind\":\"in exchange for\"}";
		MvcTestResult linked = this.api.post("/api/v1/claims/" + one.path("number") + "/links", this.researcher, body);
		assertThat(linked).hasStatus(201);
		assertThat(this.api.body(linked).at("/links/0/to")).isEqualTo(other.path("id"));
		assertThat(this.api.body(this.api.get("/api/v1/claims/" + other.path("number"), this.researcher))
			.at("/linkedFrom/0/from")).isEqualTo(one.path("id"));
		String nowhere = body.replace(other.path("id").asString(), UUID.randomUUID().toString());
		assertThat(this.api.post("/api/v1/claims/" + one.path("number") + "/links", this.researcher, nowhere))
			.hasStatus(422);
	}

	private String created(String address, String operation, String key) {
		MvcTestResult created = this.api.post(address, key, body(operation));
		assertThat(created).as(operation).hasStatus(201);
		return created.getResponse().getHeader("Location");
	}

	private String body(String operation) {
		return this.story.example(operation).toString();
	}

	private static String name(String source) {
		return "source-" + source.substring(source.lastIndexOf('/') + 1) + "-version-1.txt";
	}

}
