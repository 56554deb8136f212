package org.entente.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.net.URI;
import java.util.List;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.accounts.TokenScope;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.search.CurrentIndex;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Searching, for programs. */
@DatabaseTest
@Import({ Library.class, CurrentIndex.class })
class SearchApiIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	JsonMapper json;

	@Autowired
	People people;

	@Autowired
	Library library;

	@Autowired
	ClaimService claims;

	@Autowired
	CurrentIndex index;

	private Person person;

	private String token;

	@BeforeEach
	void aProgram() {
		this.person = this.people.researcher();
		this.token = this.people.bearer(this.person, TokenScope.WRITE);
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.header(HttpHeaders.AUTHORIZATION, this.token)).andReturn().getResponse();
	}

	private JsonNode read(String address) throws Exception {
		return this.json.readTree(answer(get(URI.create(address))).getContentAsByteArray());
	}

	private void record(String statement) {
		String source = this.library.holding("They trade thulium.", this.person);
		this.claims.record(null, Drafts.missiles(statement), List.of(Drafts.citing(source, "They trade thulium.")),
				true, this.person);
	}

	@Test
	void claimsAreFoundCountedAndReadOn() throws Exception {
		for (int i = 0; i < 5; i++) {
			record("They trade thulium, case " + i + ".");
		}
		this.index.catchUp();
		JsonNode page = read("/api/v1/search/claims?q=thulium&order=newest&size=2&relationship=IRN-PRK");
		assertThat(page.path("total").asInt()).isEqualTo(5);
		assertThat(page.at("/counts/status/in review").asInt()).isEqualTo(5);
		assertThat(page.at("/counts/relationship/IRN-PRK").asInt()).isEqualTo(5);
		assertThat(page.at("/coverage/kind").asString()).isEqualTo("index");
		assertThat(page.at("/items/0/claim/statement").asString()).isEqualTo("They trade thulium, case 4.");
		assertThat(page.at("/items/0/statement/1").toString()).isEqualTo("{\"text\":\"thulium\",\"hit\":true}");
		assertThat(page.at("/items/0/excerpt/1/text").asString()).isEqualTo("thulium");
		String link = answer(get(URI.create("/api/v1/search/claims?q=thulium&order=newest&size=2")))
			.getHeader(HttpHeaders.LINK);
		assertThat(link).startsWith("</api/v1/search/claims?q=thulium&order=newest&size=2&after=");
		JsonNode next = read(link.substring(1, link.indexOf('>')));
		assertThat(next.at("/items/0/claim/statement").asString()).isEqualTo("They trade thulium, case 2.");
		assertThat(read("/api/v1/claims?q=%22case%203%22&order=newest").at("/items").size()).isEqualTo(1);
		assertThat(read("/api/v1/search/sources?q=thulium").path("total").asInt()).isEqualTo(5);
		assertThat(read("/api/v1/search/names?q=%D0%9A%D0%9D%D0%94%D0%A0").at("/0/address").asString())
			.isEqualTo("/countries/PRK");
	}

	@Test
	void whatCannotBeAskedIsAProblem() throws Exception {
		for (String address : List.of("/api/v1/search/claims?q=!!!", "/api/v1/search/claims?q=a&order=best",
				"/api/v1/search/claims?q=a&country=QQQ", "/api/v1/search/claims?q=a&after=x",
				"/api/v1/search/claims?q=a&order=date&after=x", "/api/v1/search/claims?q=a&size=0",
				"/api/v1/search/claims?q=" + "a".repeat(301), "/api/v1/search/claims?q=a&words=b",
				"/api/v1/search/sources?q=a&after=9999999", "/api/v1/search/sources",
				"/api/v1/search/claims?q=a%00b")) {
			MockHttpServletResponse answer = answer(get(URI.create(address)));
			assertThat(answer.getStatus()).as(address).isEqualTo(400);
			assertThat(answer.getContentType()).as(address).startsWith("application/problem+json");
		}
	}

	@Test
	void searchesAreSavedRevisedAndDeleted() throws Exception {
		String body = "{\"name\":\"Missiles\",\"query\":\"q=missile&country=IRN&unknown=1\",\"shared\":true}";
		MockHttpServletResponse saved = answer(
				post("/api/v1/searches").contentType(MediaType.APPLICATION_JSON).content(body));
		assertThat(saved.getStatus()).isEqualTo(201);
		String address = saved.getHeader(HttpHeaders.LOCATION);
		assertThat(read(address).path("query").asString()).isEqualTo("q=missile&country=IRN");
		assertThat(answer(post("/api/v1/searches").contentType(MediaType.APPLICATION_JSON).content(body)).getStatus())
			.as("the name is taken")
			.isEqualTo(422);
		for (String refused : List.of("{}", "{\"name\":\"x\",\"query\":\"foo=bar\"}",
				"{\"name\":\"x\",\"query\":\"country=QQQ\"}", "{\"name\":\"x\",\"query\":\"%\"}",
				"{\"name\":\"" + "x".repeat(101) + "\",\"query\":\"q=a\"}",
				"{\"name\":\"x\",\"query\":\"q=" + "a".repeat(5000) + "\"}")) {
			assertThat(answer(post("/api/v1/searches").contentType(MediaType.APPLICATION_JSON).content(refused))
				.getStatus()).as(refused).isEqualTo(422);
		}
		assertThat(answer(put(address).contentType(MediaType.APPLICATION_JSON).content("{\"name\":\"Rockets\"}"))
			.getStatus()).isEqualTo(200);
		assertThat(read(address).path("shared").asBoolean()).isFalse();
		this.token = this.people.bearer(this.people.researcher(), TokenScope.WRITE);
		assertThat(answer(get(address)).getStatus()).isEqualTo(404);
		assertThat(answer(delete(address)).getStatus()).isEqualTo(404);
	}

}
