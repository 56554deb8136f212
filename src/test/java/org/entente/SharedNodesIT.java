package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.entente.accounts.TokenScope;
import org.entente.sources.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

/** Two processes' worth of the application share an index in OpenSearch. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = TestDatabase.SEARCH + "=true")
@ContextConfiguration(initializers = { TestDatabase.class, TestCluster.class })
@EnabledIf(value = "org.entente.TestCluster#canBeHad", disabledReason = ClusterTest.REASON)
@Import({ People.class, TestClock.class, Library.class })
class SharedNodesIT {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@LocalServerPort
	int port;

	@Autowired
	Environment environment;

	@Autowired
	People people;

	@Autowired
	Library library;

	private String bearer;

	@Test
	void aNodeStartsWithoutTheClusterAndGoesOnWithoutTheOther() throws Exception {
		this.bearer = this.people.bearer(this.people.researcher(), TokenScope.WRITE);
		String one = "http://localhost:" + this.port;
		write(one, "palladium");
		awaitFound(one, "palladium");
		TestCluster.get().kill();
		ConfigurableApplicationContext other;
		try {
			other = start();
			String two = "http://localhost:" + other.getEnvironment().getProperty("local.server.port");
			write(two, "rhodium");
			for (String node : List.of(one, two)) {
				assertThat(search(node, "rhodium")).contains("They trade rhodium.").contains("no index");
				assertThat(get(node, "/actuator/health/readiness").statusCode()).isEqualTo(200);
			}
		}
		finally {
			TestCluster.get().start();
		}
		try {
			String two = "http://localhost:" + other.getEnvironment().getProperty("local.server.port");
			awaitFound(one, "rhodium");
			awaitFound(two, "rhodium");
			write(two, "iridium");
			awaitFound(one, "iridium");
			write(one, "osmium");
			awaitFound(two, "osmium");
		}
		finally {
			other.close();
		}
		write(one, "ruthenium");
		awaitFound(one, "ruthenium");
	}

	private ConfigurableApplicationContext start() {
		List<String> settings = new ArrayList<>(List.of("server.port=0", "entente.search.follow=true"));
		Stream
			.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
					"spring.datasource.hikari.maximum-pool-size", "spring.flyway.user", "spring.flyway.password",
					"entente.search.folder", "entente.search.lease", "entente.search.opensearch.addresses",
					"entente.search.opensearch.prefix")
			.forEach((name) -> settings.add(name + "=" + this.environment.getRequiredProperty(name)));
		return new SpringApplicationBuilder(EntenteApplication.class)
			.run(settings.stream().map((setting) -> "--" + setting).toArray(String[]::new));
	}

	private void write(String node, String word) throws Exception {
		String source = this.library.holding("They trade " + word + ".", this.people.researcher());
		HttpResponse<String> written = send(node, "POST", "/api/v1/claims",
				"""
						{"relationship": "IRN-PRK", "kind": "tie", "statement": "They trade %1$s.", "direction": "mutual",
						 "domain": "trade and energy", "modality": "ongoing", "polarity": "asserted", "submit": true,
						 "citations": [{"source": "%2$s", "excerpt": "They trade %1$s.", "stance": "asserts", "credibility": 3}]}
						"""
					.formatted(word, source));
		assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
	}

	/** In the index, which alone counts. */
	private void awaitFound(String node, String word) {
		await().atMost(PATIENCE).until(() -> search(node, word).contains("\"total\":1"));
	}

	private String search(String node, String word) throws Exception {
		return get(node, "/api/v1/search/claims?q=" + word).body();
	}

	private HttpResponse<String> get(String node, String path) throws Exception {
		return send(node, "GET", path, null);
	}

	private HttpResponse<String> send(String node, String method, String path, String body) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(node + path))
				.header("Authorization", this.bearer)
				.header("Content-Type", "application/json")
				.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody())
				.build(), BodyHandlers.ofString());
	}

}
