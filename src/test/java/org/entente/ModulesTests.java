package org.entente;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/** The modules keep to the dependencies they declare, without cycles. */
class ModulesTests {

	private final ApplicationModules modules = ApplicationModules.of(EntenteApplication.class);

	@Test
	void modulesKeepToWhatTheyDeclare() {
		this.modules.verify();
	}

	@Test
	void everyPackageOfTheApplicationIsAModuleOfItsOwn() {
		assertThat(this.modules.stream().map((module) -> module.getIdentifier().toString())).containsExactlyInAnyOrder(
				"access", "accounts", "actors", "api", "claims", "countries", "events", "exchange", "grading",
				"history", "local", "merges", "proposals", "relationships", "reviews", "search", "shared", "sources",
				"watching", "web");
	}

}
