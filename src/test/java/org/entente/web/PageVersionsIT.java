package org.entente.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.StatementCounter;
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
@Import({ Library.class, ApiCaller.class, StatementCounter.class })
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

	@Autowired
	private StatementCounter counter;

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
		MockHttpServletResponse kept = read(address);
		assertThat(kept.getContentAsString()).isEqualTo(first.getContentAsString());
		assertThat(headers(kept)).isEqualTo(headers(first));
	}

	private static Map<String, List<Object>> headers(MockHttpServletResponse page) {
		return page.getHeaderNames()
			.stream()
			.filter((name) -> !Set.of("Content-Length", "Request-Id").contains(name))
			.collect(Collectors.toMap(Function.identity(), page::getHeaderValues));
	}

	@Test
	void whatOneStrangerReadIsNotMadeAgainForTheNext() throws Exception {
		String address = "/relationships/IRN-PRK?domain=missiles";
		assertThat(statements(address)).isGreaterThan(4);
		assertThat(statements(address)).isEqualTo(1);
		record();
		assertThat(statements(address)).isGreaterThan(4);
	}

	private int statements(String address) {
		return this.counter.during(() -> new Browser(this.mvc).open(address));
	}

	/** Part of a page is asked for by a script. */
	@Test
	void whatAScriptAsksForIsKeptApart() throws Exception {
		String whole = read("/relationships/IRN-PRK").getHeader("ETag");
		MockHttpServletResponse part = this.mvc
			.perform(get("/relationships/IRN-PRK").header("HX-Request", "true").header("If-None-Match", whole))
			.andReturn()
			.getResponse();
		assertThat(part.getStatus()).isEqualTo(200);
		assertThat(part.getHeader("ETag")).isNotEqualTo(whole);
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
