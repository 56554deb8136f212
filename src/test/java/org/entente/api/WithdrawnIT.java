package org.entente.api;

import java.time.Duration;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorService;
import org.entente.sources.SourceDraft;
import org.entente.sources.SourceService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs learn like people that something was withdrawn, and where it stands. */
@DatabaseTest
@Import(ApiCaller.class)
class WithdrawnIT {

	@Autowired
	ApiCaller api;

	@Autowired
	People people;

	@Autowired
	ActorService actors;

	@Autowired
	SourceService sources;

	@Autowired
	TestClock clock;

	@Test
	void anActorThatWasWithdrawnIsGoneAndItsPastIsNamed() {
		Person researcher = this.people.researcher();
		long id = this.actors.record(new ActorDraft(null, "Withdrawn Shipping", "company", null, null), researcher);
		this.clock.pass(Duration.ofMinutes(5));
		this.actors.withdraw(id, researcher);
		this.clock.pass(Duration.ofMinutes(5));
		String stood = assertGone("/api/v1/actors/" + id, researcher);
		assertThat(stood).startsWith("/api/v1/actors/" + id + "?asOf=");
		assertThat(this.api.get(stood, this.api.key(researcher))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.name")
			.isEqualTo("Withdrawn Shipping");
		assertGone("/api/v1/exports/actors/" + id + ".json", researcher);
		MvcTestResult revised = this.api.send(HttpMethod.PUT, "/api/v1/actors/" + id, this.api.key(researcher),
				"\"0-00000000\"", "{\"name\": \"x\", \"kind\": \"company\"}");
		assertThat(revised.getResponse().getStatus()).isEqualTo(410);
	}

	@Test
	void aSourceThatWasWithdrawnIsGone() {
		Person researcher = this.people.researcher();
		long id = this.sources.record(
				new SourceDraft(null, null, "report", "Withdrawn report", null, null, null, null, null, null), null,
				researcher);
		this.clock.pass(Duration.ofMinutes(5));
		this.sources.withdraw(id, researcher);
		this.clock.pass(Duration.ofMinutes(5));
		String stood = assertGone("/api/v1/sources/" + id, researcher);
		assertThat(this.api.get(stood, this.api.key(researcher))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.title")
			.isEqualTo("Withdrawn report");
	}

	@Test
	void whatNeverWasIsNotFoundNowOrThen() {
		Person researcher = this.people.researcher();
		for (String address : new String[] { "/api/v1/actors/999999999", "/api/v1/claims/999999999",
				"/api/v1/actors/999999999?asOf=2026-01-02" }) {
			assertThat(this.api.get(address, this.api.key(researcher))).hasStatus(404);
		}
	}

	private String assertGone(String address, Person person) {
		MvcTestResult answer = this.api.get(address, this.api.key(person));
		assertThat(answer).hasStatus(410).hasContentType("application/problem+json");
		assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("Gone");
		return this.api.body(answer).path("stood").asString();
	}

}
