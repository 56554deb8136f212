package org.entente.api;

import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.accounts.Person;
import org.entente.accounts.TokenScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** AC-25, FT-13 over the API: a request that is sent again has its effect once. */
@DatabaseTest
@Import(ApiCaller.class)
class IdempotencyIT {

	private static final String OUTLETS = "/api/v1/outlets";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ApiCaller api;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	Person researcher;

	String bearer;

	String name;

	String key;

	@BeforeEach
	void begin() {
		this.researcher = this.people.researcher();
		this.bearer = this.api.key(this.researcher);
		this.name = "Outlet " + UUID.randomUUID();
		this.key = UUID.randomUUID().toString();
	}

	@Test
	void theSameRequestIsGivenTheSameAnswer() {
		MvcTestResult first = post(this.bearer, this.key, body(this.name));
		assertThat(first).hasStatus(201).headers().doesNotContainHeader("Idempotency-Replayed");
		for (String again : List.of(this.key, "\"" + this.key + "\"")) {
			MvcTestResult replayed = post(this.bearer, again, body(this.name));
			assertThat(replayed).hasStatus(201)
				.hasContentType("application/json")
				.headers()
				.hasValue("Idempotency-Replayed", "true")
				.hasValue("Location", first.getResponse().getHeader("Location"))
				.hasValue("ETag", first.getResponse().getHeader("ETag"));
			assertThat(this.api.body(replayed)).isEqualTo(this.api.body(first));
		}
		assertThat(recorded()).isOne();
	}

	@Test
	void anotherBodyOrAddressUnderTheSameKeyIsRefused() {
		post(this.bearer, this.key, body(this.name));
		assertThat(post(this.bearer, this.key, body("Other"))).hasStatus(422)
			.hasContentType("application/problem+json");
		assertThat(post("/api/v1/actors", this.bearer, this.key, body(this.name))).hasStatus(422);
		assertThat(recorded()).isOne();
	}

	@Test
	void theKeyOfSomebodyElseIsAnotherKey() {
		post(this.bearer, this.key, body(this.name));
		assertThat(post(this.api.key(this.people.researcher()), this.key, body(this.name))).hasStatus(201);
		assertThat(recorded()).isEqualTo(2);
	}

	@Test
	void whatWasRefusedIsRefusedAgain() {
		String wrong = "{\"name\":\"" + this.name + "\",\"kind\":\"choir\"}";
		assertThat(post(this.bearer, this.key, wrong)).hasStatus(422);
		MvcTestResult again = post(this.bearer, this.key, wrong);
		assertThat(again).hasStatus(422).headers().hasValue("Idempotency-Replayed", "true");
		assertThat(this.api.body(again).at("/errors/0/pointer").asString()).isEqualTo("#/kind");
	}

	@Test
	void withoutADoorNoKeyIsTaken() {
		String reader = this.people.bearer(this.people.reader(), TokenScope.READ);
		assertThat(post(reader, this.key, body(this.name))).hasStatus(403);
		assertThat(this.jdbc.sql("SELECT count(*) FROM idempotency_key WHERE key = :key")
			.param("key", this.key)
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void thirtyTwoAtOnceHaveOneEffect() throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService callers = Executors.newFixedThreadPool(32);
		try {
			Callable<Integer> call = () -> {
				start.await();
				return post(this.bearer, this.key, body(this.name)).getResponse().getStatus();
			};
			var calls = IntStream.range(0, 32).mapToObj((n) -> callers.submit(call)).toList();
			start.countDown();
			for (var answer : calls) {
				assertThat(answer.get()).isIn(201, 409);
			}
		}
		finally {
			callers.shutdownNow();
		}
		assertThat(recorded()).isOne();
		assertThat(post(this.bearer, this.key, body(this.name))).hasStatus(201);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "two words", "\"open", "a,b", "é" })
	void whatIsNoKeyIsRefused(String wrong) {
		MvcTestResult refused = post(this.bearer, wrong, body(this.name));
		assertThat(refused).hasStatus(400).hasContentType("application/problem+json");
		assertThat(recorded()).isZero();
	}

	@Test
	void aKeyIsForgottenAfterADay() {
		post(this.bearer, this.key, body(this.name));
		this.clock.pass(Duration.ofHours(23));
		assertThat(post(this.bearer, this.key, body(this.name)).getResponse().getHeader("Idempotency-Replayed"))
			.isEqualTo("true");
		this.clock.pass(Duration.ofHours(2));
		assertThat(post(this.bearer, this.key, body("Other"))).hasStatus(201);
		post(this.bearer, UUID.randomUUID().toString(), body("Third"));
		assertThat(this.jdbc.sql("SELECT count(*) FROM idempotency_key WHERE expires_at <= :now")
			.param("now", OffsetDateTime.now(this.clock))
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aSecretIsNotKept() {
		String body = "{\"name\":\"" + this.name + "\",\"scope\":\"read\",\"days\":3}";
		MvcTestResult made = post("/api/v1/tokens", this.bearer, this.key, body);
		assertThat(made).hasStatus(201);
		assertThat(post("/api/v1/tokens", this.bearer, this.key, body)).hasStatus(409)
			.headers()
			.hasValue("Location", made.getResponse().getHeader("Location"));
		assertThat(this.jdbc.sql("SELECT body IS NULL FROM idempotency_key WHERE key = :key")
			.param("key", this.key)
			.query(Boolean.class)
			.single()).isTrue();
		assertThat(this.jdbc.sql("SELECT count(*) FROM api_token WHERE name = :name")
			.param("name", this.name)
			.query(Integer.class)
			.single()).isOne();
	}

	private static String body(String name) {
		return "{\"name\":\"" + name + "\",\"kind\":\"blog\"}";
	}

	private MvcTestResult post(String bearer, String key, String body) {
		return post(OUTLETS, bearer, key, body);
	}

	private MvcTestResult post(String address, String bearer, String key, String body) {
		return this.mvc.post()
			.uri(URI.create(address))
			.header("Authorization", bearer)
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private int recorded() {
		return this.jdbc.sql("SELECT count(*) FROM outlet WHERE name = :name")
			.param("name", this.name)
			.query(Integer.class)
			.single();
	}

}
