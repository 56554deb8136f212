package org.entente.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.InertPage;
import org.entente.People;
import org.entente.TortureStrings;
import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorService;
import org.entente.claims.CitationDraft;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.reviews.FlagService;
import org.entente.shared.RuleViolationException;
import org.entente.sources.Library;
import org.entente.sources.OutletDraft;
import org.entente.sources.OutletService;
import org.entente.sources.SourceDraft;
import org.entente.sources.SourceRow;
import org.entente.sources.SourceSearch;
import org.entente.sources.SourceService;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * AC-10, AC-22, AC-34: a string that breaks things is kept exactly or refused, and is
 * text wherever it is shown.
 */
@DatabaseTest
@Import(Library.class)
@TestPropertySource(properties = { "entente.reading-needs-sign-in=false", "entente.test=torture" })
class TortureIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	SourceService sources;

	@Autowired
	SourceSearch sourceSearch;

	@Autowired
	OutletService outlets;

	@Autowired
	ActorService actors;

	@Autowired
	FlagService flags;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	String source;

	@BeforeEach
	void somebody() {
		this.researcher = this.people.researcher();
		this.source = this.library.holding("It has reportedly provided missiles.", this.researcher);
	}

	@Test
	void everyStringInAClaimIsKeptExactlyOrRefusedAndShownAsText() {
		Map<Long, String> kept = new HashMap<>();
		for (String string : TortureStrings.all()) {
			try {
				kept.put(this.claims.record(null, draft(string), List.of(citation(string)), true, this.researcher),
						string);
			}
			catch (RuleViolationException ex) {
				assertThat(ex.violations()).isNotEmpty();
			}
		}
		assertThat(kept).isNotEmpty();
		String after = null;
		Browser browser = new Browser(this.mvc);
		do {
			var slice = this.search.newest(ClaimFilter.ALL, (after != null) ? Long.valueOf(after) : null, 100, null);
			slice.items()
				.stream()
				.filter((card) -> kept.containsKey(card.id()))
				.forEach((card) -> assertKept(card, kept.get(card.id())));
			after = slice.next();
			InertPage.check(browser.open("/claims" + ((after != null) ? "?after=" + after : "")).page());
		}
		while (after != null);
		kept.keySet()
			.stream()
			.sorted()
			.limit(60)
			.forEach((id) -> assertShown(browser.open("/claims/" + id).page(), kept.get(id)));
	}

	private static ClaimDraft draft(String string) {
		return new ClaimDraft("IRN-PRK", "tie", string, "mutual", null, null, null, "missiles", null, "ongoing",
				"asserted", cut(string, 200), null, new ClaimDraft.PlaceDraft(cut(string, 200), null, "region"),
				List.of(),
				List.of(new ClaimDraft.GoodsDraft(cut(string, 200), "some", null, null, cut(string, 60), null, null)));
	}

	private CitationDraft citation(String string) {
		return new CitationDraft(null, this.source, null, "reportedly provided", null, null, null, null,
				cut(string, 200), "asserts", null, "6", null, string, cut(string, 200));
	}

	/**
	 * Some fields take less than others; what a field would refuse for its length alone
	 * is made shorter.
	 */
	private static String cut(String string, int most) {
		return (string.codePointCount(0, string.length()) <= most) ? string
				: string.substring(0, string.offsetByCodePoints(0, most));
	}

	private static void assertKept(ClaimCard card, String string) {
		String exact = string.replace("\r\n", "\n");
		ClaimCard.Cited cited = card.citations().get(0);
		assertThat(card.statement()).isEqualTo(exact);
		assertThat(cited.translation()).isEqualTo(exact);
		assertThat(List.of(card.goods().get(0).what(), card.dateAsWritten(), card.place(), cited.locator(),
				cited.translator()))
			.containsOnly(cut(exact, 200));
		assertThat(card.goods().get(0).unit()).isEqualTo(cut(exact, 60));
	}

	private static void assertShown(Document page, String string) {
		InertPage.check(page);
		assertThat(page.wholeText()).contains(string.replace("\r\n", "\n").replace('\r', '\n').strip());
	}

	@Test
	void everyStringElsewhereIsKeptExactlyOrRefused() {
		long claim = this.claims.record(null, draft("plain"), List.of(citation("plain")), true, this.researcher);
		List<String> strings = TortureStrings.all();
		List<String> faults = new ArrayList<>();
		for (String string : strings.subList(0, Math.min(strings.size(), 600))) {
			sourceOf(string, faults);
			keptOrRefused(() -> this.outlets.record(new OutletDraft(null, string, "blog", null, null, string),
					this.researcher), "SELECT name FROM outlet WHERE id = :id", string, faults);
			keptOrRefused(
					() -> this.actors.record(new ActorDraft(null, string, "unnamed", null, string), this.researcher),
					"SELECT name FROM actor WHERE id = :id", string, faults);
			keptOrRefused(() -> this.flags.raise(claim, "dated", string, this.researcher),
					"SELECT note FROM flag WHERE id = :id", string, faults);
		}
		assertThat(faults).isEmpty();
		Browser browser = new Browser(this.mvc);
		List.of("/sources", "/outlets", "/actors", "/claims/" + claim, "/relationships/IRN-PRK", "/")
			.forEach((address) -> InertPage.check(browser.open(address).page()));
	}

	private void sourceOf(String string, List<String> faults) {
		SourceDraft draft = new SourceDraft(null, null, "article", string, cut(string, 300), null, null,
				cut(string, 200), null, string);
		try {
			SourceRow row = this.sourceSearch.get(this.sources.record(draft, null, this.researcher));
			if (!string.isBlank() && !List.of(row.title(), row.note()).equals(List.of(string, string))) {
				faults.add("source: " + string);
			}
		}
		catch (RuleViolationException ex) {
			assertThat(ex.violations()).isNotEmpty();
		}
	}

	private void keptOrRefused(LongSupplier record, String sql, String string, List<String> faults) {
		try {
			long id = record.getAsLong();
			if (!this.jdbc.sql(sql).param("id", id).query(String.class).single().equals(string.replace("\r\n", "\n"))) {
				faults.add(sql + ": " + string);
			}
		}
		catch (RuleViolationException ex) {
			assertThat(ex.violations()).isNotEmpty();
		}
	}

	/** Vocabulary, codes, dates and numbers refuse what is none, whatever it is. */
	@Test
	void noStringGetsIntoAFieldThatIsNoText() {
		long before = this.jdbc.sql("SELECT count(*) FROM claim").query(Long.class).single();
		for (String s : TortureStrings.all()) {
			ClaimDraft draft = new ClaimDraft(s, s, null, s, s, s, s, s, s, s, s, null, s,
					new ClaimDraft.PlaceDraft(null, s, s), List.of(new ClaimDraft.ParticipantDraft(s, s, s)),
					List.of(new ClaimDraft.GoodsDraft(null, s, s, s, null, s, s)));
			CitationDraft citation = new CitationDraft(null, s, s, null, s, s, null, null, null, s, s, s, s, null,
					null);
			assertThat(catchThrowable(() -> this.claims.record(null, draft, List.of(citation), true, this.researcher)))
				.as(s)
				.isInstanceOf(RuleViolationException.class);
		}
		assertThat(this.jdbc.sql("SELECT count(*) FROM claim").query(Long.class).single()).isEqualTo(before);
	}

}
