package org.entente.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Tables are read as the file has them, or refused by line and column (AC-13 to AC-17).
 */
class TableReadersTests {

	private static final Path TORTURE = Path.of("..", "shared", "data", "test", "torture-strings-csv", "csv-spectrum");

	static final Profiles PROFILES = profiles();

	@TempDir
	Path folder;

	private final TableReaders readers = new TableReaders(List.of(new CsvTableReader(PROFILES), new JsonTableReader(),
			new GeoJsonTableReader(), new BibtexTableReader(), new RisTableReader(), new XlsxTableReader()), 5);

	private final List<String> columns = new ArrayList<>();

	private final Map<Integer, List<String>> rows = new LinkedHashMap<>();

	@Test
	void rowsKeepTheNumbersOfTheFile() throws IOException {
		read("a.csv", "a,b\r\n\r\n1,\"two\r\nlines\"\r\n3,-9\r\n");
		assertThat(this.columns).containsExactly("a", "b");
		assertThat(this.rows).isEqualTo(Map.of(3, List.of("1", "two\r\nlines"), 5, List.of("3", "-9")));
	}

	@Test
	void delimiterAndPreambleAreFound() throws IOException {
		TableLayout layout = read("a.csv",
				"Trade of states\nVersion 4.0, 2020\n\nstate;amount;note\nPRK;1,5;a,b\nIRN;2,5;c,d\n");
		assertThat(layout).isEqualTo(new TableLayout("csv", "UTF-8", ";", 4));
		assertThat(this.columns).containsExactly("state", "amount", "note");
		assertThat(this.rows.get(5)).containsExactly("PRK", "1,5", "a,b");
		assertThat(read("b.tsv", "a\tb\n1\t2\n").delimiter()).isEqualTo("\t");
		assertThat(read("c.csv", "one\nx\n").headerRow()).isEqualTo(1);
	}

	@Test
	void objectsInATextFileAreReadAsObjects() throws IOException {
		assertThat(read("a.txt", "\n[\n{\"a\": \"1,2\"},\n{\"a\": \"3\"}]").format()).isEqualTo("json");
		assertThat(this.columns).containsExactly("a");
		assertThat(read("b.TXT", "{\"a\": 1}\n{\"a\": 2}\n").format()).isEqualTo("json");
		assertThat(read("c.txt", "[a],b\n1,2\n").format()).isEqualTo("csv");
		assertThat(read("d.txt", "{a}\tb\n1\t2\n").format()).isEqualTo("csv");
	}

