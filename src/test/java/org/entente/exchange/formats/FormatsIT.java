package org.entente.exchange.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.entente.DatabaseTest;
import org.entente.TestClock;
import org.entente.TortureStrings;
import org.entente.claims.ClaimCard;
import org.entente.exchange.ExportFormat;
import org.entente.exchange.Extract;
import org.entente.exchange.FormulaGuard;
import org.entente.exchange.Subject;
import org.entente.shared.XmlText;
import org.entente.sources.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Every format, as Spring finds it, writes what stands in its golden file, and text as
 * text, whatever the words.
 */
@DatabaseTest
@Import(Library.class)
class FormatsIT {

	private static final Path GOLDEN = Path.of("src/test/resources/exports");

	private static final String NAMED = "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";

	private static final Path SCHEMAS = Path.of("..", "shared", "data", "test", "stix-schemas", "schemas");

	@Autowired
	List<ExportFormat> formats;

	@Autowired
	JsonMapper json;

	@Autowired
	TestClock clock;

	/** AC-37 */
	@Test
	void everyFormatWritesWhatStandsInItsGoldenFile() throws IOException {
		List<String> others = new ArrayList<>();
		for (ExportFormat format : this.formats) {
			for (Subject subject : format.about().carries()) {
				if (isKept(format, subject)) {
					compare(subject, format, others);
				}
				assertThat(text(subject, format)).as("%s in %s", subject, format.about().label())
					.doesNotContain("secret");
			}
		}
		assertThat(others).isEmpty();
	}

	/** Claims and works in every format, everything else as a table and as JSON. */
	private static boolean isKept(ExportFormat format, Subject subject) {
		return subject == Subject.CLAIMS || format.about().carries().equals(Works.SUBJECTS)
				|| List.of("csv", "json").contains(format.about().suffix());
	}

	private void compare(Subject subject, ExportFormat format, List<String> others) throws IOException {
		Path file = GOLDEN.resolve(subject.word() + "." + format.about().suffix()
				+ (format.about().suffix().equals("xlsx") ? ".xml" : ""));
		String written = text(subject, format);
		if (!Files.exists(file) || !Files.readString(file).equals(written)) {
			Files.createDirectories(Path.of("target/exports"));
			Files.writeString(Path.of("target/exports").resolve(file.getFileName()), written);
			others.add(file + " differs from target/exports/" + file.getFileName());
		}
	}

