package org.entente.web;

import java.time.Duration;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TestClock;
import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorService;
import org.junit.jupiter.api.Test;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** What left the record is said to have left it, where the change log leads. */
@DatabaseTest
class WithdrawnPagesIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	ActorService actors;

	@Autowired
	TestClock clock;

	@Test
	void anActorThatWasWithdrawnIsNotJustMissing() {
		Person researcher = this.people.researcher();
		long id = this.actors.record(new ActorDraft(null, "Withdrawn Trading", "company", null, null), researcher);
		this.clock.pass(Duration.ofMinutes(5));
		this.actors.withdraw(id, researcher);
		this.clock.pass(Duration.ofMinutes(5));
		Browser browser = new Browser(this.mvc).signIn(researcher.username(), People.PASSWORD);
		Document page = browser.open("/actors/" + id).page();
		assertThat(browser.status()).isEqualTo(410);
		assertThat(page.select("h1").text()).isEqualTo("This actor was withdrawn");
		assertThat(page.select("main a").attr("href")).startsWith("/actors/" + id + "?asOf=");
		browser.open("/actors/999999999");
		assertThat(browser.status()).isEqualTo(404);
	}

}
