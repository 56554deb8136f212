package org.entente.web.claims;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of claims and the claims of a relationship, narrowed by several values. */
@DatabaseTest
@ActiveProfiles("demo")
class ClaimListIT {

	private Browser browser;

	@BeforeEach
	void open(@Autowired MockMvc mvc) {
		this.browser = new Browser(mvc);
	}

	@Test
	void severalChoicesAreKeptInFormChipsAndNextPage() {
		this.browser.open("/claims?domain=missiles&domain=nuclear&country=PRK&country=IRN");
		assertThat(this.browser.status()).isEqualTo(200);
		assertThat(this.browser.page().select("input[name=domain][checked]").eachAttr("value"))
			.containsExactlyInAnyOrder("missiles", "nuclear");
		assertThat(this.browser.page().select("input[name=country]").val()).isEqualTo("PRK, IRN");
		assertThat(this.browser.page().select("a[rel=next]").attr("href"))
			.contains("domain=missiles&domain=nuclear&country=PRK&country=IRN&after=");
		assertThat(this.browser.page().select(".active-filter").eachAttr("href")).contains(
				"/claims?domain=nuclear&country=PRK&country=IRN", "/claims?domain=missiles&country=PRK&country=IRN");
	}

	@Test
	void relationshipPageKeepsSeveralChoices() {
		this.browser.open("/relationships/IRN-PRK?domain=missiles&domain=nuclear");
		assertThat(this.browser.page().select("#domain input[checked]").eachAttr("value"))
			.containsExactlyInAnyOrder("missiles", "nuclear");
		assertThat(this.browser.page().select("#direction[multiple]")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/claims?domain=missiles&domain=rockets",
			"/relationships/IRN-PRK?domain=missiles&domain=rockets" })
	void whatIsNoDomainIsSaidAndKept(String address) {
		this.browser.open(address);
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select(".field-error").text()).contains("“rockets” is not one of the choices");
		assertThat(
				this.browser.page().select("[name=domain][checked], [name=domain] option[selected]").eachAttr("value"))
			.contains("missiles", "rockets");
	}

	@Test
	void aCommaIsPartOfAWord() {
		this.browser.open("/claims?domain=missiles,nuclear");
		assertThat(this.browser.page().select(".field-error").text()).contains("“missiles,nuclear”");
	}

}
