package org.entente.accounts;

import java.io.PrintStream;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The last words of the start: where Entente is reached and how to sign in. They go to
 * the console and not into the log, which others may read.
 */
@Component
class StartNotice {

	private final FirstAdministrator first;

	private final Optional<DemoAccounts> demo;

	private final String address;

	private final PrintStream console;

	StartNotice(FirstAdministrator first, ObjectProvider<DemoAccounts> demo,
			@Value("${entente.address}") String address) {
		this.first = first;
		this.demo = demo.stream().findFirst();
		this.address = address.replaceAll("/+$", "");
		this.console = System.out;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void print() {
		this.demo.ifPresent(DemoAccounts::create);
		this.console.println(text(this.demo.isPresent() ? null : this.first.invite()));
	}

	String text(@Nullable String token) {
		StringBuilder text = new StringBuilder("%nEntente is running at %s%n".formatted(this.address));
		if (token != null) {
			text.append(
					"%nThere is no account yet. Choose the password of the account \"administrator\" at%n".formatted());
			text.append("  %s/invitations/%s%n".formatted(this.address, token));
			text.append("The link works once.%n".formatted());
		}
		this.demo.ifPresent((accounts) -> text.append(signIns(accounts)));
		return text.toString();
	}

	private static String signIns(DemoAccounts accounts) {
		StringBuilder text = new StringBuilder(
				"%nDemonstration record. Read without signing in, or sign in as%n%n".formatted());
		text.append("  %-16s %-26s %s%n".formatted("name", "password", "may"));
		for (DemoSignIn demo : accounts.all()) {
			text.append("  %-16s %-26s %s%n".formatted(demo.username(), demo.password(), may(demo.role())));
		}
		return text.toString();
	}

	private static String may(Role role) {
		return switch (role) {
			case READER -> "read and flag";
			case RESEARCHER -> "also record sources and claims";
			case REVIEWER -> "also decide on other people's claims";
			case ADMINISTRATOR -> "also look after accounts";
		};
	}

}
