package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import org.entente.accounts.TokenScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * FT-03: connections that are ended under the application cost a 503, never a 500, and
 * the next request is answered.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({ People.class, TestClock.class })
class LostConnectionsIT {

	@LocalServerPort
	int port;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	private String database;

	@Test
	void costA503AndThePoolHeals() throws Exception {
		String bearer = this.people.bearer(this.people.researcher(), TokenScope.WRITE);
		this.database = this.jdbc.sql("SELECT current_database()").query(String.class).single();
		List<Integer> answers = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			assertThat(page()).isEqualTo(200);
			end();
			answers.add((i % 2 == 0) ? page() : write(bearer, i));
			for (int again = 0; again < 8 && page() != 200; again++) {
				assertThat(again).as("it heals").isLessThan(7);
			}
		}
		assertThat(answers).isSubsetOf(200, 201, 503).contains(503);
	}

	/** Of the application, and of nobody else. */
	private void end() {
		TestServer server = TestServer.get();
		server.execute(server.login(),
				"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + this.database + "'");
	}

	private int page() throws Exception {
		return send(HttpRequest.newBuilder(address("/sign-in")));
	}

	private int write(String bearer, int number) throws Exception {
		return send(HttpRequest.newBuilder(address("/api/v1/outlets"))
			.header("Authorization", bearer)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofString("{\"name\": \"Outlet " + number + "\", \"kind\": \"newspaper\"}")));
	}

	private URI address(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

	private static int send(HttpRequest.Builder request) throws Exception {
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding()).statusCode();
	}

}
