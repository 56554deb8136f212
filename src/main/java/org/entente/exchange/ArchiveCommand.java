package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Path;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * Puts an archive into an empty instance from the command line, while the application
 * does not run: {@code java -jar entente.jar import-archive FILE}.
 */
public final class ArchiveCommand {

	/** First argument of the application that makes it do this and nothing else. */
	public static final String COMMAND = "import-archive";

	private ArchiveCommand() {
	}

	public static void main(String[] args) {
		if (args.length != 1) {
			System.err.println("Which archive? java -jar entente.jar import-archive FILE");
			System.exit(2);
		}
		int status = 0;
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
			.web(WebApplicationType.NONE)
			.run()) {
			long rows = context.getBean(ArchiveReader.class).read(Path.of(args[0]));
			System.out.println("Read " + rows + " rows. Start the application; it prints a link for an administrator.");
		}
		catch (IOException ex) {
			System.err.println("Nothing was read: " + ex.getMessage());
			status = 1;
		}
		System.exit(status);
	}

	/** No configuration of the application itself: it must not be found by its scan. */
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class,
			FlywayAutoConfiguration.class, JacksonAutoConfiguration.class })
	@ComponentScan("org.entente.local")
	@Import(ArchiveReader.class)
	static class Parts {

	}

}
