package org.entente.web.exports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.accounts.DemoSignIn;
import org.entente.exchange.ExportFormat;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every list and every thing offers its files by links, and each link gives a file of its
 * format that is whole, holds what the page lists, and is of the day the page is of.
 */
@DatabaseTest
@ActiveProfiles("demo")
class ExportLinksIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	JsonMapper json;

	@Autowired
	List<ExportFormat> formats;

	@Test
	void strangersGetWhatTheirPagesOffer() throws Exception {
		for (String page : pages()) {
			follow(page, new Browser(this.mvc), false);
		}
	}

	@Test
	void researchersGetTheSameAndThePast() throws Exception {
		Browser browser = new Browser(this.mvc).signIn(DemoSignIn.RESEARCHER.username(),
				DemoSignIn.RESEARCHER.password());
		for (String page : List.of("/claims?domain=missiles", "/relationships/IRN-PRK", "/sources")) {
			follow(page, browser, false);
		}
		for (String page : pages()) {
			follow(page + (page.contains("?") ? "&" : "?") + "asOf=" + LocalDate.now(ZoneOffset.UTC), browser, true);
		}
	}

	/** Their claims, and those of a filter: what a filter leaves out is in no file. */
	@Test
	void aFilterHoldsInEveryFile() throws Exception {
		Browser browser = new Browser(this.mvc);
		int all = count("/claims.ndjson", browser);
		int missiles = count("/claims.ndjson?domain=missiles", browser);
		assertThat(missiles).isPositive().isLessThan(all);
		for (String offered : List.of("/claims?domain=missiles", "/relationships/IRN-PRK?domain=missiles")) {
			List<String> links = links(browser.open(offered));
			assertThat(links).isNotEmpty().allMatch((link) -> link.contains("domain=missiles"));
			JsonNode items = this.json.readTree(file(links, ".json", browser)).path("items");
			assertThat(items.size()).as(offered).isPositive();
			items.forEach((claim) -> assertThat(claim.path("domain").asString()).isEqualTo("missiles"));
		}
		List<String> korea = links(browser.open("/countries?q=Korea"));
		JsonNode named = this.json.readTree(file(korea, ".json", browser)).path("items");
		assertThat(named.size()).isBetween(2, 10);
	}

	private List<String> pages() {
		long claim = number("SELECT min(id) FROM claim WHERE status = 'ACCEPTED'");
		long source = number("SELECT min(id) FROM source");
		long outlet = number("SELECT min(outlet_id) FROM source");
		long actor = number("SELECT min(id) FROM actor");
		return List.of("/claims", "/claims?domain=missiles", "/claims/" + claim, "/sources",
				"/sources?outlet=" + outlet, "/sources/" + source, "/outlets", "/outlets/" + outlet, "/actors",
				"/actors/" + actor, "/countries", "/countries?q=Korea", "/countries/PRK", "/relationships",
				"/relationships/IRN-PRK", "/relationships/IRN-PRK?domain=missiles", "/search?q=missiles");
	}

	private long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	private void follow(String page, Browser browser, boolean past) throws Exception {
		List<String> links = links(browser.open(page));
		assertThat(browser.status()).as(page).isEqualTo(200);
		String subject = page.startsWith("/search") || page.startsWith("/relationships/") ? "claims"
				: page.split("[/?]")[1];
		Set<String> offered = new HashSet<>();
		for (String link : links) {
			ExportFormat.About format = format(link);
			offered.add(format.suffix());
			MockHttpServletResponse file = browser.open(link).answer();
			assertThat(file.getStatus()).as(link).isEqualTo(200);
			assertThat(file.getContentType()).as(link).startsWith(format.mediaType().split(";")[0]);
			assertThat(file.getHeader("Content-Disposition")).as(link)
				.startsWith("attachment; filename=")
				.endsWith("." + format.suffix() + "\"");
			assertThat(file.getHeader("Memento-Datetime") != null).as(link).isEqualTo(past);
			assertThat(link.contains("asOf=")).as(link).isEqualTo(past);
			read(link, format.suffix(), file.getContentAsByteArray());
		}
		assertThat(offered).as(page)
			.containsExactlyInAnyOrderElementsOf(this.formats.stream()
				.map(ExportFormat::about)
				.filter((about) -> about.carries().stream().anyMatch((one) -> one.word().equals(subject)))
				.map(ExportFormat.About::suffix)
				.toList());
	}

	private static List<String> links(Browser browser) {
		return browser.page()
			.select(".export-menu a[download]")
			.stream()
			.map((Element link) -> link.attr("href"))
			.toList();
	}

	private ExportFormat.About format(String link) {
		String path = link.split("\\?")[0];
		String suffix = path.substring(path.indexOf('.') + 1);
		return this.formats.stream()
			.map(ExportFormat::about)
			.filter((about) -> about.suffix().equals(suffix))
			.findFirst()
			.orElseThrow(() -> new AssertionError(link));
	}

	/** Opens a file as the programs do for which it is made. */
	private void read(String link, String suffix, byte[] file) throws Exception {
		String text = new String(file, StandardCharsets.UTF_8);
		switch (suffix) {
			case "csv", "raw.csv" -> assertThat(lines(text)).as(link).isPositive();
			case "xlsx" -> assertThat(sheets(file)).as(link).isEqualTo(1);
			case "graphml" -> assertThat(DocumentBuilderFactory.newDefaultNSInstance()
				.newDocumentBuilder()
				.parse(new ByteArrayInputStream(file))
				.getDocumentElement()
				.getLocalName()).as(link).isEqualTo("graphml");
			case "ndjson", "ftm.json" ->
				text.lines().forEach((line) -> assertThat(this.json.readTree(line).isObject()).as(link).isTrue());
			case "ris" -> assertThat(text).as(link).startsWith("TY  - ").endsWith("ER  - \r\n");
			case "bib" -> assertThat(text).as(link).startsWith("@");
			case "csl.json" -> assertThat(this.json.readTree(file).isArray()).as(link).isTrue();
			case "json" -> assertThat(this.json.readTree(file).path("items").isArray()).as(link).isTrue();
			case "geojson" ->
				assertThat(this.json.readTree(file).path("type").asString()).as(link).isEqualTo("FeatureCollection");
			case "jsonld" -> assertThat(this.json.readTree(file).has("@context")).as(link).isTrue();
			case "stix.json" ->
				assertThat(this.json.readTree(file).path("type").asString()).as(link).isEqualTo("bundle");
			default -> throw new AssertionError("nothing opens " + link);
		}
	}

	private static long lines(String csv) throws IOException {
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv.replaceFirst("^\ufeff", ""))) {
			return reader.stream().count();
		}
	}

	private static long sheets(byte[] workbook) throws Exception {
		Path file = Files.createTempFile("workbook", ".xlsx");
		Files.write(file, workbook);
		try (ZipFile zip = new ZipFile(file.toFile())) {
			for (ZipEntry part : zip.stream().toList()) {
				if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
					DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(zip.getInputStream(part));
				}
			}
			return zip.stream().filter((part) -> part.getName().startsWith("xl/worksheets/sheet")).count();
		}
		finally {
			Files.delete(file);
		}
	}

	private int count(String address, Browser browser) throws Exception {
		return (int) browser.open(address).answer().getContentAsString(StandardCharsets.UTF_8).lines().count();
	}

	private byte[] file(List<String> links, String suffix, Browser browser) {
		String link = links.stream()
			.filter((one) -> format(one).suffix().equals(suffix.substring(1)))
			.findFirst()
			.orElseThrow();
		return browser.open(link).answer().getContentAsByteArray();
	}

}
