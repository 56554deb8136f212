package org.entente.web.countries;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class CountryPagesIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	private Browser browser;

	@BeforeEach
	void signIn() {
		this.browser = new Browser(this.mvc).signIn(this.people.reader().username(), People.PASSWORD);
	}

	@ParameterizedTest
	@CsvSource({ "россия, Russia", "ایران, Iran", "조선, North Korea", "PRK, North Korea", "tehran, Iran" })
	void aCountryIsFoundByAnyOfItsNames(String words, String name) {
		Document page = this.browser.open("/countries?q=" + words).page();
		assertThat(page.select(".country-index a").eachText()).contains(name);
	}

	@Test
	void whatIsNoCountryIsSaid() {
		assertThat(this.browser.open("/countries?q=Atlantis").page().select(".empty-state h2").text())
			.isEqualTo("No country has this name");
		assertThat(this.browser.open("/countries?q=%25").page().select(".empty-state")).hasSize(1);
		assertThat(this.browser.open("/countries/XQX").status()).isEqualTo(404);
	}

	@Test
	void aFormerStateIsMarkedAndLeadsToItsSuccessors() {
		assertThat(this.browser.open("/countries").page().select("li.is-former a").eachText())
			.contains("Soviet Union (former, until 1991)");
		assertThat(this.browser.open("/countries/sun").location()).isEqualTo("/countries/SUN");
		assertThat(this.browser.open("/countries/SUN").page().select(".succession a").eachText()).contains("Russia");
		assertThat(this.browser.open("/countries/RUS").page().select(".succession a").eachText())
			.contains("Soviet Union");
	}

	@Test
	void namesCarryTheirLanguage() {
		Document page = this.browser.open("/countries/IRN").page();
		assertThat(page.select(".own-names bdi[lang=fa][dir=auto]").eachText()).contains("ایران");
		assertThat(page.select(".name-list bdi[lang=fa]").eachText()).contains("ایران");
	}

}
