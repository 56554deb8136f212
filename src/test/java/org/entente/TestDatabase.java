package org.entente;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An empty database for each application context of the tests, all on one
 * {@link TestServer}. The tables belong to one role, the application connects as another:
 * the whole suite proves that it needs no more. {@link TableOwner} is the way to the
 * first. Where {@value #ONE_ROLE} is set, one role is both. The index of words follows
 * the record by itself only where {@value #SEARCH} is set, so that statements can be
 * counted.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	public static final String ONE_ROLE = "entente.test.one-role";

	public static final String SEARCH = "entente.test.search";

	private static final List<String> NAMES = new CopyOnWriteArrayList<>();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestServer server = TestServer.get();
		TestServer.Login owner = Roles.OWNER;
		String name = "entente_test_" + ProcessHandle.current().pid() + "_" + NAMES.size();
		NAMES.add(name);
		server.execute(owner, "CREATE DATABASE " + name);
		TestServer.Login application = context.getEnvironment().getProperty(ONE_ROLE, boolean.class, false) ? owner
				: Roles.APPLICATION;
		TestPropertyValues
			.of("spring.datasource.url=" + server.address(name), "spring.datasource.username=" + application.user(),
					"spring.datasource.password=" + application.password(),
					"spring.datasource.hikari.maximum-pool-size=4", "spring.flyway.user=" + owner.user(),
					"spring.flyway.password=" + owner.password(), "entente.search.folder=target/search/" + name,
					"entente.search.follow=" + context.getEnvironment().getProperty(SEARCH, "false"))
			.applyTo(context);
	}

	/** Leaves nothing behind on a server that outlives the tests. */
	private static void drop(TestServer server) {
		NAMES.forEach((name) -> server.execute(server.login(), "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
		server.execute(server.login(), "DROP ROLE " + Roles.OWNER.user());
		server.execute(server.login(), "DROP ROLE " + Roles.APPLICATION.user());
	}

	/** Neither is a superuser. */
	private static final class Roles {

		private static final TestServer.Login OWNER = create("owner", "CREATEDB");

		private static final TestServer.Login APPLICATION = create("application", "");

		static {
			if (TestServer.get().outlivesTheTests()) {
				Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(TestServer.get())));
			}
		}

		private static TestServer.Login create(String name, String right) {
			TestServer server = TestServer.get();
			TestServer.Login role = TestServer.Login.of("entente_test_" + name + "_" + ProcessHandle.current().pid());
			server.execute(server.login(),
					"CREATE ROLE %s LOGIN %s PASSWORD '%s'".formatted(role.user(), right, role.password()));
			return role;
		}

	}

}
