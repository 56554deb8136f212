package org.entente.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.servlet.http.Cookie;
import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.accounts.AccountSearch;
import org.entente.accounts.AccountService;
import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.accounts.TokenScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class ApiIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private MockMvcTester api;

	@Autowired
	private People people;

	@Autowired
	private AccountService accounts;

	@Autowired
	private AccountSearch search;

	@Autowired
	private TestClock clock;

	@Test
	void aKeyTellsForWhomItActs() {
		Person reviewer = this.people.reviewer();
		MvcTestResult answer = get("/api/v1/me", this.people.bearer(reviewer, TokenScope.WRITE));
		assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"username": "%s", "role": "researcher"}""".formatted(reviewer.username()));
		assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.getResponse().getHeader("Set-Cookie")).isNull();
	}

	@Test
	void withoutAKeyTheAnswerIsAProblemThatSaysHow() {
		MvcTestResult answer = this.api.get().uri("/api/v1/me").exchange();
		assertProblem(answer, 401);
		assertThat(answer.getResponse().getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"Entente\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Bearer ent_wrong", "Bearer ", "Basic YTpi", "Bearer",
			"Bearer ent_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
			"ent_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void aKeyThatDoesNotWorkIsRefused(String header) {
		this.clock.pass(Duration.ofMinutes(2));
		MvcTestResult answer = get("/api/v1/me", header);
		assertProblem(answer, 401);
		assertThat(answer.getResponse().getHeader("WWW-Authenticate")).contains("invalid_token");
	}

	/** AC-41 */
	@Test
	void aKeyInTheAddressIsNotRead() {
		String key = this.people.bearer(this.people.reader(), TokenScope.READ).substring("Bearer ".length());
		assertProblem(this.api.get().uri("/api/v1/me?access_token=" + key + "&token=" + key).exchange(), 401);
		assertProblem(this.api.get().uri("/api/v1/me").param("access_token", key).exchange(), 401);
	}

	@Test
	void aCookieNeverOpensTheApiAndAKeyNeverOpensAPage() {
		Person reader = this.people.reader();
		Cookie cookie = new Browser(this.mvc).signIn(reader.username(), People.PASSWORD).cookie();
		assertProblem(this.api.get().uri("/api/v1/me").cookie(cookie).exchange(), 401);
		MvcTestResult page = get("/account", this.people.bearer(reader, TokenScope.READ));
		assertThat(page.getResponse().getRedirectedUrl()).isEqualTo("/sign-in");
	}

	/** AC-07 */
	@Test
	void theKeysOfSomebodyDisabledRestAtOnce() {
		Person reader = this.people.reader();
		String bearer = this.people.bearer(reader, TokenScope.READ);
		assertThat(get("/api/v1/me", bearer)).hasStatusOk();
		this.accounts.disable(reader.id(), this.people.first());
		this.clock.pass(Duration.ofMinutes(2));
		assertProblem(get("/api/v1/me", bearer), 401);
	}

	@Test
	void aNarrowKeyDoesLessThanItsOwner() {
		Person administrator = this.people.administrator();
		MvcTestResult refused = get("/api/v1/accounts", this.people.bearer(administrator, TokenScope.REVIEW));
		assertProblem(refused, 403);
		assertThat(refused.getResponse().getHeader("WWW-Authenticate")).contains("insufficient_scope");
		assertThat(get("/api/v1/accounts", this.people.bearer(administrator, TokenScope.ADMINISTER))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items[*].username")
			.asArray()
			.contains(administrator.username());
	}

	@Test
	void aKeyMakesNoStrongerKey() {
		Person reviewer = this.people.reviewer();
		String bearer = this.people.bearer(reviewer, TokenScope.WRITE);
		MvcTestResult refused = post("/api/v1/tokens", bearer, "{\"name\": \"n\", \"scope\": \"review\", \"days\": 5}");
		assertProblem(refused, 422);
		assertThat(refused).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("#/scope");
		assertThat(refused).bodyJson().extractingPath("$.errors[0].code").isEqualTo("token.scope-exceeds");
		MvcTestResult made = post("/api/v1/tokens", bearer, "{\"name\": \"n\", \"scope\": \"write\", \"days\": 5}");
		assertThat(made).hasStatus(201).bodyJson().extractingPath("$.token").asString().startsWith("ent_");
		String address = String.valueOf(made.getResponse().getHeader("Location"));
		assertThat(this.api.delete().uri(address).header("Authorization", bearer)).hasStatus(204);
		assertThat(get("/api/v1/tokens", bearer)).bodyJson()
			.extractingPath("$.items[*].state")
			.asArray()
			.containsExactly("revoked", "active");
	}

	@Test
	void anAdministratorInvitesAndChangesARole() {
		String bearer = this.people.bearer(this.people.administrator(), TokenScope.ADMINISTER);
		MvcTestResult made = post("/api/v1/accounts", bearer,
				"{\"username\": \"api.made\", \"name\": \"A\", \"role\": \"reader\"}");
		assertThat(made).hasStatus(201).bodyJson().extractingPath("$.link").asString().contains("/invitations/");
		String address = String.valueOf(made.getResponse().getHeader("Location"));
		String tag = String.valueOf(get(address, bearer).getResponse().getHeader("ETag"));
		assertThat(role(address, bearer, tag)).hasStatus(204);
		assertProblem(role(address, bearer, tag), 412);
		assertThat(this.search.findActive("api.made")).map(Person::role).contains(Role.RESEARCHER);
		assertThat(this.api.put().uri(address + "/disablement").header("Authorization", bearer)).hasStatus(204);
		assertThat(this.search.findActive("api.made")).isEmpty();
		assertThat(this.api.delete().uri(address + "/disablement").header("Authorization", bearer)).hasStatus(204);
		assertThat(this.search.findActive("api.made")).isPresent();
	}

	private MvcTestResult role(String address, String bearer, String tag) {
		return this.api.put()
			.uri(address + "/role")
			.header("Authorization", bearer)
			.header("If-Match", tag)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"role\": \"researcher\"}")
			.exchange();
	}

	@Test
	void aVersionInTheBodyConflictsWith409() {
		String bearer = this.people.bearer(this.people.administrator(), TokenScope.ADMINISTER);
		String address = "/api/v1/accounts/" + this.people.reader().id() + "/role";
		assertProblem(put(address, bearer, "{\"role\": \"researcher\", \"version\": 99}"), 409);
		assertProblem(put(address, bearer, "{\"role\": \"researcher\"}"), 422);
	}

	private MvcTestResult put(String address, String bearer, String body) {
		return this.api.put()
			.uri(address)
			.header("Authorization", bearer)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	/** AC-04, AC-14 */
	@ParameterizedTest
	@MethodSource("bodiesNobodyMeans")
	void aBodyThatIsNotMeantIsRefusedWithoutNamingWhatReadIt(String body) {
		String bearer = this.people.bearer(this.people.reader(), TokenScope.READ);
		MvcTestResult answer = post("/api/v1/tokens", bearer, body);
		assertProblem(answer, 400);
		assertThat(answer).bodyText().doesNotContain("entente").doesNotContain("jackson").doesNotContain("java");
	}

	static String[] bodiesNobodyMeans() {
		return new String[] { "", "{", "[]", "\"x\"",
				"{\"name\": \"n\", \"scope\": \"read\", \"days\": 5, \"owner\": 1}",
				"{\"name\": \"n\", \"name\": \"m\", \"scope\": \"read\", \"days\": 5}",
				"{\"name\": \"n\", \"scope\": \"read\", \"days\": 1e400}",
				"{\"name\": \"n\", \"scope\": \"read\", \"days\": \"5\"}",
				"{\"name\": \"n\", \"scope\": \"read\", \"days\": 5.5}",
				"{\"name\": \"n\", \"scope\": \"read\", \"days\": 5} {}",
				"{\"name\": {\"@class\": \"java.lang.Runtime\"}, \"scope\": \"read\", \"days\": 5}",
				"{\"name\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}", "{\"days\": " + "9".repeat(5000) + "}",
				"{\"" + "k".repeat(5000) + "\": 1}" };
	}

	@Test
	void anUnknownFieldIsNamed() {
		MvcTestResult answer = post("/api/v1/tokens", this.people.bearer(this.people.reader(), TokenScope.READ),
				"{\"name\": \"n\", \"role\": \"administrator\"}");
		assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("#/role");
	}

	@Test
	void wrongMethodsAddressesAndMediaTypesAreProblemsToo() {
		String bearer = this.people.bearer(this.people.administrator(), TokenScope.ADMINISTER);
		MvcTestResult method = this.api.method(HttpMethod.PATCH)
			.uri("/api/v1/tokens")
			.header("Authorization", bearer)
			.exchange();
		assertProblem(method, 405);
		assertThat(method.getResponse().getHeader("Allow")).isEqualTo("GET, POST");
		assertProblem(get("/api/v1/nothing", bearer), 404);
		assertProblem(this.api.get().uri("/api/v1/nothing").exchange(), 404);
		assertProblem(get("/api/v1/accounts/999999999", bearer), 404);
		assertProblem(get("/api/v1/accounts/abc", bearer), 400);
		assertProblem(this.api.post()
			.uri("/api/v1/tokens")
			.header("Authorization", bearer)
			.contentType(MediaType.TEXT_PLAIN)
			.content("x")
			.exchange(), 415);
		assertProblem(this.api.get().uri("/api/v1/me").header("Authorization", bearer).accept("image/png").exchange(),
				406);
	}

	@Test
	void whoTriesManyKeysHasToWait() {
		this.clock.pass(Duration.ofMinutes(2));
		for (int attempt = 0; attempt < 30; attempt++) {
			assertProblem(get("/api/v1/me", "Bearer ent_" + attempt), 401);
		}
		MvcTestResult answer = get("/api/v1/me", "Bearer ent_31");
		assertProblem(answer, 429);
		assertThat(answer.getResponse().getHeader("Retry-After")).matches("[1-3]");
		this.clock.pass(Duration.ofMinutes(2));
		assertProblem(get("/api/v1/me", "Bearer ent_31"), 401);
	}

	private MvcTestResult get(String address, String authorization) {
		return this.api.get().uri(address).header("Authorization", authorization).exchange();
	}

	private MvcTestResult post(String address, String authorization, String body) {
		return this.api.post()
			.uri(address)
			.header("Authorization", authorization)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private static void assertProblem(MvcTestResult answer, int status) {
		assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
		assertThat(answer).bodyJson().doesNotHavePath("$.instance");
	}

}
