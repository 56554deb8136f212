package org.entente.api.reviews;

import java.time.Duration;
import java.util.UUID;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.accounts.Person;
import org.entente.accounts.TokenScope;
import org.entente.api.ApiCaller;
import org.entente.reviews.ReviewStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The review desk over the API. */
@DatabaseTest
@Import({ ApiCaller.class, ReviewStory.class })
class DeskApiIT {

	@Autowired
	ApiCaller api;

	@Autowired
	ReviewStory story;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	Person researcher;

	Person reviewer;

	String key;

	@BeforeEach
	void people() {
		this.researcher = this.people.researcher();
		this.reviewer = this.people.reviewer();
		this.key = this.api.key(this.reviewer);
	}

	@Test
	void theQueueIsReadInStretchesThatKeepTheFilter() {
		long first = this.story.submitted(this.researcher);
		long second = this.story.submitted(this.researcher);
		String address = "/api/v1/reviews/queue?author=" + this.researcher.username() + "&size=1";
		MvcTestResult page = this.api.get(address, this.key);
		assertThat(this.api.body(page).at("/items/0/claimNumber").asLong()).isEqualTo(first);
		String link = String.valueOf(page.getResponse().getHeader("Link"));
		assertThat(link).contains("author=" + this.researcher.username(), "size=1", "rel=\"next\"");
		MvcTestResult rest = this.api.get(link.substring(1, link.indexOf('>')), this.key);
		assertThat(this.api.body(rest).at("/items/0/claimNumber").asLong()).isEqualTo(second);
		assertThat(this.api.body(rest).path("next").isNull()).isTrue();
		assertThat(this.api.get("/api/v1/reviews/queue?after=there", this.key)).hasStatus(400);
		assertThat(this.api.get("/api/v1/reviews/queue?assigned=him", this.key)).hasStatus(400);
	}

	/** AC-26, AC-05 by assignment. */
	@Test
	void aClaimIsTakenByOneAndNeverByItsAuthor() {
		long claim = this.story.submitted(this.researcher);
		String address = "/api/v1/claims/" + claim + "/assignment";
		assertThat(this.api.get(address, this.key)).hasStatus(404);
		assertThat(put(address, "{}", this.key).path("username").asString()).isEqualTo(this.reviewer.username());
		String other = this.api.key(this.people.reviewer());
		MvcTestResult late = this.api.send(HttpMethod.PUT, address, other, null, "{}");
		assertThat(late).hasStatus(422);
		assertThat(this.api.body(late).at("/errors/0/code").asString()).isEqualTo("assignment.taken");
		assertThat(this.api.send(HttpMethod.DELETE, address, other, null, "")).hasStatus(204);
		long own = this.story.submitted(this.reviewer);
		assertThat(this.api.send(HttpMethod.PUT, "/api/v1/claims/" + own + "/assignment", this.key, null, "{}"))
			.hasStatus(403);
		String nobody = "{\"username\":\"nobody at all\"}";
		assertThat(this.api.body(this.api.send(HttpMethod.PUT, address, other, null, nobody))
			.at("/errors/0/pointer")
			.asString()).isEqualTo("#/username");
		String mine = "{\"username\":\"" + this.reviewer.username() + "\"}";
		assertThat(this.api.send(HttpMethod.PUT, "/api/v1/claims/" + own + "/assignment", other, null, mine))
			.hasStatus(422);
	}

	/** AC-05: refused, and the attempt is in the change log. */
	@Test
	void nobodyDecidesOnTheirOwnClaimAndTheAttemptIsNoted() {
		long own = this.story.submitted(this.reviewer);
		String tag = "\"" + this.story.card(own, this.reviewer).version() + "\"";
		assertThat(this.api.send(HttpMethod.POST, "/api/v1/claims/" + own + "/reviews", this.key, tag,
				"{\"decision\":\"accepted\",\"reason\":\"Mine.\"}"))
			.hasStatus(403);
		assertThat(this.jdbc
			.sql("SELECT kind FROM change_log WHERE claim_id = :claim AND subject = 'account' AND account_id = :by")
			.param("claim", own)
			.param("by", this.reviewer.id())
			.query(String.class)
			.list()).containsExactly("decision on own work refused");
	}

	/** FT-13 by batch. */
	@Test
	void severalAreDecidedEachForItselfAndTakenBack() {
		long fine = this.story.submitted(this.researcher);
		long stale = this.story.submitted(this.researcher);
		String body = """
				{"id":"%s","claims":[{"number":%d,"version":%d},{"number":%d,"version":%d}],"decision":"accepted","reason":"Read."}
				"""
			.formatted(UUID.randomUUID(), fine, this.story.card(fine, this.reviewer).version(), stale,
					this.story.card(stale, this.reviewer).version() + 1);
		MvcTestResult made = this.api.post("/api/v1/reviews/batches", this.key, body);
		assertThat(made).hasStatus(201);
		String address = String.valueOf(made.getResponse().getHeader("Location"));
		assertThat(this.api.body(made).at("/rows").findValuesAsString("outcome")).containsExactly("decided", "changed");
		assertThat(this.api.post("/api/v1/reviews/batches", this.key, body).getResponse().getHeader("Location"))
			.isEqualTo(address);
		assertThat(this.api.get(address, this.api.key(this.people.reviewer()))).hasStatus(404);
		JsonNode back = this.api.body(this.api.post(address + "/withdrawal", this.key, ""));
		assertThat(back.at("/rows/0/withdrawnAt").isNull()).isFalse();
		assertThat(this.api.post("/api/v1/reviews/batches", this.api.key(this.researcher), body)).hasStatus(403);
		assertThat(this.api.post("/api/v1/reviews/batches", this.key, "{\"decision\":\"accepted\"}")).hasStatus(422);
	}

