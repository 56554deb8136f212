package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.entente.history.AuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * FT-04: a database that is there but says nothing costs a 503, and never the process;
 * how long it may be silent depends on what it is asked for.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "entente.reading-needs-sign-in=false", "entente.limits.read-seconds=2" })
@ContextConfiguration(initializers = { TestDatabase.class, FrozenDatabaseIT.ThroughWire.class })
@Import({ People.class, TestClock.class })
class FrozenDatabaseIT {

	private static Wire wire;

	@LocalServerPort
	int port;

	@Autowired
	DataSource source;

	@Autowired
	PlatformTransactionManager transactions;

	/** Puts a wire between the application and its database. */
	static final class ThroughWire implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			String address = context.getEnvironment().getRequiredProperty("spring.datasource.url");
			URI direct = URI.create(address.substring("jdbc:".length()));
			wire = new Wire(direct.getHost(), direct.getPort());
			TestPropertyValues
				.of("spring.datasource.url=" + address.replace(direct.getRawAuthority(), "127.0.0.1:" + wire.port()))
				.applyTo(context);
		}

	}

	@AfterEach
	void thaw() {
		wire.thaw();
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void costsA503AndThePoolHeals() throws Exception {
		assertThat(get("/claims")).isEqualTo(200);
		wire.freeze();
		for (String page : List.of("/claims", "/sign-in", "/api/v1/claims")) {
			assertThat(get(page)).as(page).isEqualTo(503);
		}
		assertThat(get("/actuator/health/liveness")).isEqualTo(200);
		assertThat(get("/actuator/health/readiness")).isEqualTo(503);
		wire.thaw();
		assertThat(get("/claims")).isEqualTo(200);
		assertThat(get("/actuator/health/readiness")).isEqualTo(200);
	}

	@Test
	void mayBeSilentForAsLongAsTheTransactionMayTake() throws Exception {
		int seconds = new AnnotationTransactionAttributeSource()
			.getTransactionAttribute(AuditTrail.class.getMethod("verify"), AuditTrail.class)
			.getTimeout();
		assertThat(seconds).isEqualTo(600);
		assertThat(patience(true, seconds)).as("an audit").isBetween(602_000, 603_000);
		assertThat(patience(true, -1)).as("work that states no time").isEqualTo(15_000);
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
		assertThat(patience(true, -1)).as("a page").isBetween(4_000, 5_000);
		assertThat(patience(true, seconds)).as("an audit from a page").isBetween(602_000, 603_000);
		assertThat(patience(false, -1)).as("a form").isEqualTo(15_000);
		try (Connection after = this.source.getConnection()) {
			assertThat(after.getNetworkTimeout()).as("whoever has the connection next").isEqualTo(15_000);
		}
	}

	/** Milliseconds a transaction waits for a word of the database. */
	private int patience(boolean readOnly, int timeout) {
		TransactionTemplate transaction = new TransactionTemplate(this.transactions);
		transaction.setReadOnly(readOnly);
		transaction.setTimeout(timeout);
		return transaction.execute((status) -> {
			try {
				return DataSourceUtils.getConnection(this.source).getNetworkTimeout();
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private int get(String path) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
				.timeout(Duration.ofSeconds(60))
				.build(), BodyHandlers.discarding())
			.statusCode();
	}

}
