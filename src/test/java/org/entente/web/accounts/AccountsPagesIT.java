package org.entente.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.AccountSearch;
import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class AccountsPagesIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private AccountSearch search;

	private Browser browser;

	private Person administrator;

	@BeforeEach
	void signIn() {
		this.administrator = this.people.administrator();
		this.browser = new Browser(this.mvc).signIn(this.administrator.username(), People.PASSWORD);
	}

	@Test
	void anInvitedPersonGetsALinkChoosesAPasswordAndSignsIn() {
		this.browser.open("/accounts/new")
			.send("/accounts", "username", "mary", "name", "Mary <i>M</i>", "role", "researcher");
		String link = this.browser.page().select(".token-reveal code").text();
		String path = link.substring(link.indexOf("/invitations/"));
		Browser guest = new Browser(this.mvc).open(path);
		assertThat(guest.page().select("#username").val()).isEqualTo("mary");
		assertThat(send(guest, path, "short", "short").status()).isEqualTo(422);
		assertThat(send(guest, path, People.PASSWORD, "something else").status()).isEqualTo(422);
		assertThat(guest.page().select(".error-summary a").text()).isEqualTo("The two are not the same");
		assertThat(send(guest, path, People.PASSWORD, People.PASSWORD).location()).isEqualTo("/sign-in?chosen");
		assertThat(guest.signIn("mary", People.PASSWORD).location()).isEqualTo("/");
		assertThat(guest.open(path).status()).isEqualTo(410);
		assertThat(guest.page().text()).contains("It was used already");
		assertThat(this.browser.open("/accounts").page().text()).contains("Mary <i>M</i>");
	}

	@Test
	void anUnknownLinkSaysSo() {
		assertThat(this.browser.open("/invitations/guess").status()).isEqualTo(404);
		assertThat(this.browser.page().text()).contains("There is no such link");
	}

	@Test
	void aRefusedAccountFormComesBackWithWhatWasTyped() {
		this.browser.open("/accounts/new").send("/accounts", "username", "Ü", "name", "", "role", "reviewer");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select(".error-summary a").eachAttr("href")).containsExactly("#username",
				"#name");
		assertThat(this.browser.page().select("option[selected]").text()).isEqualTo("reviewer");
	}

	@Test
	void anAdministratorChangesRoleAndShutsOutAndLetsIn() {
		Person reader = this.people.reader();
		String page = "/accounts/" + reader.id();
		assertThat(this.browser.open(page).send(page + "/role", "role", "researcher").location()).isEqualTo(page);
		assertThat(this.search.byId(reader.id()).role()).isEqualTo(Role.RESEARCHER);
		assertThat(this.browser.open(page).send(page + "/disablement").location()).isEqualTo(page);
		assertThat(this.search.refresh(reader.id())).isEmpty();
		assertThat(this.browser.open(page).send(page + "/enablement").location()).isEqualTo(page);
		assertThat(this.search.refresh(reader.id())).isPresent();
		this.browser.open(page).send(page + "/invitations");
		assertThat(this.browser.page().select(".token-reveal code").text()).contains("/invitations/");
	}

	@Test
	void twoAdministratorsAtOnceAreToldApart() {
		Person reader = this.people.reader();
		String page = "/accounts/" + reader.id();
		Person other = this.people.administrator();
		Browser second = new Browser(this.mvc).signIn(other.username(), People.PASSWORD).open(page);
		this.browser.open(page).send(page + "/role", "role", "researcher");
		assertThat(second.send(page + "/role", "role", "reviewer").status()).isEqualTo(409);
		assertThat(this.search.byId(reader.id()).role()).isEqualTo(Role.RESEARCHER);
	}

	@Test
	void theOwnAccountHasNoForms() {
		this.browser.open("/accounts/" + this.administrator.id());
		assertThat(this.browser.page().select("main form")).isEmpty();
	}

	@Test
	void othersDoNotGetHere() {
		Person reviewer = this.people.reviewer();
		this.browser = new Browser(this.mvc).signIn(reviewer.username(), People.PASSWORD);
		assertThat(this.browser.open("/accounts").status()).isEqualTo(403);
		assertThat(this.browser.open("/accounts/" + reviewer.id()).status()).isEqualTo(403);
	}

	private static Browser send(Browser guest, String path, String password, String again) {
		return guest.send(path, "password", password, "again", again);
	}

}
