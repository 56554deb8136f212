package org.entente.web.mappings;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.InertPage;
import org.entente.People;
import org.entente.accounts.Person;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A mapping from its saving to its deletion, as a browser without scripts does it. */
@DatabaseTest
class MappingPagesIT {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final String HOSTILE = "<img src=x onerror=alert(1)>'\"{{7*7}}";

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	Person researcher;

	Browser browser;

	String mark;

	@BeforeEach
	void signIn() {
		this.researcher = this.people.researcher();
		this.browser = new Browser(this.mvc).signIn(this.researcher.username(), People.PASSWORD);
		this.mark = "lot" + COUNT.incrementAndGet();
	}

	@Test
	void aMappingIsSavedOfferedAppliedRenamedReplacedAndDeleted() throws Exception {
		String page = uploaded("seller;buyer;what;" + this.mark, this.researcher);
		this.browser.open(page)
			.send(page + "/mapping", "columns.from", "seller", "columns.to", "buyer", "texts.statement",
					"{seller} sold {what}.", "save", "yes");
		assertThat(this.browser.location()).startsWith("/mappings/new?fromImport=");
		Document asked = this.browser.open(this.browser.location()).page();
		assertThat(asked.select("#mapping").first().closest("section").text()).contains("From column seller",
				"Statement “{seller} sold {what}.”");
		String number = asked.select("#fromImport").val();
		this.browser.send("/mappings", "fromImport", number, "name", " ", "shared", "yes");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select("#name-error").text()).isNotEmpty();
		assertThat(this.browser.page().select("input[name=shared]").hasAttr("checked")).isTrue();
		this.browser.send("/mappings", "fromImport", number, "name", HOSTILE);
		String saved = this.browser.location();
		assertThat(saved).matches("/mappings/[0-9]+");
		Document shown = this.browser.open(saved).page();
		InertPage.check(shown);
		assertThat(shown.select("h1").text()).isEqualTo(HOSTILE);
		assertThat(shown.select("main").text()).contains("for you alone", "seller, buyer, what, " + this.mark);

		this.browser.open("/mappings/new?fromImport=" + number)
			.send("/mappings", "fromImport", number, "name", HOSTILE);
		assertThat(this.browser.page().select("#name-error").text()).startsWith("You have a mapping of this name");
		assertThat(this.browser.page().select("#name").val()).isEqualTo(HOSTILE);
		this.browser.send("/mappings", "fromImport", number, "name", HOSTILE, "replacing", "yes");
		assertThat(this.browser.location()).isEqualTo(saved);

		String again = uploaded("seller;buyer;what;" + this.mark, this.researcher);
		Document offering = this.browser.open(again).page();
		InertPage.check(offering);
		assertThat(offering.select("#saved").first().closest("section").select("form.notice").text())
			.isEqualTo("“" + HOSTILE + "” was made for these columns. Use it");
		assertThat(offering.select("#columns-from option[selected]")).isEmpty();
		apply(again, saved);
		assertThat(this.browser.location()).startsWith(again + "?applied=");
		Document applied = this.browser.open(this.browser.location()).page();
		InertPage.check(applied);
		assertThat(applied.select("#columns-from option[selected]").text()).isEqualTo("seller");
		assertThat(applied.select(".notice.is-done").text())
			.isEqualTo("“" + HOSTILE + "” is applied. It was made for these columns.");
		assertThat(this.browser.open(again).page().select("form.notice")).isEmpty();

