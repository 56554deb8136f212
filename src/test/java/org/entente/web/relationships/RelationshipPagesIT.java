package org.entente.web.relationships;

import java.util.List;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.sources.Library;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
@Import(Library.class)
class RelationshipPagesIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private Library library;

	@Autowired
	private ClaimService claims;

	private Person researcher;

	private Browser browser;

	@BeforeEach
	void signIn() {
		this.researcher = this.people.researcher();
		this.browser = new Browser(this.mvc).signIn(this.researcher.username(), People.PASSWORD);
	}

	@ParameterizedTest
	@CsvSource({ "/relationships/prk-irn, /relationships/IRN-PRK",
			"/relationships/RUS-PRK-CHN?domain=missiles, /relationships/CHN-PRK-RUS?domain=missiles",
			"/relationships?members=Iran&members=prk, /relationships/IRN-PRK",
			"/relationships?members=ایران&members=조선&members=, /relationships/IRN-PRK" })
	void everySpellingLeadsToOneAddress(String typed, String address) {
		assertThat(this.browser.open(typed).location()).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "IRN-XXX", "IRN-IRN", "IRN", "nothing", "IRN-PRK-" })
	void whatIsNoRelationshipIsNotFound(String code) {
		assertThat(this.browser.open("/relationships/" + code).status()).isEqualTo(404);
	}

	@Test
	void aCountryNamedTwiceIsToldAtItsField() {
		Document page = this.browser.open("/relationships?members=IRN&members=Iran").page();
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(page.select("#members-1-error").text()).isEqualTo("A country has no relationship with itself");
		assertThat(page.select("#members-0, #members-1").eachAttr("value")).containsExactly("IRN", "Iran");
	}

	@Test
	void aRelationshipWithoutClaimsSaysWhatToDo() {
		Document page = this.browser.open("/relationships/AND-BTN").page();
		assertThat(page.select("h1").text()).isEqualTo("Andorra – Bhutan");
		assertThat(page.select(".empty-state a").eachText()).contains("Record the first claim");
	}

	@Test
	void everyNumberOfTheMatrixLeadsToExactlyItsClaims() {
		record("AND-NPL", "directed", "AND", "NPL", "tie", "missiles", "2009-04-18");
		record("AND-NPL", "directed", "AND", "NPL", "risk", "missiles", null);
		record("AND-NPL", "mutual", null, null, "tie", "nuclear", "198X");
		Document page = this.browser.open("/relationships/AND-NPL").page();
		List<Element> cells = page.select("a.matrix-cell");
		assertThat(cells).hasSize(2);
		for (Element cell : cells) {
			Document there = this.browser.open(cell.attr("href")).page();
			assertThat(there.select(".claim-card")).hasSize(Integer.parseInt(cell.select("b").text()));
		}
	}

	@Test
	void theStripOfTimeSaysInWordsWhatItDraws() {
		record("AND-LAO", "mutual", null, null, "tie", "nuclear", "198X");
		record("AND-LAO", "mutual", null, null, "tie", "nuclear", null);
		Document page = this.browser.open("/relationships/AND-LAO").page();
		assertThat(page.select(".timeline-key li").eachText()).singleElement()
			.asString()
			.startsWith("a The 1980s 198X");
		assertThat(page.select(".timeline-lane rect[fill='url(#fade-both)']")).hasSize(1);
		assertThat(page.select(".undated strong").text())
			.isEqualTo("1 of the claims listed below carry no date at all.");
	}

	@Test
	void aDateThatIsNoneIsToldAtItsFieldAndKept() {
		record("AND-KHM", "mutual", null, null, "tie", "nuclear", null);
		Document page = this.browser.open("/relationships/AND-KHM?from=in%20the%20nineties").page();
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(page.select("#from-error")).hasSize(1);
		assertThat(page.select("#from").val()).isEqualTo("in the nineties");
		assertThat(page.select(".claim-card")).isEmpty();
	}

	@Test
	void aLaterPageOfClaimsLeadsToTheAssessmentsAndToTheFirst() {
		record("AND-THA", "mutual", null, null, "tie", "nuclear", null);
		record("AND-THA", "mutual", null, null, "risk", "nuclear", null);
		Document later = this.browser.open("/relationships/AND-THA?domain=nuclear&after=undated_999999").page();
		assertThat(later.select(".claim-card")).hasSize(1);
		assertThat(later.select(".pager a").attr("href")).isEqualTo("/relationships/AND-THA?domain=nuclear#claims");
		String address = later.select("section[aria-labelledby=assessments] a").attr("href");
		assertThat(this.browser.open(address.replaceFirst("#assessments$", "")).page().select("#assessments"))
			.hasSize(1);
	}

	@Test
	void severalValuesOfOneNameAreTickedAndHold() {
		record("AND-VNM", "mutual", null, null, "tie", "nuclear", null);
		record("AND-VNM", "mutual", null, null, "tie", "missiles", null);
		record("AND-VNM", "mutual", null, null, "tie", "space", null);
		Document page = this.browser.open("/relationships/AND-VNM?domain=nuclear&domain=missiles").page();
		assertThat(page.select(".claim-card")).hasSize(2);
		assertThat(page.select("input[name=domain][checked]").eachAttr("value")).containsExactly("missiles", "nuclear");
		assertThat(page.select(".filter-fold:has([name=domain]) summary").text()).contains("2 chosen");
	}

	@Test
	void aGroupShowsWhatStandsBetweenItsMembers() {
		record("AND-MMR", "mutual", null, null, "tie", "nuclear", null);
		Document page = this.browser.open("/relationships/AND-FJI-MMR").page();
		assertThat(page.select(".edge-card h3").eachText()).containsExactly("Andorra – Fiji", "Andorra – Myanmar",
				"Fiji – Myanmar");
		assertThat(page.select(".edge-card").get(1).text()).contains("1 claim", "nuclear 1");
		assertThat(page.select(".triangle-drawing title").text()).contains("Andorra – Myanmar: 1");
	}

	private void record(String code, String direction, @Nullable String from, @Nullable String to, String kind,
			String domain, @Nullable String date) {
		String source = this.library.holding("They say so.", this.researcher);
		ClaimDraft draft = new ClaimDraft(code, kind, "They are said to.", direction, from, to, null, domain, null,
				"occurred", "asserted", null, date, null, List.of(), List.of());
		this.claims.record(null, draft, List.of(Drafts.citing(source, "They say so.")), true, this.researcher);
	}

}
