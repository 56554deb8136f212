package org.entente.exchange;

import java.time.LocalDate;
import java.util.Map;

import org.entente.exchange.Citations.Cited;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Works are cited as the styles say, without a letter of a title being changed. */
class CitationsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	private static final Citations CITATIONS = new Citations(JsonMapper.builder().build(), false);

	@Test
	void aClaimIsCitedInTheRevisionThatWasRead() {
		Cited cited = CITATIONS
			.of(new Work("entente-claim-42", Work.Kind.PAGE, "the DPRK is reported to <b>sell</b> arms", null,
					"Entente", "2026-11-24", "3", "en", "https://entente.example/claims/42/revisions/3", TODAY));
		assertThat(cited.texts()).containsExactly(Map.entry("Chicago",
				"Entente. “the DPRK is reported to <b>sell</b> arms.” Version 3. November 24, 2026. Accessed November 26, 2026. "
						+ "https://entente.example/claims/42/revisions/3."),
				Map.entry("APA",
						"the DPRK is reported to <b>sell</b> arms. (2026, November 24). Entente. "
								+ "https://entente.example/claims/42/revisions/3"),
				Map.entry("MLA", "“the DPRK is reported to <b>sell</b> arms.” Entente, Version 3, 24 Nov. 2026, "
						+ "https://entente.example/claims/42/revisions/3. Accessed 26 Nov. 2026."));
	}

	@Test
	void aPageThatChangesIsCitedWithTheDayItWasRead() {
		Cited cited = CITATIONS.of(Work.page("entente-IRN-PRK", "Iran – North Korea",
				"https://entente.example/relationships/IRN-PRK?asOf=2026-11-26", TODAY));
		assertThat(cited.texts().get("Chicago")).contains("Accessed November 26, 2026", "asOf=2026-11-26");
		assertThat(cited.texts().get("APA")).contains("(n.d.)", "Retrieved November 26, 2026", "asOf=2026-11-26");
		assertThat(cited.texts().get("MLA")).contains("Accessed 26 Nov", "asOf=2026-11-26");
	}

	@Test
	void severalAuthorsAreCitedAsSeveral() {
		Cited two = CITATIONS.of(source(Work.Kind.PAPER, "Nuclear Restraint", "Solingen, Etel; Müller, Harald",
				"International Security", "1994-10"));
		assertThat(two.texts()).containsExactly(Map.entry("Chicago",
				"Solingen, Etel, and Harald Müller. “Nuclear Restraint.” International Security, October 1994."),
				Map.entry("APA", "Solingen, E., & Müller, H. (1994). Nuclear Restraint. International Security."),
				Map.entry("MLA",
						"Solingen, Etel, and Harald Müller. “Nuclear Restraint.” International Security, Oct. 1994."));
		assertThat(two.bibtex()).contains("author = {{Solingen, Etel} and {Müller, Harald}}");
		assertThat(two.ris()).contains("AU  - Solingen, Etel\r\nAU  - Müller, Harald\r\n", "TY  - JOUR");
		Cited some = CITATIONS
			.of(source(Work.Kind.NEWS, "What do we know?", "Jane Smith; 李明; Ali Reza", "Reuters", "2015"));
		assertThat(some.texts())
			.containsEntry("Chicago", "Jane Smith, 李明, and Ali Reza. “What do we know?” Reuters, 2015.")
			.containsEntry("APA", "Jane Smith, 李明, & Ali Reza. (2015). What do we know? Reuters.");
		Cited one = CITATIONS
			.of(source(Work.Kind.DOCUMENT, "A note", "Ministry of Foreign Affairs, Tehran", null, null));
		assertThat(one.texts().get("APA")).as("one name with a comma may be no person's")
			.startsWith("Ministry of Foreign Affairs, Tehran. ");
	}

	@Test
	void newsWithoutAnAuthorAndPostsAreCitedInEveryStyle() {
		assertThat(CITATIONS.of(source(Work.Kind.NEWS, "صادرات موشک", null, "ایرنا", "2010-02-03")).texts())
			.containsExactly(Map.entry("Chicago", "ایرنا. “صادرات موشک.” February 3, 2010."),
					Map.entry("APA", "صادرات موشک. (2010, February 3). ایرنا."),
					Map.entry("MLA", "“صادرات موشک.” ایرنا, 3 Feb. 2010."));
		assertThat(CITATIONS.of(source(Work.Kind.POST, "Встреча в Пхеньяне", "@mid", "Telegram", "2023-09-13")).texts())
			.containsExactly(Map.entry("Chicago", "@mid. “Встреча в Пхеньяне.” Telegram, September 13, 2023."),
					Map.entry("APA", "@mid. (2023, September 13). Встреча в Пхеньяне [Online post]. Telegram."),
					Map.entry("MLA", "@mid. “Встреча в Пхеньяне.” Telegram, 13 Sept. 2023."));
	}

	@Test
	void datesThatAreNoDayAreCitedInWords() {
		assertThat(CITATIONS.of(source(Work.Kind.DATASET, "Transfers", null, "SIPRI", "1991/1993")).texts().values())
			.allSatisfy((text) -> assertThat(text).contains("1991–1993"));
		assertThat(CITATIONS.of(source(Work.Kind.BROADCAST, "新闻", null, "KCTV", "199X")).texts().values())
			.allSatisfy((text) -> assertThat(text).containsOnlyOnce("1990s"));
		assertThat(CITATIONS.of(source(Work.Kind.DOCUMENT, "A note", null, "X", "1989~")).texts())
			.containsEntry("Chicago", "“A note.” X, [1989?].")
			.containsEntry("APA", "A note. (ca. 1989). X.")
			.containsEntry("MLA", "“A note.” X, circa 1989.");
	}

	/** The address is that of the copy, as it was recorded. */
	@Test
	void anArchivedCopyKeepsItsAddress() {
		String copy = "https://web.archive.org/web/20120101000000/http://example.org/a?b=1&c=%20d";
		Cited cited = CITATIONS.of(new Work("entente-source-7", Work.Kind.BLOG_POST, "A nosecone on parade!",
				"J. Lewis", "A blog", null, null, "en", copy, TODAY));
		assertThat(cited.texts().values()).allSatisfy((text) -> assertThat(text).contains(copy));
		assertThat(cited.texts().get("Chicago")).startsWith("J. Lewis. “A nosecone on parade!” A blog, n.d.");
	}

	private static Work source(Work.Kind kind, String title, @Nullable String author, @Nullable String container,
			@Nullable String issued) {
		return new Work("entente-source-1", kind, title, author, container, issued, null, null, null, null);
	}

	@Test
	void whatIsNotKnownOfASourceIsNotMadeUp() {
		Cited cited = CITATIONS.of(new Work("entente-source-6", Work.Kind.REPORT, "[Untitled report]", "Kim, A.",
				"IRNA", "this past April", null, null, null, null));
		assertThat(cited.texts().values())
			.allSatisfy((text) -> assertThat(text).contains("Kim, A.", "[Untitled report]", "IRNA", "this past April")
				.doesNotContain("Accessed", "http", "2026", "Irna"));
		assertThat(cited.bibtex()).contains("institution = {IRNA}").doesNotContain("year", "url");
		assertThat(cited.ris()).contains("TY  - RPRT", "DA  - this past April").doesNotContain("UR  -");
		assertThat(cited.csl()).contains("\"literal\" : \"this past April\"");
	}

}
