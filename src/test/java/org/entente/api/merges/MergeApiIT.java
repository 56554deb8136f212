package org.entente.api.merges;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.api.ApiCaller;
import org.entente.api.claims.ClaimStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Merges and duplicates for programs. */
@DatabaseTest
@Import({ ApiCaller.class, ClaimStory.class })
class MergeApiIT {

	@Autowired
	ApiCaller api;

	@Autowired
	ClaimStory story;

	@Autowired
	People people;

	String researcher;

	@BeforeEach
	void somebodyToActFor() {
		this.researcher = this.api.key(this.people.researcher());
	}

	@Test
	void aMergedClaimAnswersWithARedirectUntilItIsUndone() {
		JsonNode kept = this.story.recorded(this.researcher);
		JsonNode merged = this.story.recorded(this.researcher);
		String address = "/api/v1/claims/" + merged.path("number");
		MvcTestResult created = merge(kept, merged);
		assertThat(created).hasStatus(201);
		String merge = created.getResponse().getHeader("Location");
		MvcTestResult moved = this.api.get(address, this.researcher);
		assertThat(moved).hasStatus(307);
		assertThat(moved.getResponse().getHeader("Location")).isEqualTo("/api/v1/claims/" + kept.path("number"));
		assertThat(this.api.body(moved).path("status").asString()).isEqualTo("merged");
		JsonNode shown = this.api.body(this.api.get(merge, this.researcher));
		assertThat(shown.path("citations").get(0)).isEqualTo(merged.at("/citations/0/id"));
		assertThat(merge(kept, merged)).hasStatus(409);
		MvcTestResult undone = this.api.post(merge + "/undoing", this.researcher,
				this.story.example("undoMerge").toString());
		assertThat(undone).hasStatusOk();
		assertThat(this.api.body(undone).path("undoneAt").isNull()).isFalse();
		assertThat(this.api.get(address, this.researcher)).hasStatusOk();
		assertThat(this.api.post(merge + "/undoing", this.researcher, "{\"reason\":\"Again.\"}")).hasStatus(422);
	}

	@Test
	void whatIsWrongIsNamedAtItsField() {
		JsonNode claim = this.story.recorded(this.researcher);
		ObjectNode body = body(claim, claim);
		body.remove("reason");
		body.put("mergeVersion", (String) null);
		JsonNode errors = this.api.body(this.api.post("/api/v1/merges", this.researcher, body.toString()))
			.path("errors");
		assertThat(errors.findValuesAsString("pointer")).containsExactlyInAnyOrder("#/merge", "#/mergeVersion",
				"#/reason");
		ObjectNode choice = body(claim, this.story.recorded(this.researcher));
		choice.putObject("choices").put("statement", "both").put("polarity", "merged");
		JsonNode refused = this.api.body(this.api.post("/api/v1/merges", this.researcher, choice.toString()));
		assertThat(refused.path("errors").findValuesAsString("code")).containsExactlyInAnyOrder("merge.not-both",
				"merge.no-field");
	}

	@Test
	void pairsAreListedAndDismissed() {
		JsonNode first = this.story.recorded(this.researcher);
		JsonNode second = this.story.recorded(this.researcher);
		assertThat(pairs()).contains("\"first\":" + first.path("number") + ",")
			.contains("\"second\":" + second.path("number") + ",");
		ObjectNode body = this.story.example("dismissDuplicate").put("kind", "claim");
		body.put("one", first.path("id").asString()).put("other", second.path("id").asString());
		assertThat(this.api.post("/api/v1/duplicates/dismissals", this.researcher, body.toString())).hasStatus(201);
		assertThat(pairs()).doesNotContainPattern(
				"\"first\":" + first.path("number") + ",[^}]*\"second\":" + second.path("number") + ",");
		assertThat(this.api.get("/api/v1/duplicates?kind=nothing", this.researcher)).hasStatus(400);
		assertThat(this.api.get("/api/v1/merges?kind=claim&size=1", this.researcher)).hasStatusOk();
	}

	private String pairs() {
		return this.api.body(this.api.get("/api/v1/duplicates?kind=claim", this.researcher)).path("items").toString();
	}

	private MvcTestResult merge(JsonNode kept, JsonNode merged) {
		return this.api.post("/api/v1/merges", this.researcher, body(kept, merged).toString());
	}

	private ObjectNode body(JsonNode kept, JsonNode merged) {
		ObjectNode body = this.story.example("mergeRecords");
		body.put("keep", kept.path("id").asString()).put("merge", merged.path("id").asString());
		body.put("keepVersion", kept.path("version").asInt()).put("mergeVersion", merged.path("version").asInt());
		body.remove("choices");
		return body;
	}

}
