package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.entente.accounts.Person;
import org.entente.accounts.TokenScope;
import org.entente.sources.Library;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Two processes' worth of the application on one database work as one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { TestDatabase.SEARCH + "=true", "entente.imports.every=200ms" })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({ People.class, TestClock.class, Library.class })
@TestInstance(Lifecycle.PER_CLASS)
class TwoNodesIT {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@LocalServerPort
	int port;

	@Autowired
	Environment environment;

	@Autowired
	People people;

	@Autowired
	Library library;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	JsonMapper json;

	private ConfigurableApplicationContext other;

	private HttpClient client;

	private String one;

	private String two;

	@BeforeEach
	void start() {
		if (this.other == null) {
			List<String> settings = new ArrayList<>(List.of("server.port=0",
					"entente.search.folder=" + this.environment.getRequiredProperty("entente.search.folder") + "-two",
					"entente.search.follow=true", "entente.imports.every=200ms"));
			Stream
				.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
						"spring.datasource.hikari.maximum-pool-size", "spring.flyway.user", "spring.flyway.password")
				.forEach((name) -> settings.add(name + "=" + this.environment.getRequiredProperty(name)));
			this.other = new SpringApplicationBuilder(EntenteApplication.class)
				.run(settings.stream().map((setting) -> "--" + setting).toArray(String[]::new));
		}
		this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
		this.one = "http://localhost:" + this.port;
		this.two = "http://localhost:" + this.other.getEnvironment().getProperty("local.server.port");
	}

	@AfterAll
	void stop() {
		if (this.other != null) {
			this.other.close();
		}
	}

	@Test
	void whoSignedInAtOneIsSignedInAtTheOther() throws Exception {
		Person reader = this.people.reader();
		signIn(reader);
		assertThat(get(this.two, "/account").statusCode()).isEqualTo(200);
		assertThat(page(this.two, "/account").text()).contains(reader.name());
		String token = page(this.two, "/account").select("form[action=/sign-out] input[name=_csrf]").val();
		send(this.two, "/sign-out", "_csrf=" + token);
		assertThat(get(this.one, "/account").statusCode()).as("signed out at both").isEqualTo(302);
	}

	@Test
	void whatIsWrittenAtOneIsReadAtTheOtherAtOnceAndFoundSoon() throws Exception {
		String bearer = this.people.bearer(this.people.researcher(), TokenScope.WRITE);
		for (int i = 0; i < 10; i++) {
			String word = "ytterbium" + i;
			HttpResponse<String> written = api(this.one, "POST", "/api/v1/claims", bearer, claim(word), null);
			assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
			String address = written.headers().firstValue("Location").orElseThrow();
			assertThat(api(this.two, "GET", address, bearer, null, null).body()).contains(word);
			await().atMost(PATIENCE)
				.until(() -> api(this.two, "GET", "/api/v1/search/claims?q=" + word, bearer, null, null).body()
					.contains("\"total\":1"));
		}
	}

	@Test
	void aRequestThatIsSentToBothHasItsEffectOnce() throws Exception {
		String bearer = this.people.bearer(this.people.researcher(), TokenScope.WRITE);
		String body = claim("lutetium");
		String key = UUID.randomUUID().toString();
		List<CompletableFuture<Integer>> answers = IntStream.range(0, 6)
			.mapToObj((i) -> CompletableFuture.supplyAsync(() -> {
				try {
					return api((i % 2 == 0) ? this.one : this.two, "POST", "/api/v1/claims", bearer, body, key)
						.statusCode();
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			}))
			.toList();
		assertThat(answers.stream().map(CompletableFuture::join).toList()).contains(201)
			.allMatch((status) -> status == 201 || status == 409);
		assertThat(this.jdbc.sql("SELECT count(*) FROM claim WHERE statement LIKE '%lutetium%'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void anImportIsWorkedOffOnceWhicheverNodeTakesIt() throws Exception {
		Person researcher = this.people.researcher();
		signIn(researcher);
		StringBuilder rows = new StringBuilder(
				"GLOBALEVENTID,SQLDATE,Actor1CountryCode,Actor2CountryCode,EventCode,SOURCEURL\n");
		IntStream.range(0, 3000)
			.forEach((i) -> rows.append(i + 1)
				.append(",20200101,PRK,IRN,043,http://news.example/")
				.append(i)
				.append('\n'));
		Path file = Files.createTempFile("events", ".csv");
		Files.writeString(file, rows);
		String begun = upload(this.two, file);
		String csrf = page(this.one, begun).select("form[action$=/runs] input[name=_csrf]").val();
		HttpResponse<String> run = send(this.one, begun + "/runs", "_csrf=" + csrf);
		assertThat(run.statusCode()).as(run.body()).isEqualTo(302);
		long id = Long.parseLong(begun.substring(begun.lastIndexOf('/') + 1));
		await().atMost(PATIENCE)
			.until(() -> this.jdbc.sql("SELECT state FROM import WHERE id = :id")
				.param("id", id)
				.query(String.class)
				.single()
				.equals("FINISHED"));
		assertThat(this.jdbc.sql("SELECT count(*) FROM event").query(Integer.class).single()).isEqualTo(3000);
		assertThat(this.jdbc.sql("SELECT sum(events) FROM event_batch").query(Integer.class).single()).isEqualTo(3000);
	}

	private String claim(String word) {
		Person by = this.people.researcher();
		String source = this.library.holding("They trade " + word + ".", by);
		return """
				{"relationship": "IRN-PRK", "kind": "tie", "statement": "They trade %1$s.", "direction": "mutual",
				 "domain": "trade and energy", "modality": "ongoing", "polarity": "asserted", "submit": true,
				 "citations": [{"source": "%2$s", "excerpt": "They trade %1$s.", "stance": "asserts", "credibility": 3}]}
				"""
			.formatted(word, source);
	}

	private void signIn(Person person) throws Exception {
		String csrf = page(this.one, "/sign-in").select("input[name=_csrf]").val();
		HttpResponse<String> answer = send(this.one, "/sign-in",
				"_csrf=" + csrf + "&username=" + person.username() + "&password=" + People.PASSWORD.replace(" ", "+"));
		assertThat(answer.statusCode()).isEqualTo(302);
	}

	private String upload(String node, Path file) throws Exception {
		String csrf = page(node, "/imports").select("form[action=/imports] input[name=_csrf]").val();
		String boundary = "----two-nodes";
		String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--"
				+ boundary + "\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nEvents\r\n--" + boundary
				+ "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"events.csv\"\r\nContent-Type: text/csv\r\n\r\n"
				+ Files.readString(file) + "\r\n--" + boundary + "--\r\n";
		HttpResponse<String> answer = this.client.send(HttpRequest.newBuilder(URI.create(node + "/imports"))
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(BodyPublishers.ofString(body))
			.build(), BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
	}

	private HttpResponse<String> get(String node, String address) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create(node + address)).build(), BodyHandlers.ofString());
	}

	private Document page(String node, String address) throws Exception {
		return Jsoup.parse(get(node, address).body());
	}

	private HttpResponse<String> send(String node, String address, String form) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create(node + address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> api(String node, String method, String address, String bearer, String body, String key)
			throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + address))
			.header("Authorization", bearer)
			.header("Content-Type", "application/json")
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
	}

}
