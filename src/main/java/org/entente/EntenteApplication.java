package org.entente;

import java.time.Clock;
import java.util.Arrays;

import org.entente.exchange.ArchiveCommand;
import org.entente.history.AuditCommand;
import org.entente.sources.TextExtraction;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Starts Entente; with {@code extract} as its first argument it only reads text out of
 * one file, with {@code verify-audit} it only checks the chain of the audit, with
 * {@code import-archive} it only reads an archive into an empty instance. Beans carry the
 * names of their packages, since a noun has its controller among the pages and another in
 * the API.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class EntenteApplication {

	public static void main(String[] args) {
		if (args.length > 0 && TextExtraction.COMMAND.equals(args[0])) {
			TextExtraction.main(Arrays.copyOfRange(args, 1, args.length));
			return;
		}
		if (args.length > 0 && AuditCommand.COMMAND.equals(args[0])) {
			AuditCommand.main(Arrays.copyOfRange(args, 1, args.length));
			return;
		}
		if (args.length > 0 && ArchiveCommand.COMMAND.equals(args[0])) {
			ArchiveCommand.main(Arrays.copyOfRange(args, 1, args.length));
			return;
		}
		SpringApplication.run(EntenteApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
