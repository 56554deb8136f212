package org.entente.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.sources.Library;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Whatever somebody typed into a long form is there again after they signed in, and its
 * form can be sent.
 */
@DatabaseTest
@Import(Library.class)
class EveryKeptFormIT {

	private static final String TYPED = "گفته می‌شود  \"<b>\"\nsecond line";

	@Autowired
	MockMvc mvc;

	@Autowired
	ClaimService claims;

	@Autowired
	Library library;

	@Autowired
	People people;

	static Stream<Arguments> forms() {
		return Stream.of(arguments("/claims/{claim}", "/claims/{claim}/edit", List.of("statement", "reason")),
				arguments("/claims/{claim}/citations", "/claims/{claim}/citations/new",
						List.of("citations[0].excerpt", "citations[0].translation")),
				arguments("/claims/{claim}/flags", "/claims/{claim}/flags/new", List.of("note")),
				arguments("/claims/{claim}/links", "/claims/{claim}/links/new", List.of("note")),
				arguments("/sources", "/sources/new", List.of("note", "text")),
				arguments("/sources/{source}", "/sources/{source}/edit", List.of("note")),
				arguments("/sources/{source}/versions", "/sources/{source}/versions/new", List.of("note", "text")),
				arguments("/sources/{source}/derivations", "/sources/{source}/derivations/new", List.of("note")),
				arguments("/reviews/{claim}", "/reviews/{claim}", List.of("reason")));
	}

	@ParameterizedTest
	@MethodSource("forms")
	void comesBackAfterTheSignIn(String action, String page, List<String> fields) {
		Person researcher = this.people.researcher();
		String source = this.library.holding("They trade zinc.", researcher);
		long claim = this.claims.record(null, Drafts.missiles("They trade."),
				List.of(Drafts.citing(source, "trade zinc")), true, researcher);
		Map<String, String> numbers = Map.of("{claim}", Long.toString(claim), "{source}",
				Long.toString(this.library.number(source)));
		List<String> typed = new ArrayList<>(List.of("_csrf", "old"));
		fields.forEach((field) -> typed.addAll(List.of(field, TYPED)));
		Browser browser = new Browser(this.mvc);
		browser.post(filled(action, numbers), Map.of("Sec-Fetch-Site", "same-origin"), typed.toArray(String[]::new));
		assertThat(browser.location()).isEqualTo("/sign-in?kept");
		browser.open("/sign-in").signIn(this.people.reviewer().username(), People.PASSWORD);
		assertThat(browser.location()).isEqualTo(filled(page, numbers) + "?kept");
		browser.open(filled(page, numbers) + "?kept");
		assertThat(browser.status()).isEqualTo(200);
		assertThat(browser.page().select("main [role=status]").text()).contains("Nothing was saved yet");
		fields.forEach((field) -> assertShown(browser, field));
		assertThat(browser.page().select("form[method=post][action=\"" + filled(action, numbers) + "\"]")).isNotEmpty();
		assertThat(browser.open(filled(page, numbers) + "?kept").page().select("main").html())
			.as("it is handed out once")
			.doesNotContain("second line");
	}

	private static void assertShown(Browser browser, String field) {
		Element control = browser.page().selectFirst("[name=\"" + field + "\"]");
		String shown = control.tagName().equals("textarea") ? control.wholeText() : control.attr("value");
		assertThat(shown.strip()).as(field).isEqualTo(TYPED);
	}

	private static String filled(String address, Map<String, String> numbers) {
		String filled = address;
		for (Map.Entry<String, String> number : numbers.entrySet()) {
			filled = filled.replace(number.getKey(), number.getValue());
		}
		return filled;
	}

}
