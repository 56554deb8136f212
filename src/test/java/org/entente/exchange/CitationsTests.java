package org.entente.exchange;

import java.time.LocalDate;
import java.util.Map;

import org.entente.exchange.Citations.Cited;
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