		this.browser.open(saved).send(saved, "name", "x".repeat(101));
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select("#name").val()).hasSize(101);
		this.browser.open(saved).send(saved, "name", "Sales", "shared", "yes");
		assertThat(this.browser.open("/mappings").page().select("#own").first().closest("section").text())
			.contains("Sales", "shared");
		this.browser.open(saved).send(saved + "/deletion");
		assertThat(this.browser.location()).isEqualTo("/mappings");
		assertThat(this.browser.open(saved).status()).isEqualTo(404);
	}

	@Test
	void whatAFileLacksAndWhatTheMappingDoesNotKnowIsNamed() throws Exception {
		String saved = saved(uploaded("seller;buyer;" + this.mark, this.researcher), this.mark, false, "columns.from",
				"seller", "columns.to", "buyer", "texts.statement", "{buyer} buys " + this.mark);
		String other = uploaded("SELLER;client;price;" + this.mark, this.researcher);
		assertThat(this.browser.open(other).page().select("form.notice")).isEmpty();
		assertThat(this.browser.page().select("#number option").text()).contains(this.mark + " (1 column is missing)");
		apply(other, saved);
		Document applied = this.browser.open(this.browser.location()).page();
		assertThat(applied.select(".notice.is-done").text()).contains(
				"The file has no column buyer; what is made of it is empty.",
				"The mapping does not know the columns client, price.");
		assertThat(applied.select("#columns-from option[selected]").text()).isEqualTo("SELLER");
		assertThat(applied.select("#columns-to option[selected]")).isEmpty();
		assertThat(applied.select("#texts-statement").val()).isEmpty();
	}

	@Test
	void whatSomebodyKeepsToThemselvesIsNotFound() throws Exception {
		Person owner = this.people.researcher();
		Browser owning = new Browser(this.mvc).signIn(owner.username(), People.PASSWORD);
		Browser mine = this.browser;
		this.browser = owning;
		String saved = saved(uploaded("seller;buyer;" + this.mark, owner), this.mark, false, "columns.from", "seller");
		this.browser = mine;
		String page = uploaded("seller;buyer;" + this.mark, this.researcher);
		assertThat(this.browser.open(saved).status()).isEqualTo(404);
		assertThat(this.browser.open("/mappings").page().text()).doesNotContain(this.mark);
		assertThat(this.browser.open(page).page().select("#saved")).isEmpty();
		assertThat(forged(this.researcher, page + "/mappings", "number", saved)).isEqualTo(404);
		assertThat(this.browser.open(page + "?applied=" + saved.replace("/mappings/", "")).status()).isEqualTo(404);
		assertThat(forged(this.researcher, saved, "name", "Mine")).isEqualTo(404);

		owning.open(saved).send(saved, "name", this.mark, "shared", "yes");
		assertThat(this.browser.open("/mappings").page().select("#shared").first().closest("section").text())
			.contains(this.mark, owner.name());
		assertThat(this.browser.open(saved).page().select("form[action^=/mappings]")).isEmpty();
		assertThat(this.browser.open(page).page().select("form.notice").text())
			.contains(this.mark + "” of " + owner.name() + " was made for these columns.");
		assertThat(forged(this.researcher, saved, "name", "Mine")).isEqualTo(404);
		assertThat(forged(this.researcher, saved + "/deletion", "name", "")).isEqualTo(404);

		Browser administrator = new Browser(this.mvc).signIn(this.people.administrator().username(), People.PASSWORD);
		administrator.open(saved).send(saved + "/deletion");
		assertThat(owning.open(saved).status()).isEqualTo(404);
	}

	@Test
	void anAdministratorCannotDeleteWhatIsNotShared() throws Exception {
		String saved = saved(uploaded("seller;buyer;" + this.mark, this.researcher), this.mark, false, "columns.from",
				"seller");
		assertThat(forged(this.people.administrator(), saved + "/deletion", "name", "")).isEqualTo(404);
		assertThat(this.browser.open(saved).status()).isEqualTo(200);
	}

	@Test
	void aFileThatIsWorkedOnIsNotMappedAnew() throws Exception {
		String page = uploaded("statement;" + this.mark, this.researcher);
		String saved = saved(page, this.mark, false, "columns.statement", "statement", "texts.from", "IRN", "texts.to",
				"PRK", "texts.domain", "diplomatic");
		this.browser.open(page).send(page + "/checks");
		assertThat(this.browser.open(page).page().select("#saved")).isEmpty();
		assertThat(forged(this.researcher, page + "/mappings", "number", saved)).isEqualTo(422);
	}

	private String saved(String page, String name, boolean shared, String... typed) {
		this.browser.open(page).send(page + "/mapping", typed);
		String number = page.replaceAll("\\D", "");
		this.browser.open("/mappings/new?fromImport=" + number)
			.send("/mappings", "fromImport", number, "name", name, "shared", shared ? "yes" : "");
		return this.browser.location();
	}

	/** The status of an answer to a form that no page shows. */
	private int forged(Person by, String action, String name, String value) throws Exception {
		return this.mvc
			.perform(post(action).param(name, value.replace("/mappings/", "")).with(csrf()).with(this.people.as(by)))
			.andReturn()
			.getResponse()
			.getStatus();
	}

	private void apply(String page, String saved) {
		this.browser.open(page).send(page + "/mappings", "number", saved.replace("/mappings/", ""));
	}

	private String uploaded(String header, Person by) throws Exception {
		String text = header + "\n" + header.replaceAll("[^;]+", "1") + "\n";
		return String
			.valueOf(
					this.mvc
						.perform(
								multipart("/imports")
									.file(new MockMultipartFile("file", "rows.csv", "text/csv",
											text.getBytes(StandardCharsets.UTF_8)))
									.with(csrf())
									.with(this.people.as(by)))
						.andReturn()
						.getResponse()
						.getRedirectedUrl());
	}

}
