package org.entente.history;

import java.time.Clock;

import org.entente.history.AuditTrail.Break;
import org.entente.history.AuditTrail.Texts;
import org.entente.history.AuditTrail.Verification;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * Checks the chain and the texts of sources from the command line, without starting the
 * application: {@code java -jar entente.jar verify-audit}. Ends with status 0 when all is
 * whole and with 1 when something was bent.
 */
public final class AuditCommand {

	/** First argument of the application that makes it do this and nothing else. */
	public static final String COMMAND = "verify-audit";

	private AuditCommand() {
	}

	public static void main(String[] args) {
		boolean whole;
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
			.web(WebApplicationType.NONE)
			.run()) {
			AuditTrail audit = context.getBean(AuditTrail.class);
			Verification found = audit.verify();
			System.out.println(words(found));
			Texts texts = audit.verifyTexts();
			System.out.println(words(texts));
			if (audit.isConnectedAsOwner()) {
				System.out.println(OwnerWarning.WORDS);
			}
			whole = found.isWhole() && texts.changed().isEmpty();
		}
		System.exit(whole ? 0 : 1);
	}

	static String words(Verification found) {
		Break broken = found.broken();
		return (broken == null) ? "The audit chain is whole: %d seals.".formatted(found.seals())
				: "The audit chain is broken at seal %d (changeset %s): %s.".formatted(broken.seal(),
						broken.changeset(), broken.fault());
	}

	static String words(Texts texts) {
		return texts.changed().isEmpty() ? "The texts of sources are whole: %d texts.".formatted(texts.held())
				: "Texts of sources are not what their hashes say: versions %s.".formatted(texts.changed());
	}

	/** No configuration of the application itself: it must not be found by its scan. */
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class,
			TransactionManagerCustomizationAutoConfiguration.class })
	@ComponentScan("org.entente.local")
	@Import(AuditTrail.class)
	static class Parts {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

}
