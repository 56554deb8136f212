package org.entente.web.watches;

import java.util.List;
import java.util.Map;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.sources.Library;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** Watching, as somebody without scripts meets it. */
@DatabaseTest
@Import(Library.class)
class WatchPagesIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	Library library;

	@Autowired
	ClaimService claims;

	Browser browser;

	@BeforeEach
	void aReaderSignsIn() {
		Person reader = this.people.reader();
		this.browser = new Browser(this.mvc).signIn(reader.username(), People.PASSWORD);
	}

	@Test
	void aCountryIsWatchedFromItsPageAndItsNewsStayUntilMarkedAsRead() {
		submitted("The first of a relationship begins it.");
		this.browser.open("/countries/PRK").send("/watches");
		assertThat(this.browser.location()).isEqualTo("/countries/PRK");
		assertThat(this.browser.open("/countries/PRK").page().select(".record-tools").text()).contains("Watching");
		submitted("They trade <b>boldly</b>.");
		assertThat(news()).contains("1 change", "They trade <b>boldly</b>.", "submitted");
		assertThat(this.browser.page().select(".masthead .waiting-count").text()).isEqualTo("1 new");
		assertThat(news()).as("looking marks nothing").contains("1 change");
		this.browser.send("/watches/reading");
		assertThat(this.browser.location()).isEqualTo("/watches");
		assertThat(this.browser.open("/watches").page().text()).contains("You have read everything");
		assertThat(this.browser.page().select(".masthead .waiting-count")).isEmpty();
	}

	@Test
	void oneWatchIsMarkedAsReadAndTheOtherStays() {
		this.browser.open("/countries/PRK").send("/watches");
		this.browser.open("/relationships/IRN-PRK").send("/watches");
		submitted("They trade.");
		Element watch = this.browser.open("/watches").page().selectFirst(".watch-news [name=watch]");
		String token = this.browser.page().select("[name=_csrf]").first().val();
		String end = this.browser.page().select("[name=upTo]").first().val();
		this.browser.post("/watches/reading", Map.of(), "watch", watch.val(), "upTo", end, "_csrf", token);
		assertThat(this.browser.open("/watches").page().select(".watch-news")).hasSize(1);
	}

	@Test
	void aListIsWatchedUnderANameAndWithoutOneIsAskedAgain() {
		submitted("They trade.");
		String link = this.browser.open("/claims?domain=missiles&evidence=unverified&evidence=disputed")
			.page()
			.select("a[href^=/watches/new]")
			.attr("href");
		this.browser.open(link).send("/watches", "name", " ");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().getElementById("name-error").text()).isEqualTo("This is needed");
		assertThat(this.browser.page().select("#filter").text()).contains("missiles", "unverified, disputed");
		this.browser.send("/watches", "name", "Open missile claims");
		assertThat(this.browser.location()).isEqualTo("/claims?domain=missiles&evidence=unverified&evidence=disputed");
		assertThat(this.browser.open(this.browser.location()).page().select(".result-tools").text())
			.contains("Watching: Open missile claims");
	}

	@Test
	void aWatchIsRenamedAndEnded() {
		this.browser.open("/countries/PRK").send("/watches");
		String address = this.browser.open("/watches").page().select(".record-table th a").attr("href");
		this.browser.open(address).send(address + "/name", "name", "x".repeat(101));
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().getElementById("name").val()).hasSize(101);
		this.browser.send(address + "/name", "name", "The north");
		assertThat(this.browser.open("/watches").page().select(".record-table").text()).contains("The north");
		this.browser.send(address + "/end");
		assertThat(this.browser.open(address).status()).isEqualTo(404);
	}

	@Test
	void whatCannotBeWatchedIsSaidAndAMarkThatIsNoneIsRefused() {
		String token = this.browser.open("/countries/PRK").page().select("[name=_csrf]").first().val();
		this.browser.post("/watches", Map.of(), "kind", "claim", "target", "999999999", "_csrf", token);
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select(".error-summary").text()).contains("This claim is not recorded");
		this.browser.post("/watches", Map.of(), "kind", "filter", "filter", "%zz=%", "name", "x", "_csrf", token);
		assertThat(this.browser.status()).isEqualTo(422);
		this.browser.post("/watches/reading", Map.of(), "upTo", "everything", "_csrf", token);
		assertThat(this.browser.status()).isEqualTo(422);
	}

	@Test
	void changesAreFilteredAndABadDayIsSaidBesideItsField() {
		submitted("They trade.");
		this.browser.open("/changes?subject=claim&relationship=prk-irn");
		assertThat(this.browser.page().select(".change-log").text()).contains("submitted: They trade.");
		this.browser.open("/changes?subject=claim&to=2000-01-01");
		assertThat(this.browser.page().text()).contains("Nothing changed that way");
		this.browser.open("/changes?from=yesterday");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().getElementById("from").val()).isEqualTo("yesterday");
		assertThat(this.browser.page().getElementById("from-error").text()).isNotBlank();
		this.browser.open("/changes?from=2026-02-01&to=2026-01-01");
		assertThat(this.browser.page().getElementById("to-error").text()).contains("ends before it begins");
	}

	private String news() {
		return this.browser.open("/watches").page().select(".watch-news").text();
	}

	private void submitted(String statement) {
		Person researcher = this.people.researcher();
		String source = this.library.holding("They gave arms.", researcher);
		this.claims.record(null, Drafts.missiles(statement), List.of(Drafts.citing(source, "They gave arms.")), true,
				researcher);
	}

}