	/** AC-03, AC-05 by batch: refused whole, with a report of each row. */
	@Test
	void aBatchWithOwnWorkIsRefusedWhole() {
		long fine = this.story.submitted(this.researcher);
		long own = this.story.submitted(this.reviewer);
		MvcTestResult made = this.api.post("/api/v1/reviews/batches", this.key,
				"""
						{"claims":[{"number":%d,"version":%d},{"number":%d,"version":%d}],"decision":"accepted","reason":"Read."}
						"""
					.formatted(fine, this.story.card(fine, this.reviewer).version(), own,
							this.story.card(own, this.reviewer).version()));
		assertThat(this.api.body(made).at("/rows").findValuesAsString("outcome")).containsExactly("refused",
				"own work");
		assertThat(this.story.card(fine, this.reviewer).status().word()).isEqualTo("in review");
	}

	@Test
	void aDecisionIsTakenBackInTimeOnly() {
		long claim = this.story.submitted(this.researcher);
		String reviews = "/api/v1/claims/" + claim + "/reviews";
		long review = this.story.decide(claim, "accepted", this.reviewer);
		JsonNode back = this.api.body(this.api.post(reviews + "/" + review + "/withdrawal", this.key, ""));
		assertThat(back.path("status").asString()).isEqualTo("in review");
		assertThat(this.api.body(this.api.get(reviews, this.key)).at("/items/0/withdrawnAt").isNull()).isFalse();
		long again = this.story.decide(claim, "accepted", this.reviewer);
		this.clock.pass(Duration.ofSeconds(40));
		MvcTestResult late = this.api.post(reviews + "/" + again + "/withdrawal", this.key, "");
		assertThat(late).hasStatus(422);
		assertThat(this.api.body(late).at("/errors/0/code").asString()).isEqualTo("withdrawal.too-late");
	}

	@Test
	void aDecisionOnAnEarlierRevisionIsOutdated() {
		long claim = this.story.submitted(this.researcher);
		this.story.decide(claim, "accepted", this.reviewer);
		this.story.revise(claim, "Said more closely.", this.researcher);
		assertThat(this.api.body(this.api.get("/api/v1/claims/" + claim + "/reviews", this.key))
			.at("/items/0/outdated")
			.asBoolean()).isTrue();
		JsonNode waiting = this.api
			.body(this.api.get("/api/v1/reviews/queue?author=" + this.researcher.username(), this.key));
		assertThat(waiting.at("/items/0/lastDecision").asString()).isEqualTo("accepted");
		assertThat(waiting.at("/items/0/lastRevision").asInt()).isEqualTo(1);
	}

	@Test
	void whatOneHasToDoWithAClaimIsTold() {
		long claim = this.story.submitted(this.reviewer);
		JsonNode interests = this.api.body(this.api.get("/api/v1/claims/" + claim + "/interests", this.key));
		assertThat(interests.at("/items").findValuesAsString("deed")).containsExactly("recorded it",
				"cited a source for it", "added a source it cites");
		assertThat(interests.at("/items/2/forbids").asBoolean()).isFalse();
	}

	@Test
	void aFlagIsRaisedTakenListedAndWithdrawn() {
		long claim = this.story.submitted(this.researcher);
		String reader = this.people.bearer(this.people.reader(), TokenScope.READ);
		String raised = "{\"reason\":\"dated\",\"note\":\"Look again.\"}";
		String flag = String.valueOf(this.api.post("/api/v1/claims/" + claim + "/flags", reader, raised)
			.getResponse()
			.getHeader("Location"));
		String nobody = "{\"username\":\"nobody at all\"}";
		assertThat(this.api.body(this.api.send(HttpMethod.PUT, flag + "/owner", this.key, null, nobody))
			.at("/errors/0/pointer")
			.asString()).isEqualTo("#/username");
		assertThat(put(flag + "/owner", "{}", this.key).path("owner").asString()).isEqualTo(this.reviewer.name());
		assertThat(this.api.body(this.api.get("/api/v1/flags?whose=taken%20by%20me", this.key)).path("items"))
			.hasSize(1);
		assertThat(this.api.body(this.api.get("/api/v1/work", this.key)).path("takenFlags")).hasSize(1);
		assertThat(this.api.get("/api/v1/flags?state=odd", this.key)).hasStatus(400);
		assertThat(this.api.post(flag + "/resolution", this.people.bearer(this.people.reader(), TokenScope.READ),
				"{\"resolution\":\"no\"}"))
			.hasStatus(403);
		assertThat(this.api.post(flag + "/resolution", reader, "{\"resolution\":\"I misread it.\"}")).hasStatusOk();
		assertThat(this.api.body(this.api.get("/api/v1/flags?whose=taken%20by%20me", this.key)).path("items"))
			.isEmpty();
	}

	private JsonNode put(String address, String body, String by) {
		MvcTestResult answer = this.api.send(HttpMethod.PUT, address, by, null, body);
		assertThat(answer).hasStatusOk();
		return this.api.body(answer);
	}

}
