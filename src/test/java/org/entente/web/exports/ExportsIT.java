package org.entente.web.exports;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.accounts.TokenScope;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.exchange.ExportFormat;
import org.entente.exchange.Subject;
import org.entente.reviews.FlagService;
import org.entente.reviews.ReviewDraft;
import org.entente.reviews.ReviewService;
import org.entente.sources.Library;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Lists and things as files: what their pages show, to whom they show it. */
@DatabaseTest
@Import(Library.class)
class ExportsIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	ClaimService claims;

	@Autowired
	ReviewService reviews;

	@Autowired
	FlagService flags;

	@Autowired
	Library library;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	List<ExportFormat> formats;

	Person researcher;

	@BeforeEach
	void somebody() {
		this.researcher = this.people.researcher();
	}

	@Test
	void aListIsTheOneOfItsPage() {
		String source = source();
		long first = submitted(source);
		long second = submitted(source);
		String wish = "?source=" + this.library.number(source);
		Document page = page("/claims" + wish);
		assertThat(page.select(".claim-result").eachAttr("id")).hasSize(2);
		assertThat(numbers("/claims.csv" + wish)).containsExactly(second, first);
		assertThat(numbers("/claims.csv" + wish + "&domain=missiles&evidence=unverified")).containsExactly(second,
				first);
		assertThat(numbers("/claims.csv" + wish + "&domain=nuclear")).isEmpty();
		assertThat(numbers("/relationships/IRN-PRK.csv" + wish)).containsExactly(second, first);
		assertThat(numbers("/relationships/PRK-RUS.csv" + wish)).isEmpty();
		assertThat(numbers("/claims/" + first + ".csv")).containsExactly(first);
	}

	@Test
	void aPastListIsExportedAsItWasThen() {
		String source = source();
		long claim = submitted(source);
		String then = this.jdbc.sql("SELECT to_json(max(sealed_at))::text FROM seal")
			.query(String.class)
			.single()
			.replace("\"", "");
		submitted(source);
		this.claims.revise(claim, 0, Drafts.missiles("Worded anew."), "Clearer", this.researcher);
		String wish = "?source=" + this.library.number(source) + "&asOf=" + then.replace("+", "%2B");
		MockHttpServletResponse past = get("/claims.json" + wish);
		assertThat(past.getHeader("Memento-Datetime")).isNotNull();
		assertThat(past.getHeader("Content-Disposition")).contains(then.substring(0, 10) + ".json");
		assertThat(body(past)).contains("ballistic missile technology").doesNotContain("Worded anew");
		assertThat(numbers("/claims.csv" + wish)).containsExactly(claim);
	}

	@Test
	void aFileSaysWhatItIsAndIsNotKept() {
		MockHttpServletResponse answer = get("/claims.csv?domain=missiles&relationship=IRN-PRK");
		assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
		assertThat(answer.getHeader("Content-Disposition"))
			.matches("attachment; filename=\"entente-claims-irn-prk-missiles-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
		assertThat(answer.getHeaders("Cache-Control")).containsExactly("no-store");
		assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
		MockHttpServletResponse head = answer(
				MockMvcRequestBuilders.head("/claims.xlsx").with(this.people.as(this.researcher)));
		assertThat(head.getStatus()).isEqualTo(200);
		assertThat(head.getHeader("Content-Disposition")).contains(".xlsx");
		assertThat(head.getContentAsByteArray()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/claims.exe", "/claims.", "/claims.csv.exe", "/actors.stix.json", "/sources.graphml",
			"/claims/999999999.csv", "/sources/999999999.ris", "/relationships/PRK-IRN.csv",
			"/relationships/IRN-XXX.csv", "/countries/XXX.csv", "/claims/new.csv", "/claims/1/edit.csv",
			"/outlets/0.csv" })
	void thereIsNoFileOfNothing(String address) {
		assertThat(get(address).getStatus()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/claims.csv?domain=nonsense", "/claims.csv?asOf=yesterday", "/claims.csv?mine=drafts",
			"/relationships/IRN-PRK.csv?from=soon" })
	void whatCannotBeAskedForIsSaidOnAPage(String address) {
		MockHttpServletResponse answer = get(address);
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentType()).startsWith("text/html");
		assertThat(answer.getHeader("Content-Disposition")).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "/claims.json, claims.json", "/sources.csv, sources.csv",
			"/countries.csv?q=Korea, countries.csv?q=Korea", "/outlets.xlsx, outlets.xlsx",
			"/actors.ndjson, actors.ndjson", "/relationships.csv, relationships.csv",
			"/countries/PRK.json, countries/PRK.json",
			"/relationships/IRN-PRK.graphml, relationships/IRN-PRK.graphml" })
	void programsGetTheSameByTheirKey(String page, String file) {
		submitted(source());
		String key = this.people.bearer(this.researcher, TokenScope.READ);
		MockHttpServletResponse answer = answer(
				MockMvcRequestBuilders.get("/api/v1/exports/" + file).header("Authorization", key));
		assertThat(answer.getStatus()).isEqualTo(200);
		if (!file.endsWith("xlsx")) {
			assertThat(body(answer)).isEqualTo(body(get(page)));
		}
	}

	@Test
	void programsAreToldWhatIsWrong() {
		String key = this.people.bearer(this.researcher, TokenScope.READ);
		for (Map.Entry<String, Integer> wrong : Map
			.of("claims.csv?nonsense=1", 400, "claims.csv?domain=nonsense", 400, "claims.exe", 404, "claims/0.csv", 404)
			.entrySet()) {
			MockHttpServletResponse answer = answer(
					MockMvcRequestBuilders.get("/api/v1/exports/" + wrong.getKey()).header("Authorization", key));
			assertThat(answer.getStatus()).as(wrong.getKey()).isEqualTo(wrong.getValue());
			assertThat(answer.getContentType()).isEqualTo("application/problem+json");
		}
		assertThat(answer(MockMvcRequestBuilders.get("/api/v1/exports/claims.csv")).getStatus()).isEqualTo(401);
	}

	/** AC-37 */
	@Test
	void noFormatTellsWhatIsNotForAllToRead() {
		String secret = "secret" + UUID.randomUUID().toString().substring(0, 8);
		String source = source();
		String wish = "?source=" + this.library.number(source);
		long draft = this.claims.record(null, Drafts.missiles("A draft, " + secret),
				List.of(Drafts.citing(source, "They gave arms.")), false, this.researcher);
		long open = submitted(source);
		Person reviewer = this.people.reviewer();
		this.flags.raise(open, "unverified", "Flagged, " + secret, reviewer);
		decide(submitted(source), "returned", "Returned, " + secret, reviewer);
		decide(submitted(source), "accepted", "Accepted, " + secret, reviewer);
		long withdrawn = submitted(source);
		decide(withdrawn, "accepted", "Accepted, " + secret, reviewer);
		for (ExportFormat format : this.formats) {
			for (Subject subject : format.about().carries()) {
				String file = "/" + subject.word() + "." + format.about().suffix();
				for (String asked : List.of("", wish, "?status=draft", "?status=returned&status=accepted")) {
					String text = body(get(file + (subject == Subject.CLAIMS ? asked : "")));
					assertThat(text).as(file + asked)
						.doesNotContain(secret, this.researcher.name(), this.researcher.username(), reviewer.name());
				}
			}
			if (format.about().carries().contains(Subject.CLAIMS)) {
				assertThat(get("/claims/" + draft + "." + format.about().suffix()).getStatus()).isEqualTo(404);
			}
		}
		assertThat(numbers("/claims.csv" + wish)).hasSize(3).doesNotContain(draft);
		assertThat(numbers("/claims.csv?status=draft")).isEmpty();
	}

	@Test
	void pagesWhoseAddressLooksAlikeStillAnswer() {
		assertThat(get("/claims").getContentType()).startsWith("text/html");
		assertThat(get("/relationships/prk-irn").getRedirectedUrl()).isEqualTo("/relationships/IRN-PRK");
		assertThat(get("/countries/prk").getRedirectedUrl()).isEqualTo("/countries/PRK");
		assertThat(get("/sources/nothing").getStatus()).isEqualTo(404);
		assertThat(get("/claims.atom").getContentType()).startsWith("application/atom+xml");
	}

	private List<Long> numbers(String address) {
		String csv = body(get(address)).replaceFirst("^\ufeff", "");
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
			return reader.stream().skip(1).map((record) -> Long.valueOf(record.getField(0))).distinct().toList();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private Document page(String address) {
		return Jsoup.parse(body(get(address)));
	}

	private MockHttpServletResponse get(String address) {
		return answer(
				MockMvcRequestBuilders.get(URI.create(address)).with(this.people.as(this.researcher)).with(csrf()));
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
		try {
			return this.mvc.perform(request).andReturn().getResponse();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static String body(MockHttpServletResponse answer) {
		assertThat(answer.getStatus()).isEqualTo(200);
		return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private String source() {
		return this.library.holding("They gave arms. Nobody confirmed it.", this.researcher);
	}

	private long submitted(String source) {
		return this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source, "They gave arms.")), true,
				this.researcher);
	}

	private void decide(long claim, String decision, String reason, Person reviewer) {
		int version = this.jdbc.sql("SELECT version FROM claim WHERE id = :id")
			.param("id", claim)
			.query(Integer.class)
			.single();
		this.reviews.decide(claim, new ReviewDraft(decision, reason, version), reviewer);
	}

}