	private String text(Subject subject, ExportFormat format) throws IOException {
		byte[] written = write(format, Exported.of(subject));
		String text = format.about().suffix().equals("xlsx") ? unzip(written).get("xl/worksheets/sheet1.xml")
				: new String(written, StandardCharsets.UTF_8);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return text.replace(today.toString(), "2026-11-26")
			.replace(today.toString().replace('-', '/'), "2026/11/26")
			.replace("[[%d,%d,%d]]".formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth()),
					"[[2026,11,26]]");
	}

	/** AC-12 */
	@Test
	void whatASpreadsheetReadsIsTheTextOnceItsGuardIsTakenAway() throws IOException {
		for (String hostile : hostile()) {
			Extract extract = Exported.extract(Subject.CLAIMS, List.of(Exported.missiles(hostile)));
			List<CsvRecord> safe = records(write(format("csv"), extract));
			List<CsvRecord> raw = records(write(format("raw.csv"), extract));
			int at = raw.get(0).getFields().indexOf("statement");
			assertThat(raw.get(1).getField(at)).isEqualTo(hostile);
			assertThat(FormulaGuard.restore(safe.get(1).getField(at))).isEqualTo(hostile);
			for (int i = 0; i < raw.size(); i++) {
				List<String> restored = safe.get(i).getFields().stream().map(FormulaGuard::restore).toList();
				assertThat(restored).isEqualTo(raw.get(i).getFields());
			}
			safe.stream()
				.flatMap((record) -> record.getFields().stream())
				.forEach((field) -> assertThat(field).doesNotMatch("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*"));
		}
	}

	/** AC-10, AC-15 */
	@Test
	void everyStringThatBreaksThingsArrivesAsText() throws Exception {
		for (String hostile : hostile()) {
			Extract extract = Exported.extract(Subject.CLAIMS, List.of(Exported.missiles(hostile)));
			JsonNode claims = this.json.readTree(write(format("json"), extract));
			assertThat(claims.at("/items/0/statement").asString()).isEqualTo(hostile);
			JsonNode line = this.json.readTree(write(format("ndjson"), extract));
			assertThat(line.path("statement").asString()).isEqualTo(hostile);
			assertThat(this.json.readTree(write(format("geojson"), extract))
				.at("/features/0/properties/statement")
				.asString()).isEqualTo(hostile);
			assertThat(this.json.readTree(write(format("jsonld"), extract)).at("/@graph/0/claimReviewed").asString())
				.isEqualTo(hostile);
			Document graph = read(write(format("graphml"), extract));
			assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(5);
			assertThat(graph.getDocumentElement().getTextContent()).contains(XmlText.of(hostile).replace("\r", "\n"));
			read(unzip(write(format("xlsx"), extract)).get("xl/worksheets/sheet1.xml")
				.getBytes(StandardCharsets.UTF_8));
			String ris = new String(write(format("ris"), extract), StandardCharsets.UTF_8);
			assertThat(ris.lines()).allMatch((tag) -> tag.matches("(?s)[A-Z][A-Z0-9]  - .*"));
		}
	}

	@Test
	void placesAreNamedAndNotLocated() throws IOException {
		JsonNode map = this.json.readTree(write(format("geojson"), Exported.of(Subject.CLAIMS)));
		map.path("features").forEach((feature) -> assertThat(feature.get("geometry").isNull()).isTrue());
		assertThat(map.at("/features/0/properties/place/precision").asString()).isEqualTo("vicinity");
	}

	/** What the record can hold at all. */
	private static List<String> hostile() {
		return TortureStrings.all()
			.stream()
			.filter((text) -> text.codePoints().noneMatch((c) -> (c < ' ' && "\t\r\n".indexOf(c) < 0) || c == 0x7f))
			.filter((text) -> text.codePointCount(0, text.length()) <= 1000)
			.filter((text) -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
			.toList();
	}

	/** Where the schemas of OASIS stand beside the project. */
	@Test
	void bundlesKeepToTheSchemasOfStix() throws IOException {
		assumeTrue(Files.isDirectory(SCHEMAS), "the schemas of STIX are not beside the project");
		SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(builder) -> builder.schemas(FormatsIT::schema));
		List<String> faults = new ArrayList<>();
		List<String> all = hostile();
		int step = Math.max(1, all.size() / 200);
		List<ClaimCard> claims = IntStream.range(0, all.size())
			.filter((i) -> i % step == 0)
			.mapToObj((i) -> Exported.missiles(all.get(i)))
			.toList();
		JsonNode bundle = this.json.readTree(write(format("stix.json"), Exported.of(Subject.CLAIMS)));
		JsonNode hostile = this.json.readTree(write(format("stix.json"), Exported.extract(Subject.CLAIMS, claims)));
		faults.addAll(faults(registry, "common/bundle", named(bundle)));
		Set<String> types = new TreeSet<>();
		for (JsonNode objects : List.of(bundle.path("objects"), hostile.path("objects"))) {
			objects.forEach((object) -> {
				types.add(object.path("type").asString());
				faults.addAll(faults(registry, place(object.path("type").asString()), object));
			});
		}
		assertThat(faults).isEmpty();
		assertThat(types).containsExactly("extension-definition", "identity", "location", "note", "relationship");
		JsonNode wrong = this.json.readTree("{\"type\":\"note\",\"id\":\"note--1\"}");
		assertThat(faults(registry, "sdos/note", wrong)).isNotEmpty();
	}

	/**
	 * The bundle with those of its objects that the schema of bundles lists. Locations,
	 * notes and extensions are not among them, and what is not listed it takes for two
	 * kinds of custom object at once; they are checked by their own schemas.
	 */
	private JsonNode named(JsonNode bundle) {
		List<JsonNode> objects = bundle.path("objects")
			.valueStream()
			.filter((object) -> List.of("identity", "relationship").contains(object.path("type").asString()))
			.toList();
		assertThat(objects).hasSize(3);
		return this.json.valueToTree(Map.of("type", bundle.path("type"), "id", bundle.path("id"), "objects", objects));
	}

	private static String schema(String name) {
		try {
			return name.startsWith(NAMED) ? Files.readString(SCHEMAS.resolve(name.substring(NAMED.length()))) : null;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String place(String type) {
		return switch (type) {
			case "extension-definition" -> "common/";
			case "relationship" -> "sros/";
			default -> "sdos/";
		} + type;
	}

	private static List<String> faults(SchemaRegistry registry, String schema, JsonNode object) {
		return registry.getSchema(SchemaLocation.of(NAMED + schema + ".json"))
			.validate(object.toString(), InputFormat.JSON)
			.stream()
			.map((fault) -> schema + ": " + fault)
			.toList();
	}

	private ExportFormat format(String suffix) {
		return this.formats.stream().filter((f) -> f.about().suffix().equals(suffix)).findFirst().orElseThrow();
	}

	static byte[] write(ExportFormat format, Extract extract) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		format.write(extract, out);
		return out.toByteArray();
	}

	private static List<CsvRecord> records(byte[] csv) {
		String text = new String(csv, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "");
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
			return reader.stream().toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** By its directory, as programs that open workbooks do. */
	static Map<String, String> unzip(byte[] file) throws IOException {
		Path temporary = Files.createTempFile("entente", ".zip");
		Files.write(temporary, file);
		Map<String, String> entries = new LinkedHashMap<>();
		try (ZipFile zip = new ZipFile(temporary.toFile())) {
			for (ZipEntry entry : Collections.list(zip.entries())) {
				entries.put(entry.getName(),
						new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		finally {
			Files.delete(temporary);
		}
		return entries;
	}

	private static Document read(byte[] xml) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
	}

}
