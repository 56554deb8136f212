package org.entente.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.accounts.Person;
import org.entente.api.ApiCaller;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What of the record's pages is asked for again, and what is not sent again. */
@DatabaseTest
@Import({ Library.class, ApiCaller.class })
@TestPropertySource(properties = { "entente.reading-needs-sign-in=false", "entente.test=teamwork" })
class PageVersionsIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Library library;

	@Autowired
	private ClaimService claims;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private Person researcher;

	@BeforeEach
	void someClaim() {
		this.researcher = this.people.researcher();
		record();
	}

	private void record() {
		String source = this.library.holding("They trade missiles.", this.researcher);
		this.claims.record(null, Drafts.missiles("Wording " + UUID.randomUUID()),
				List.of(Drafts.citing(source, "They trade missiles.")), true, this.researcher);
	}

	private MockHttpServletResponse read(String address, String... held) throws Exception {
		MockHttpServletRequestBuilder request = get(address);
		return this.mvc.perform((held.length > 0) ? request.header("If-None-Match", (Object[]) held) : request)
			.andReturn()
			.getResponse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/relationships", "/relationships/IRN-PRK", "/relationships/IRN-PRK?domain=missiles",
			"/claims", "/sources", "/countries/IRN", "/actors", "/outlets", "/events" })
	void whoHoldsAPageIsToldThatNothingChanged(String address) throws Exception {
		MockHttpServletResponse first = read(address);
		String tag = first.getHeader("ETag");
		assertThat(tag).startsWith("W/\"");
		assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache");
		assertThat(first.getHeaders("Vary")).contains("Cookie, HX-Request");
		MockHttpServletResponse again = read(address, "\"other\", " + tag);
		assertThat(again.getStatus()).isEqualTo(304);
		assertThat(again.getContentAsString()).isEmpty();
		assertThat(again.getHeader("ETag")).isEqualTo(tag);
		assertThat(read(address).getContentAsString()).isEqualTo(first.getContentAsString());
	}

	@Test
	void whateverIsCommittedMakesAnotherPageOfIt() throws Exception {
		String tag = read("/relationships/IRN-PRK").getHeader("ETag");
		record();
		assertChanged(tag);
		tag = read("/relationships/IRN-PRK").getHeader("ETag");
		this.jdbc.sql("UPDATE source SET title = title || '!' WHERE id = (SELECT max(id) FROM source)").update();
		assertChanged(tag);
		tag = read("/relationships/IRN-PRK").getHeader("ETag");
		this.people.researcher();
		assertChanged(tag);
	}

	private void assertChanged(String tag) throws Exception {
		MockHttpServletResponse page = read("/relationships/IRN-PRK", tag);
		assertThat(page.getStatus()).isEqualTo(200);
		assertThat(page.getHeader("ETag")).isNotEqualTo(tag);
	}

	@Test
	void tomorrowItIsAnotherPage() throws Exception {
		String tag = read("/relationships/IRN-PRK").getHeader("ETag");
		this.clock.pass(Duration.ofDays(1));
		assertChanged(tag);
	}

	@Test
	void everyAddressHasItsOwn() throws Exception {
		String tag = read("/relationships/IRN-PRK").getHeader("ETag");
		assertThat(read("/relationships/IRN-PRK?domain=missiles", tag).getStatus()).isEqualTo(200);
		assertThat(read("/claims", tag).getStatus()).isEqualTo(200);
	}

	/** AC-31 */
	@Test
	void whoIsSignedInGetsPagesThatNobodyKeeps() throws Exception {
		MockHttpServletResponse own = new Browser(this.mvc).signIn(this.researcher.username(), People.PASSWORD)
			.open("/relationships/IRN-PRK")
			.answer();
		assertThat(own.getHeader("ETag")).isNull();
		assertThat(own.getHeader("Cache-Control")).isEqualTo("no-store");
	}

	/**
	 * What the index finds follows a moment later; the rest is no page that was found.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "/search?q=missiles", "/claims?q=missiles", "/relationships/IRN-PRK?q=missiles",
			"/claims/999999999", "/relationships/IRN-PRK?from=never", "/sign-in", "/claims.csv" })
	void theseHaveNone(String address) throws Exception {
		assertThat(read(address).getHeader("ETag")).isNull();
		assertThat(read(address).getHeader("Cache-Control")).contains("no-store");
	}

}
