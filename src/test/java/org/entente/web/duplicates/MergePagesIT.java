package org.entente.web.duplicates;

import java.util.ArrayList;
import java.util.List;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TortureStrings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Duplicates and merges on their pages, as a browser without scripts uses them. */
@DatabaseTest
class MergePagesIT {

	private static final String SAYS = "Tehran paid for rockets with crude oil, an envoy said.";

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	Browser browser;

	@BeforeEach
	void signIn() {
		this.browser = new Browser(this.mvc).signIn(this.people.researcher().username(), People.PASSWORD);
	}

	@Test
	void aFormThatLooksLikeARecordIsAskedAboutOnceAndKeepsWhatWasTyped() {
		claim(SAYS, "allTheSame", "yes");
		assertThat(this.browser.status()).isEqualTo(302);
		String first = this.browser.location();
		claim("Tehran paid for the rockets with crude oil, an envoy said.");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select(".alike-question").text()).contains("Before you record it", "% alike");
		assertThat(this.browser.page().select(".alike-question a").eachAttr("href")).contains(first);
		assertThat(this.browser.page().selectFirst("[name=statement]").val().strip()).contains("for the rockets");
		claim("Tehran paid for the rockets with crude oil, an envoy said.", "allTheSame", "yes");
		assertThat(this.browser.status()).isEqualTo(302);
		assertThat(this.browser.location()).isNotEqualTo(first);
	}

	@Test
	void aDraftIsNobodysDuplicate() {
		claim(SAYS, "allTheSame", "yes");
		claim(SAYS, "then", "draft");
		assertThat(this.browser.status()).isEqualTo(302);
	}

	/**
	 * AC-34: a name in two scripts is asked about, whether or not it looks like another.
	 */
	@Test
	void aNameInTwoScriptsIsAskedAboutAndMarked() {
		actor("P\u0430rs Shipping");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select(".alike-question").text()).contains("Latin and Cyrillic", "U+0430");
		actor("P\u0430rs Shipping", "allTheSame", "yes");
		assertThat(this.browser.open(this.browser.location()).page().select(".notice").text()).contains("U+0430");
	}

	@Test
	void whileTypingAPartOfThePageIsOffered() {
		actor("Tanchon Commercial Bank", "allTheSame", "yes");
		this.browser.open("/duplicates/actors?name=Tanchon%20Comercial%20Bank");
		assertThat(this.browser.page().select(".alike a").text()).contains("ACT-");
		assertThat(this.browser.page().select("main, header")).isEmpty();
		this.browser.open("/duplicates/actors?participants%5B0%5D.newActor=Tanchon%20Comercial%20Bank");
		assertThat(this.browser.page().select(".alike a").text()).contains("ACT-");
		this.browser.open("/actors/new");
		assertThat(this.browser.page().select("[role=status][aria-live=polite][hx-get='/duplicates/actors']"))
			.hasSize(1);
	}

	/** AC-10, AC-21, AC-34: whatever is typed, the offer is an offer. */
	@Test
	void hostileWordsAreWords() {
		for (String string : TortureStrings.all().stream().limit(30).toList()) {
			String words = UriUtils
				.encode(string.codePointCount(0, string.length()) > 900 ? string.substring(0, 900) : string, UTF_8);
			for (String address : List.of("/duplicates/actors?name=" + words, "/duplicates/outlets?name=" + words,
					"/duplicates/sources?title=" + words + "&url=" + words + "&author=" + words,
					"/duplicates/claims?members=IRN&members=PRK&statement=" + words,
					"/duplicates/claims?members=" + words + "&statement=" + words)) {
				assertThat(this.browser.open(address).status()).as(address).isEqualTo(200);
			}
		}
	}

	@Test
	void twoActorsAreMergedAndTakenApartOnTheirPages() {
		actor("Hong Kong Electronics", "allTheSame", "yes");
		String kept = this.browser.location();
		actor("Hongkong Electronics Kish", "allTheSame", "yes");
		String merged = this.browser.location();
		this.browser.open("/merges/new?kind=actor&keep=" + number(kept) + "&merge=" + number(merged));
		assertThat(this.browser.page().text()).contains("Hong Kong Electronics", "Hongkong Electronics Kish");
		this.browser.send("/merges", "choice.name", "merged", "reason", "");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select("[name='choice.name'][value=merged]").hasAttr("checked")).isTrue();
		this.browser.send("/merges", "choice.name", "merged", "reason", "Registered under one number.");
		String merge = this.browser.location();
		assertThat(merge).matches("/merges/\\d+");
		assertThat(this.browser.open(merged).page().select(".notice").text()).contains("Merged into");
		assertThat(this.browser.open(kept).page().select("h1").text()).isEqualTo("Hongkong Electronics Kish");
		assertThat(this.browser.page().select(".notice").text()).contains("It stands for");
		this.browser.open(merge).send(merge + "/undoing", "reason", "Two registers.");
		assertThat(this.browser.open(kept).page().select("h1").text()).isEqualTo("Hong Kong Electronics");
		assertThat(this.browser.page().select(".notice")).isEmpty();
		assertThat(this.browser.open(merge).page().text()).contains("Undone: Two registers.");
	}

	@ParameterizedTest
	@CsvSource({ "kind=actor&keep=999999&merge=999998", "kind=claim&keep=1&merge=1", "kind=nonsense&keep=1&merge=2",
			"kind=claim&keep=x&merge=y" })
	void recordsThatAreNoneAreAskedForAgain(String asked) {
		assertThat(this.browser.open("/merges/new?" + asked).status()).isEqualTo(422);
		assertThat(this.browser.page().select(".error-summary").text()).isNotEmpty().doesNotContain("??");
	}

	@Test
	void aReaderSeesMergesAndMakesNone() {
		Browser reader = new Browser(this.mvc).signIn(this.people.reader().username(), People.PASSWORD);
		assertThat(reader.open("/merges").status()).isEqualTo(200);
		assertThat(reader.open("/duplicates").status()).isEqualTo(200);
		assertThat(reader.open("/merges/new?kind=actor").status()).isEqualTo(403);
	}

	private static String number(String address) {
		return address.substring(address.lastIndexOf('/') + 1);
	}

	private void actor(String name, String... more) {
		List<String> fields = new ArrayList<>(List.of("name", name, "kind", "company"));
		fields.addAll(List.of(more));
		this.browser.open("/actors/new").send("/actors", fields.toArray(String[]::new));
	}

	private void claim(String statement, String... more) {
		List<String> fields = new ArrayList<>(List.of("members", "IRN", "members", "PRK", "kind", "tie", "statement",
				statement, "direction", "none", "domain", "trade and energy", "modality", "occurred", "polarity",
				"asserted", "sourceFrom", "new", "newSource.kind", "article", "newSource.text", SAYS));
		fields.addAll(List.of("citations[0].excerpt", "paid for rockets", "citations[0].stance", "asserts",
				"citations[0].credibility", "3"));
		fields.addAll(List.of(more));
		if (!fields.contains("then")) {
			fields.addAll(List.of("then", "review"));
		}
		this.browser.open("/claims/new").send("/claims", fields.toArray(String[]::new));
	}

}
