package org.entente.api.feeds;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.accounts.Person;
import org.entente.accounts.TokenScope;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.reviews.FlagService;
import org.entente.reviews.ReviewDraft;
import org.entente.reviews.ReviewService;
import org.entente.sources.Library;
import org.entente.watching.WatchDraft;
import org.entente.watching.WatchService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/** Feeds, as a feed reader meets them. */
@DatabaseTest
@Import(Library.class)
class FeedsIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	Library library;

	@Autowired
	ClaimService claims;

	@Autowired
	ReviewService reviews;

	@Autowired
	FlagService flags;

	@Autowired
	WatchService watches;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	Person researcher;

	Person reader;

	String key;

	@BeforeEach
	void somebody() {
		this.researcher = this.people.researcher();
		this.reader = this.people.reader();
		this.key = this.people.bearer(this.reader, TokenScope.READ);
	}

	/** AC-37: what a feed tells is the same for everybody, and is this. */
	@Test
	void theFeedOfAClaimIsTheOneOfTheGoldenFileForWhoeverReadsIt() throws Exception {
		long claim = submitted(source());
		this.flags.raise(claim, "dated", "Look again.", this.reader);
		decide(claim, "accepted", "It stands there.");
		this.claims.record(null, Drafts.missiles("A secret draft."), List.of(Drafts.citing(source(), "They")), false,
				this.researcher);
		String golden = Files.readString(Path.of("src/test/resources/feeds/claim.atom"));
		for (Person person : List.of(this.reader, this.researcher, this.people.reviewer(),
				this.people.administrator())) {
			String feed = body(get("/claims/" + claim + ".atom", this.people.bearer(person, TokenScope.READ)));
			assertThat(anonymous(feed, claim)).as(person.role().word()).isEqualTo(golden);
		}
	}

	/** Without the numbers and times that differ from run to run. */
	private static String anonymous(String feed, long claim) {
		return feed.replace("/claims/" + claim, "/claims/42")
			.replace(String.format("CL-%04d", claim), "CL-0042")
			.replaceAll("/changes/\\d+", "/changes/1")
			.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2026-11-25T12:00:00Z") + "\n";
	}

	/** AC-37 */
	@Test
	void noFeedTellsOfDraftsAccountsKeysOrNamesOfPeople() {
		String source = source();
		String secret = UUID.randomUUID().toString();
		long draft = this.claims.record(null, Drafts.missiles("A draft, " + secret),
				List.of(Drafts.citing(source, "They")), false, this.researcher);
		long accepted = submitted(source);
		decide(accepted, "returned", "Not yet.");
		String own = this.people.bearer(this.researcher, TokenScope.WRITE);
		for (String path : List.of("/changes", "/claims", "/relationships/IRN-PRK", "/countries/PRK", "/sources",
				"/sources/" + this.library.number(source))) {
			String feed = body(get(path + ".atom", own));
			assertThat(feed).as(path)
				.contains("<entry>")
				.doesNotContain(secret, this.researcher.name(), this.researcher.username(), own.substring(7),
						"term=\"account\"", "term=\"token\"");
		}
		assertThat(get("/claims/" + draft + ".atom", own).getStatus()).isEqualTo(404);
		assertThat(body(get("/claims.atom?status=draft&author=" + this.researcher.username(), own)))
			.doesNotContain("<entry>");
	}

	@Test
	void aKindOfChangeNobodyDecidedAboutIsNotSentOut() {
		long claim = submitted(source());
		this.jdbc.sql("""
				INSERT INTO change_log (changed_at, subject, subject_id, relationship_id, claim_id, kind, summary)
				SELECT now(), 'murmur', id, relationship_id, id, 'whispered', 'Internal.' FROM claim WHERE id = :id
				""").param("id", claim).update();
		assertThat(body(get("/claims/" + claim + ".atom", this.key))).contains("submitted").doesNotContain("Internal.");
	}

	@Test
	void aReaderThatAsksAgainIsToldThatNothingIsNew() {
		long claim = submitted(source());
		this.clock.pass(Duration.ofMinutes(2));
		String path = "/claims/" + claim + ".atom";
		MockHttpServletResponse first = get(path, this.key);
		assertThat(first.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
		String tag = first.getHeader("ETag");
		String modified = first.getHeader("Last-Modified");
		assertThat(get(path, this.key, "If-None-Match", tag).getStatus()).isEqualTo(304);
		assertThat(get(path, this.key, "If-Modified-Since", modified).getStatus()).isEqualTo(304);
		decide(claim, "returned", "Not yet.");
		assertThat(get(path, this.key, "If-None-Match", tag).getStatus()).isEqualTo(200);
		MockHttpServletResponse fresh = get(path, this.key, "If-Modified-Since", modified);
		assertThat(fresh.getStatus()).isEqualTo(200);
		assertThat(fresh.getHeader("Last-Modified")).as("more may follow in the same second").isNull();
	}

	@Test
	void aLongFeedGoesOnWhereItsLinkSays() {
		String source = source();
		int before = body(get("/sources/" + this.library.number(source) + ".atom", this.key)).split("<entry>").length
				- 1;
		for (int i = before; i < FeedAnswer.SIZE + 6; i++) {
			this.library.derive(source, source(), this.researcher);
		}
		String path = "/sources/" + this.library.number(source);
		String first = body(get(path + ".atom", this.key));
		String next = first.replaceAll("(?s).*rel=\"next\" type=\"application/atom\\+xml\" href=\"([^\"]*)\".*", "$1");
		String second = body(get(URI.create(next).getPath() + "?" + URI.create(next).getQuery(), this.key));
		assertThat(first.split("<entry>")).hasSize(FeedAnswer.SIZE + 1);
		assertThat(second.split("<entry>")).hasSize(7);
		assertThat(second).doesNotContain("rel=\"next\"").contains(path + ".atom?after=");
	}

	/** AC-02, AC-41 */
	@Test
	void onlyAKeyOpensAFeedAndOnlyItsOwnerReadsAWatch() {
		long watch = this.watches.begin(new WatchDraft("country", "PRK", null, null), this.reader);
		submitted(source());
		String path = "/watches/" + watch + ".atom";
		assertThat(body(get(path, basic("anybody", this.key)))).contains("Entente: North Korea", "<entry>");
		assertThat(get(path, this.people.bearer(this.people.administrator(), TokenScope.READ)).getStatus())
			.isEqualTo(404);
		String plain = this.key.substring("Bearer ".length());
		MockHttpServletResponse refused = get(path + "?access_token=" + plain + "&token=" + plain, null);
		assertThat(refused.getStatus()).isEqualTo(401);
		assertThat(refused.getHeader("WWW-Authenticate")).startsWith("Basic realm=");
		Browser browser = new Browser(this.mvc).signIn(this.reader.username(), People.PASSWORD);
		assertThat(browser.open(path).status()).as("a cookie opens no feed").isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Basic", "Basic !!!", "Basic YTpi", "Bearer ent_wrong", "Digest x", "" })
	void aKeyThatDoesNotWorkIsRefused(String header) {
		this.clock.pass(Duration.ofMinutes(2));
		assertThat(get("/changes.atom", header).getStatus()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/claims.atom?status=nonsense", "/changes.atom?from=yesterday", "/claims.atom?after=x" })
	void whatCannotBeAskedForIsSaid(String address) {
		assertThat(get(address, this.key).getStatus()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/nothing.atom", "/claims/999999999.atom", "/countries/XXX.atom",
			"/relationships/PRK-IRN.atom", "/accounts.atom", "/claims/1/edit.atom" })
	void thereIsNoFeedOfNothing(String address) {
		assertThat(get(address, this.key).getStatus()).isEqualTo(404);
	}

	@Test
	void aPageNamesItsFeed() {
		submitted(source());
		Browser browser = new Browser(this.mvc).signIn(this.reader.username(), People.PASSWORD);
		for (Map.Entry<String, String> page : Map
			.of("/claims?domain=missiles&after=99999999", "/claims.atom?domain=missiles",
					"/relationships/IRN-PRK?domain=missiles", "/relationships/IRN-PRK.atom", "/countries/PRK",
					"/countries/PRK.atom", "/sources", "/sources.atom", "/changes", "/changes.atom")
			.entrySet()) {
			browser.open(page.getKey());
			assertThat(browser.page().select("link[rel=alternate][type=application/atom+xml]").eachAttr("href"))
				.as(page.getKey())
				.containsExactly(page.getValue());
			assertThat(get(page.getValue(), this.key).getStatus()).isEqualTo(200);
		}
	}

	private MockHttpServletResponse get(String address, @Nullable String key, String... headers) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.get(URI.create(address));
		if (key != null) {
			request.header("Authorization", key);
		}
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		try {
			return this.mvc.perform(request).andReturn().getResponse();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static String body(MockHttpServletResponse answer) {
		assertThat(answer.getStatus()).isEqualTo(200);
		return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String basic(String name, String bearer) {
		String credentials = name + ":" + bearer.substring("Bearer ".length());
		return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
	}

	private String source() {
		return this.library.holding("They gave arms. Nobody confirmed it.", this.researcher);
	}

	private long submitted(String source) {
		return this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source, "They gave arms.")), true,
				this.researcher);
	}

	private void decide(long claim, String decision, String reason) {
		int version = this.jdbc.sql("SELECT version FROM claim WHERE id = :id")
			.param("id", claim)
			.query(Integer.class)
			.single();
		this.reviews.decide(claim, new ReviewDraft(decision, reason, version), this.people.reviewer());
	}

}
