package org.entente.web;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.StatementCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No page runs a query per row: the number of statements does not follow the number of
 * claims, and is small.
 */
@DatabaseTest
@Import(StatementCounter.class)
@ActiveProfiles("demo")
class StatementCountIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	StatementCounter counter;

	/** The first of each pair has many rows, the second few. */
	@ParameterizedTest
	@CsvSource({ "/relationships/IRN-PRK,/relationships/PRK-USA,16",
			"/claims?relationship=IRN-PRK,/claims?relationship=CHN-RUS,12", "/sources/1,/sources/8,15",
			"/relationships/IRN-PRK/origins,/relationships/PRK-USA/origins,6", "/countries/PRK,/countries/JPN,10",
			"/api/v1/claims?size=200,/api/v1/claims?size=1,4" })
	void statementsDoNotFollowTheNumberOfRows(String many, String few, int most) {
		int ofMany = statements(many);
		assertThat(ofMany).as(many).isLessThanOrEqualTo(most);
		assertThat(ofMany - statements(few)).as("more for many rows than for few").isLessThanOrEqualTo(2);
	}

	@Test
	void theFrontPageAsksAFewQuestionsOnly() {
		assertThat(statements("/")).isBetween(1, 10);
	}

	private int statements(String address) {
		Browser browser = new Browser(this.mvc);
		assertThat(browser.open(address).status()).as(address).isEqualTo(200);
		// Another address of the same page: what was written for the first is kept
		String again = address + (address.contains("?") ? "&" : "?") + "again=";
		return this.counter.during(() -> browser.open(again));
	}

}
