package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.accounts.TokenScope;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.claims.ReversionService;
import org.entente.sources.Library;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Pages and API as of an instant, and the way back to an earlier revision. */
@DatabaseTest
@Import(Library.class)
class PastIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	ReversionService reversions;

	@Autowired
	Library library;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	long claim;

	String first;

	String second;

	String then;

	@BeforeEach
	void aClaimThatWasRevised() {
		this.researcher = this.people.researcher();
		this.first = "The first wording, " + UUID.randomUUID();
		this.second = "The second wording, " + UUID.randomUUID();
		String source = this.library.holding("They trade missiles.", this.researcher);
		this.claim = this.claims.record(null, Drafts.missiles(this.first),
				List.of(Drafts.citing(source, "They trade missiles.")), true, this.researcher);
		this.then = this.jdbc.sql("SELECT to_json(max(sealed_at))::text FROM seal")
			.query(String.class)
			.single()
			.replace("\"", "");
		this.claims.revise(this.claim, 0, Drafts.missiles(this.second), "Clearer", this.researcher);
	}

	@Test
	void aPageShowsWhatStoodThenAndOffersNothingToDo() throws Exception {
		String page = this.mvc
			.perform(get("/claims/" + this.claim).param("asOf", this.then).with(this.people.as(this.researcher)))
			.andExpect(status().isOk())
			.andExpect(header().exists("Memento-Datetime"))
			.andExpect(content().string(containsString(this.first)))
			.andExpect(content().string(not(containsString(this.second))))
			.andReturn()
			.getResponse()
			.getContentAsString();
		Document document = Jsoup.parse(page);
		assertThat(document.select(".as-of-band").text()).contains("The record as it stood on");
		assertThat(document.select("form[method=post], a[href*=edit]")).isEmpty();
		assertThat(document.select("main a[href^=/relationships/]").attr("href")).contains("asOf=");
		assertThat(document.select(".as-of-band a").attr("href")).isEqualTo("/claims/" + this.claim);
	}

	@Test
	void aListHoldsWhatWasThereThen() throws Exception {
		this.mvc.perform(get("/claims").param("asOf", this.then).with(this.people.as(this.researcher)))
			.andExpect(content().string(containsString(this.first)))
			.andExpect(content().string(not(containsString(this.second))));
	}

	@Test
	void theApiAnswersAsOfThen() throws Exception {
		String bearer = this.people.bearer(this.researcher, TokenScope.READ);
		this.mvc.perform(get("/api/v1/claims/" + this.claim).param("asOf", this.then).header("Authorization", bearer))
			.andExpect(status().isOk())
			.andExpect(header().exists("Memento-Datetime"))
			.andExpect(jsonPath("$.statement").value(this.first))
			.andExpect(jsonPath("$.revision").value(1));
		this.mvc.perform(get("/api/v1/claims").param("asOf", "2001-01-01").header("Authorization", bearer))
			.andExpect(jsonPath("$.items").isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "yesterday", "2026-13-01", "2999-01-01", "2026-02-30T00:00:00Z", "199X",
			"-9999-01-01T00:00:00Z'" })
	void whatIsNoPastInstantIsRefusedByName(String typed) throws Exception {
		this.mvc.perform(get("/claims").param("asOf", typed).with(this.people.as(this.researcher)))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("</main>")));
		this.mvc
			.perform(get("/api/v1/claims").param("asOf", typed)
				.header("Authorization", this.people.bearer(this.researcher, TokenScope.READ)))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.errors[0].parameter").value("asOf"));
	}

	@Test
	void thePastIsNoPlaceToWork() throws Exception {
		this.mvc.perform(get("/reviews").param("asOf", this.then).with(this.people.as(this.people.reviewer())))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("about the work that is to be done now")));
	}

	@Test
	void aDraftIsNotThereInThePastEither() throws Exception {
		String source = this.library.holding("They trade oil.", this.researcher);
		long draft = this.claims.record(null, Drafts.missiles("A draft."),
				List.of(Drafts.citing(source, "They trade oil.")), false, this.researcher);
		String now = this.jdbc.sql("SELECT to_json(max(sealed_at))::text FROM seal")
			.query(String.class)
			.single()
			.replace("\"", "");
		this.mvc.perform(get("/claims/" + draft).param("asOf", now).with(this.people.as(this.researcher)))
			.andExpect(status().isNotFound());
	}

	@Test
	void aClaimGoesBackToAnEarlierRevisionAsANewOne() {
		this.reversions.revert(this.claim, 1, 1, "It was better", this.researcher);
		assertThat(this.search.get(this.claim, this.researcher).statement()).isEqualTo(this.first);
		assertThat(this.search.get(this.claim, this.researcher).revision()).isEqualTo(3);
	}

	@Test
	void aDatabaseThatServesThePastServesThePresentAgain() throws Exception {
		String bearer = this.people.bearer(this.researcher, TokenScope.READ);
		for (int i = 0; i < 8; i++) {
			this.mvc
				.perform(get("/api/v1/claims/" + this.claim).param("asOf", this.then).header("Authorization", bearer))
				.andExpect(jsonPath("$.statement").value(this.first));
			this.mvc.perform(get("/api/v1/claims/" + this.claim).header("Authorization", bearer))
				.andExpect(jsonPath("$.statement").value(this.second))
				.andExpect(header().doesNotExist("Memento-Datetime"));
		}
	}

}
