package org.entente.web.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.InertPage;
import org.entente.People;
import org.entente.TortureStrings;
import org.entente.accounts.Person;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.search.CurrentIndex;
import org.entente.sources.Library;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** Searching, as somebody without scripts meets it. */
@DatabaseTest
@Import({ Library.class, CurrentIndex.class })
class SearchPagesIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	Library library;

	@Autowired
	ClaimService claims;

	@Autowired
	CurrentIndex index;

	private Person researcher;

	private Browser browser;

	@BeforeEach
	void somebodySignsIn() {
		this.researcher = this.people.researcher();
		this.browser = new Browser(this.mvc).signIn(this.researcher.username(), People.PASSWORD);
	}

	private long record(String statement, String excerpt) {
		String source = this.library.holding(excerpt, this.researcher);
		long id = this.claims.record(null, Drafts.missiles(statement), List.of(Drafts.citing(source, excerpt)), true,
				this.researcher);
		this.index.catchUp();
		return id;
	}

	@Test
	void theBoxOnEveryPageFindsClaimsWithNumbersBesideThem() {
		record("They trade neodymium magnets.", "Magnets of neodymium were <b>traded</b>.");
		Element box = this.browser.open("/countries").page().selectFirst(".masthead form[role=search]");
		assertThat(box.attr("action")).isEqualTo("/search");
		assertThat(box.select("input[name=q]").attr("maxlength")).isEqualTo("300");
		Document page = this.browser.open("/search?q=neodymium").page();
		assertThat(page.select("h1").text()).isEqualTo("1 claim fits “neodymium”");
		assertThat(page.select(".claim-statement mark").eachText()).containsExactly("neodymium");
		assertThat(page.select(".snippet mark").eachText()).containsExactly("neodymium");
		assertThat(page.select(".snippet").text()).contains("were <b>traded</b>.");
		assertThat(page.select("#country label:contains(Iran) .count").text()).isEqualTo("1");
		assertThat(page.select(".search-coverage").text()).startsWith("Complete to ");
		assertThat(page.select("a[download]").eachAttr("href")).contains("/claims.csv?q=neodymium");
	}

	@Test
	void aChoiceNarrowsAndItsMarkTakesItAway() {
		record("They trade praseodymium.", "They trade.");
		Document page = this.browser.open("/search?q=praseodymium&country=IRN&domain=missiles").page();
		assertThat(page.select("h1").text()).startsWith("1 claim fits");
		assertThat(page.select("input[name=country][value=IRN]").hasAttr("checked")).isTrue();
		assertThat(page.select(".active-filter").eachAttr("href")).containsExactly(
				"/search?domain=missiles&country=IRN", "/search?q=praseodymium&country=IRN",
				"/search?q=praseodymium&domain=missiles");
		assertThat(this.browser.open("/search?q=praseodymium&country=RUS").page().select("h3").text())
			.contains("No claim is as you ask");
	}

	@Test
	void aListWithWordsIsASearchAndIsExportedWithThem() throws Exception {
		record("They trade samarium.", "They trade.");
		record("They trade oil.", "They trade.");
		this.browser.open("/claims?q=samarium&domain=missiles");
		assertThat(this.browser.location()).isEqualTo("/search?q=samarium&domain=missiles");
		String csv = this.mvc.perform(get("/claims.csv").param("q", "samarium").with(this.people.as(this.researcher)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(csv).contains("They trade samarium.").doesNotContain("They trade oil.");
	}

	@Test
	void thePastIsSearchedLetterByLetterAndSaysSo() {
		record("They trade europium once.", "They trade.");
		Document page = this.browser.open("/search?q=europ&asOf=" + LocalDate.now(ZoneOffset.UTC)).page();
		assertThat(page.select(".search-coverage").text())
			.startsWith("The record of the past is searched letter by letter");
		assertThat(page.select(".claim-statement").text()).contains("They trade europium once.");
		assertThat(page.select(".facet .count")).isEmpty();
	}

	@Test
	void whatCannotBeLookedForIsSaidBesideTheField() {
		assertThat(this.browser.open("/search?q=***").status()).isEqualTo(422);
		assertThat(this.browser.page().select("#q-error").text()).isEqualTo("Type a letter or a number to look for");
		assertThat(this.browser.page().select("main input[name=q]").val()).isEqualTo("***");
		assertThat(this.browser.open("/search?q=-missile").page().select("#q-error").text())
			.isEqualTo("Say what must be there, not only what must not");
		assertThat(this.browser.open("/search?q=" + "a".repeat(301)).page().select("#q-error").text())
			.isEqualTo("At most 300 characters; this has 301");
		assertThat(
				this.browser.open("/search?q=x%20country:QQQ").page().select("#country-error, .error-summary").text())
			.contains("QQQ");
		assertThat(this.browser.open("/search?q=missile&after=nonsense").status()).isEqualTo(422);
	}

	/** AC-21, AC-23, AC-38: hostile words are looked for, or refused in words. */
	@Test
	void hostileWordsAreWords() {
		record("They trade <script>alert(1)</script> quietly.", "They trade.");
		List<String> all = TortureStrings.all();
		for (int i = 0; i < all.size(); i += (i < 500) ? 3 : 50) {
			String hostile = all.get(i);
			Browser answer = this.browser.open("/search?q=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8));
			assertThat(answer.status()).as(hostile).isIn(200, 422);
			InertPage.check(answer.page());
		}
	}

	@Test
	void aSearchIsSavedSharedChangedAndForgotten() {
		record("They trade terbium.", "They trade.");
		this.browser.open("/search?q=terbium&country=IRN");
		String save = this.browser.page().select("a:contains(Save search)").attr("href");
		this.browser.open(save).send("/searches", "name", "");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select("#name-error").text()).isNotEmpty();
		this.browser.send("/searches", "name", "Terbium & <i>Iran</i>", "shared", "yes");
		assertThat(this.browser.location()).isEqualTo("/search");
		Document begin = this.browser.open("/search").page();
		Element saved = begin.selectFirst("#own").closest("section").selectFirst("li");
		assertThat(saved.text()).startsWith("Terbium & <i>Iran</i> “terbium”; country: IRN shared");
		assertThat(saved.selectFirst("a").attr("href")).isEqualTo("/search?q=terbium&country=IRN");
		assertThat(begin.selectFirst("#recent").closest("section").select("li").text()).contains("“terbium”");
		this.browser.open(save).send("/searches", "name", "Terbium & <i>Iran</i>");
		assertThat(this.browser.page().select("#name-error").text()).isEqualTo("You have a search of this name");

		Browser other = new Browser(this.mvc).signIn(this.people.reader().username(), People.PASSWORD);
		assertThat(other.open("/search").page().selectFirst("#shared").closest("section").text())
			.contains("Terbium & <i>Iran</i>");
		String edit = saved.select("a:contains(Change)").attr("href");
		assertThat(other.open(edit).status()).isEqualTo(404);

		this.browser.open(edit).send(edit.replace("/edit", ""), "name", "Terbium");
		assertThat(other.open("/search").page().selectFirst("#shared").closest("section").text())
			.doesNotContain("Terbium");
		this.browser.open(edit).send(edit.replace("/edit", "/deletion"));
		this.browser.open("/search").send("/searches/recent/deletion");
		assertThat(this.browser.open("/search").page().select(".search-list li")).isEmpty();
	}

	/** A question is remembered where a person asked it, and by nothing else. */
	@Test
	void whatNobodyAskedForIsNotRemembered() throws Exception {
		this.browser.get("/search?q=ahead", Map.of("Sec-Purpose", "prefetch;prerender"));
		this.browser.get("/search?q=early", Map.of("Purpose", "prefetch"));
		this.browser.get("/search?q=planted", Map.of("Sec-Fetch-Site", "cross-site"));
		this.mvc.perform(head("/search").param("q", "head").cookie(this.browser.cookie())).andExpect(status().isOk());
		new Browser(this.mvc).open("/search?q=stranger");
		assertThat(recent()).isEmpty();
		for (int i = 0; i < 12; i++) {
			this.browser.get("/search?q=word" + i, Map.of("Sec-Fetch-Site", "same-origin"));
		}
		assertThat(recent()).hasSize(10).first().isEqualTo("“word11”");
		this.browser.open("/search?q=typed");
		assertThat(recent()).first().isEqualTo("“typed”");
	}

	private List<String> recent() {
		return this.browser.open("/search").page().selectFirst("#recent").closest("section").select("li").eachText();
	}

	@Test
	void onlyAnAdministratorHasTheIndexBuiltAnew() {
		assertThat(this.browser.open("/search").page().select("form[action=/search/rebuilds]")).isEmpty();
		Browser administrator = new Browser(this.mvc).signIn(this.people.administrator().username(), People.PASSWORD);
		administrator.open("/search").send("/search/rebuilds");
		assertThat(administrator.location()).isEqualTo("/search");
		this.index.catchUp();
		assertThat(administrator.open("/search").page().select("#index").parents().get(1).text())
			.contains("Answers yes");
	}

}
