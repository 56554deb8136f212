package org.entente;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An empty database for each application context of the tests, all on one
 * {@link TestServer}.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestServer server = TestServer.get();
		String name = "entente_test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
		execute(server, "CREATE DATABASE " + name);
		TestPropertyValues
			.of("spring.datasource.url=" + server.address(name), "spring.datasource.username=" + server.user(),
					"spring.datasource.password=" + server.password(), "spring.datasource.hikari.maximum-pool-size=4")
			.applyTo(context);
		Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(server, name)));
	}

	/** Leaves nothing behind on a server that outlives the tests. */
	private static void drop(TestServer server, String name) {
		if (server.outlivesTheTests()) {
			execute(server, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
		}
	}

	private static void execute(TestServer server, String sql) {
		try (Connection connection = DriverManager.getConnection(server.address("postgres"), server.user(),
				server.password()); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
