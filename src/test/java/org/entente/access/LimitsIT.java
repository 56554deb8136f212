package org.entente.access;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.accounts.TokenScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * AC-24, FT-09: who asks too often is told to wait, and a question that takes too long is
 * broken off; never is it a failure of ours.
 */
@DatabaseTest
@TestPropertySource(properties = { "entente.reading-needs-sign-in=false", "entente.limits.requests-of-person=5",
		"entente.limits.requests-of-stranger=3", "entente.limits.read-seconds=1" })
class LimitsIT {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	People people;

	@Autowired
	TestClock clock;

	@Autowired
	DataSource source;

	@Test
	void aKeyThatAsksTooOftenIsToldWhenToComeBack() {
		String key = this.people.bearer(this.people.reader(), TokenScope.READ);
		MvcTestResult first = get("/api/v1/me", "10.0.0.1", key);
		assertThat(first).hasStatusOk()
			.headers()
			.hasValue("RateLimit-Policy", "\"requests\";q=5;w=60")
			.hasValue("RateLimit", "\"requests\";r=4;t=12");
		for (int again = 0; again < 4; again++) {
			assertThat(get("/api/v1/me", "10.0.0.2", key)).hasStatusOk();
		}
		MvcTestResult refused = get("/api/v1/me", "10.0.0.3", key);
		assertThat(refused).hasStatus(429).hasContentType("application/problem+json");
		long wait = Long.parseLong(refused.getResponse().getHeader("Retry-After"));
		assertThat(wait).isBetween(1L, 13L);
		this.clock.pass(Duration.ofSeconds(wait));
		assertThat(get("/api/v1/me", "10.0.0.3", key)).hasStatusOk();
		assertThat(get("/api/v1/me", "10.0.0.1", this.people.bearer(this.people.reader(), TokenScope.READ)))
			.as("somebody else")
			.hasStatusOk();
	}

	@Test
	void aStrangerHasTheLimitOfTheirAddress() {
		for (int again = 0; again < 3; again++) {
			assertThat(get("/help", "10.0.1.1", null)).hasStatusOk();
		}
		assertThat(get("/help", "10.0.1.1", null)).hasStatus(429).headers().containsHeader("Retry-After");
		assertThat(get("/api/v1/domains", "10.0.1.1", null)).as("the same address, over the API").hasStatus(429);
		assertThat(get("/help", "10.0.1.2", null)).hasStatusOk();
	}

	@Test
	void whatTakesTooLongIsBrokenOff() throws SQLException {
		try (Connection other = this.source.getConnection()) {
			other.setAutoCommit(false);
			other.createStatement().execute("LOCK TABLE claim IN ACCESS EXCLUSIVE MODE");
			MvcTestResult program = get("/api/v1/claims", "10.0.2.1", null);
			assertThat(program).hasStatus(503).hasContentType("application/problem+json");
			assertThat(program.getResponse().getHeader("Retry-After")).isEqualTo("5");
			assertThat(get("/claims", "10.0.2.1", null)).hasStatus(503).bodyText().contains("cannot be reached");
			other.rollback();
		}
		assertThat(get("/api/v1/claims", "10.0.2.2", null)).hasStatusOk();
	}

	private MvcTestResult get(String path, String address, String key) {
		var request = this.mvc.get().uri(URI.create(path)).with((sent) -> {
			sent.setRemoteAddr(address);
			return sent;
		});
		return ((key != null) ? request.header("Authorization", key) : request).exchange();
	}

}