	@Test
	void encodingsAreFoundOrRefusedNeverGuessed() throws IOException {
		String text = "a,b\nPjöngjang,평양\n";
		write("mark.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
		write("wide.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
		for (String name : List.of("mark.csv", "wide.csv")) {
			read(name, TableOptions.NONE);
			assertThat(this.columns).containsExactly("a", "b");
			assertThat(this.rows.get(2)).containsExactly("Pjöngjang", "평양");
		}
		write("latin.csv", "a,b\n1,2\nPjöngjang,x\n".getBytes(Charset.forName("windows-1252")));
		refused(() -> read("latin.csv", TableOptions.NONE), "table.not-utf8", 3);
		read("latin.csv", new TableOptions("windows-1252", null, null));
		assertThat(this.rows.get(3)).containsExactly("Pjöngjang", "x");
		byte[] whole = "a,b\n1,평".getBytes(StandardCharsets.UTF_8);
		write("half.csv", Arrays.copyOf(whole, whole.length - 1));
		refused(() -> read("half.csv", TableOptions.NONE), "table.not-utf8", 2);
		refused(() -> read("half.csv", new TableOptions("utf-7", null, null)), "table.encoding-unknown", "utf-7");
	}

	@Test
	void brokenTablesAreRefusedByLineAndColumn() {
		refused(() -> read("a.csv", "a,b\n1,\"x\n2,3\n"), "table.unclosed-quote", 2);
		refused(() -> read("a.csv", "a,b\n1,\"x\"y\n"), "table.text-after-quote", 2);
		refused(() -> read("a.csv", "a,b\n1,2\n3,x\0y\n"), "table.nul", 3, "b");
		refused(() -> read("a.csv", "a,a\n1,2\n"), "table.repeated-column", "a");
		refused(() -> read("a.csv", "a,\n1,2\n"), "table.too-many-cells", 2, 2, 1);
		refused(() -> read("a.csv", "a,b\n1,2\n3,4\n1,2,3\n"), "table.too-many-cells", 4, 3, 2);
		refused(() -> read("a.csv", "a,b\n1," + "x".repeat(100_001) + "\n"), "table.cell-too-long", 2, "b", 100_000);
		refused(() -> read("a.csv", "a,b\n1," + "x".repeat(2_000_000)), "table.row-too-long", 2, 1_000_000);
		refused(() -> read("a.csv", "x,".repeat(9_999) + "x\n1\n"), "table.too-many-columns", 10_000, 1000);
		refused(() -> read("a.exe", "a,b\n"), "table.kind",
				"bib, csv, geojson, json, jsonl, ndjson, ris, tab, tsv, txt, xlsx, zip");
		refused(() -> read("a.csv", "\n\n"), "table.no-header");
		refused(() -> read("a.csv", "a,b\n" + "1,2\n".repeat(2_000_000)), "file.too-large", 5);
	}

	/** As OFAC publishes its list: no names, and the end of the file as DOS wrote it. */
	@Test
	void aFileWithoutNamesHasItsColumnsCounted() throws IOException {
		write("sdn.csv", "36,\"AIRLINES, S.A.\",-0- ,\"CUBA\"\n173,\"X\",,\n\u001a\n".getBytes(StandardCharsets.UTF_8));
		read("sdn.csv", new TableOptions(null, null, 0));
		assertThat(this.columns).containsExactly("column 1", "column 2", "column 3", "column 4");
		assertThat(this.rows)
			.isEqualTo(Map.of(1, List.of("36", "AIRLINES, S.A.", "-0- ", "CUBA"), 2, List.of("173", "X", "", "")));
	}

	@Test
	void aLineWithoutAnEndIsRefusedBeforeItIsRead() throws IOException {
		Path file = this.folder.resolve("long.csv");
		try (OutputStream out = Files.newOutputStream(file)) {
			byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
			for (int i = 0; i < 64; i++) {
				out.write(piece);
			}
		}
		TableReaders large = new TableReaders(List.of(new CsvTableReader(PROFILES)), 100);
		refused(() -> large.read("long.csv", file, TableOptions.NONE, new Kept()), "table.row-too-long", 1, 1_000_000);
	}

	@Test
	void jsonGivesItsKeysAsColumnsAndItsValuesAsWritten() throws IOException {
		read("a.json", "[{\"a\":1e400,\"b\":null},\n{\"b\":\"x\",\"c\":{\"d\":[1,2]}}]");
		assertThat(this.columns).containsExactly("a", "b", "c");
		assertThat(this.rows).isEqualTo(Map.of(1, List.of("1e400", "", ""), 2, List.of("", "x", "{\"d\":[1,2]}")));
		read("a.ndjson", "{\"a\":\"NA\"}\n\n{\"a\":true}\n");
		assertThat(this.rows).isEqualTo(Map.of(1, List.of("NA"), 3, List.of("true")));
		refused(() -> read("a.json", "[{\"a\":1,\"a\":2}]"), "table.json");
		refused(() -> read("a.json", "[{\"a\":" + "[".repeat(10_000) + "]"), "table.json");
		refused(() -> read("a.json", "[{\"a\":1},\n2]"), "table.not-a-row", 2);
		refused(() -> read("a.json", "{\"a\":1}\n{\"a\":"), "table.json");
		refused(() -> read("a.json", "[{\"a\":\"\\ud83d\"}]"), "table.half-character", 1, "a");
	}

	@Test
	void featuresGiveTheirPropertiesAsColumnsAndTheRestAsJson() throws IOException {
		read("a.geojson", """
				{"type": "FeatureCollection", "bbox": [1, 2], "features": [
				 {"type": "Feature", "id": 7, "geometry": {"type": "Point", "coordinates": [125.7, 39.0]},
				  "properties": {"from": "North Korea", "id": "a"}},
				 {"type": "Feature", "geometry": null, "properties": null}, {"properties": {"to": ["x"]}}]}
				""");
		assertThat(this.columns).containsExactly("from", "id", "geometry", "to");
		assertThat(this.rows)
			.isEqualTo(Map.of(1, List.of("North Korea", "a", "{\"type\":\"Point\",\"coordinates\":[125.7,39.0]}", ""),
					3, List.of("", "", "", "[\"x\"]")));
		refused(() -> read("a.geojson", "{\"type\": \"Feature\"}"), "table.no-features");
		refused(() -> read("a.geojson", "{\"features\": {}}"), "table.not-a-row", 1);
		refused(() -> read("a.geojson", "{\"features\": [1]}"), "table.not-a-row", 1);
		refused(() -> read("a.geojson", "[]"), "table.not-a-row", 1);
		refused(() -> read("a.geojson", ""), "file.empty");
		refused(() -> read("a.geojson", "{\"features\": [{\"properties\": {\"a\": 1}"), "table.json");
		refused(() -> read("a.geojson", "{\"features\": []} {}"), "table.not-a-row", 1);
	}

	@Test
	void aSheetIsReadAsItsCellsShowIt() throws IOException {
		write("a.xlsx", workbook("<row r='1'><c r='A1' t='inlineStr'><is><t>Title</t></is></c></row>"
				+ "<row r='3'><c r='A3' t='s'><v>0</v></c><c r='B3' t='s'><v>1</v></c><c r='C3' t='s'><v>2</v></c></row>"
				+ "<row r='4'><c r='A4' t='s'><v>3</v></c><c r='B4' s='1'><v>39921</v></c><c r='C4'><v>0.30000000000000004</v></c></row>"
				+ "<row r='6'><c r='A6'><v>731</v></c><c r='B6' s='2'><v>39921</v></c></row>"));
		TableLayout layout = read("a.xlsx", TableOptions.NONE);
		assertThat(layout.headerRow()).isEqualTo(3);
		assertThat(this.columns).containsExactly("state", "day", "amount");
		assertThat(this.rows)
			.isEqualTo(Map.of(4, List.of("NA", "2009-04-18", "0.3"), 6, List.of("731", "2009-04", "")));
	}

	@Test
	void workbooksThatAreNoneOrTooLargeAreRefused() throws IOException {
		write("a.xlsx", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
		refused(() -> read("a.xlsx", TableOptions.NONE), "table.xlsx-broken");
		write("b.xlsx", workbook("<row r='1'><c r='A1' t='s'><v>99</v></c></row>"));
		refused(() -> read("b.xlsx", TableOptions.NONE), "table.xlsx-broken");
		write("c.xlsx", zip(Map.of("xl/workbook.xml",
				"<!DOCTYPE w [<!ENTITY a 'x'>]><workbook><sheets><sheet id='r1'/></sheets></workbook>")));
		refused(() -> read("c.xlsx", TableOptions.NONE), "table.xlsx-broken");
		write("d.xlsx", bomb());
		assertThat(Files.size(this.folder.resolve("d.xlsx"))).isLessThan(1_000_000);
		refused(() -> read("d.xlsx", TableOptions.NONE), "table.xlsx-too-large");
	}

	@Test
	void theCommonEdgeCasesAreReadAsExpected() throws IOException {
		assumeTrue(Files.isDirectory(TORTURE), "the collection of edge cases is not beside the project");
		List<Path> files;
		try (Stream<Path> listed = Files.list(TORTURE.resolve("csvs"))) {
			// The collection expects another number in this one than its file has
			files = listed.filter((file) -> !file.endsWith("location_coordinates.csv")).sorted().toList();
		}
		for (Path file : files) {
			String name = file.getFileName().toString();
			Kept kept = new Kept();
			this.readers.read(name, file, TableOptions.NONE, kept);
			JsonNode read = JsonMapper.shared()
				.readTree(TORTURE.resolve("json").resolve(name.replace(".csv", ".json")).toFile());
			List<JsonNode> expected = read.isArray() ? read.valueStream().toList() : List.of(read);
			assertThat(this.rows.size()).as(name).isEqualTo(expected.size());
			int index = 0;
			for (List<String> row : this.rows.values()) {
				for (int i = 0; i < this.columns.size(); i++) {
					assertThat(row.get(i)).as(name).isEqualTo(expected.get(index).get(this.columns.get(i)).asString());
				}
				index++;
			}
		}
		assertThat(files).hasSize(11);
	}

	private static Profiles profiles() {
		try {
			return new Profiles(JsonMapper.shared());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] workbook(String rows) throws IOException {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='S' r:id='r1'/></sheets></workbook>");
		parts.put("xl/_rels/workbook.xml.rels",
				"<Relationships><Relationship Id='r1' Target='worksheets/one.xml'/></Relationships>");
		parts.put("xl/sharedStrings.xml",
				"<sst><si><t>state</t></si><si><r><t>d</t></r><r><t>ay</t></r><rPh><t>x</t></rPh></si><si><t>amount</t></si><si><t>NA</t></si></sst>");
		parts.put("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='mmm\\ yyyy'/></numFmts>"
				+ "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>");
		parts.put("xl/worksheets/one.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
		return zip(parts);
	}

	private static byte[] zip(Map<String, String> parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

	/** A workbook whose first part unpacks to half a gigabyte of blanks. */
	private static byte[] bomb() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
			zip.write("<workbook>".getBytes(StandardCharsets.UTF_8));
			byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
			for (int i = 0; i < 450; i++) {
				zip.write(blanks);
			}
		}
		return bytes.toByteArray();
	}

	private TableLayout read(String name, String text) throws IOException {
		write(name, text.getBytes(StandardCharsets.UTF_8));
		return read(name, TableOptions.NONE);
	}

	private void write(String name, byte[] content) throws IOException {
		Files.write(this.folder.resolve(name), content);
	}

	private TableLayout read(String name, TableOptions options) throws IOException {
		return this.readers.read(name, this.folder.resolve(name), options, new Kept());
	}

	private static void refused(ThrowingCallable reading, String key, Object... arguments) {
		assertThatThrownBy(reading).isInstanceOfSatisfying(RuleViolationException.class, (ex) -> {
			Violation violation = ex.violations().get(0);
			assertThat(violation.key()).isEqualTo(key);
			if (arguments.length > 0) {
				assertThat(violation.arguments()).isEqualTo(List.of(arguments));
			}
		});
	}

	private final class Kept implements RowSink {

		@Override
		public void header(List<String> names) {
			TableReadersTests.this.columns.clear();
			TableReadersTests.this.rows.clear();
			TableReadersTests.this.columns.addAll(names);
		}

		@Override
		public void row(int number, List<String> cells) {
			TableReadersTests.this.rows.put(number, cells);
		}

	}

}
