package org.entente.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Files as they are found: without names, with too many, in archives (AC-16). */
class FoundTablesTests {

	private static final String EVENT = "1\t20160207\t201602\t2016\t2016.1\tPRK";

	@TempDir
	Path folder;

	private final TableReaders readers = new TableReaders(List.of(new CsvTableReader(TableReadersTests.PROFILES),
			new JsonTableReader(), new RisTableReader(), new XlsxTableReader()), 1);

	private final List<String> columns = new ArrayList<>();

	private final Map<Integer, List<String>> rows = new LinkedHashMap<>();

	@Test
	void rowsOfAKnownDataSetAreNoNamesOfColumns() throws IOException {
		for (int width : List.of(57, 58, 61)) {
			String line = EVENT + "\t".repeat(width - 6) + "x\n";
			assertThat(read("20160207.export.CSV", line + line.replace("1\t", "2\t")).headerRow()).isZero();
			assertThat(this.columns).hasSize(width).startsWith("column 1");
			assertThat(this.rows).containsOnlyKeys(1, 2);
		}
		assertThat(read("sdn.csv", "36,\"X\",-0- ,\"CUBA\"" + ",-0- ".repeat(8) + "\r\n\u001a\r\n").headerRow())
			.isZero();
		assertThat(this.rows).containsOnlyKeys(1);
		assertThat(read("numbers.csv", "2,20,1816\n2,200,1817\n").headerRow()).isZero();
		assertThat(this.rows).containsOnlyKeys(1, 2);
		assertThat(read("wide.csv", "country,1990,1991\nPRK,1,2\n").headerRow()).isEqualTo(1);
	}

	/** As event coders write them: a line for each row, whatever stands in a cell. */
	@Test
	void quotationMarksInLinesOfTabsAreLetters() throws IOException {
		read("events.tab", "id\tname\n1\tKim \"Dear\" Jong\n2\t\"Xinhua\n3\t\"A\", B\n");
		assertThat(this.rows).isEqualTo(
				Map.of(2, List.of("1", "Kim \"Dear\" Jong"), 3, List.of("2", "\"Xinhua"), 4, List.of("3", "\"A\", B")));
		read("quoted.tsv", "id\tname\n1\t\"a\ttab\"\n2\t\"two\nlines\"\n3\t\"a \"\"b\"\"\"\n");
		assertThat(this.rows)
			.isEqualTo(Map.of(2, List.of("1", "a\ttab"), 3, List.of("2", "two\nlines"), 5, List.of("3", "a \"b\"")));
		refused(() -> read("broken.tsv", "id\tname\n1\t\"never closed\n2\n3\ta\tb\n"), "table.unclosed-quote");
	}

	@Test
	void aColumnWithoutANameIsCounted() throws IOException {
		read("frame.csv", "\"\",\"ccode1\",\"ccode2\"\n\"1\",2,20\n\"2\",2,200\n");
		assertThat(this.columns).containsExactly("column 1", "ccode1", "ccode2");
		assertThat(this.rows).isEqualTo(Map.of(2, List.of("1", "2", "20"), 3, List.of("2", "2", "200")));
	}

	@Test
	void wordsAboveSeveralColumnsAreNoNamesOfThem() throws IOException {
		read("merged.csv", "Launch,,,Outcome,\nname,date,place,success,range\nA,2016,x,1,2\n");
		assertThat(this.columns).containsExactly("name", "date", "place", "success", "range");
		write("merged.xlsx", workbook(Map.of("S", row(1, "Tests", "", "", "", "2016")
				+ row(2, "name", "date", "place", "success", "range") + row(3, "A", "", "", "1"))));
		assertThat(read("merged.xlsx", TableOptions.NONE).headerRow()).isEqualTo(2);
		assertThat(this.rows).isEqualTo(Map.of(3, List.of("A", "", "", "1", "")));
	}

	/** AC-12: what we put before formulas we take away again, in our own files only. */
	@Test
	void theGuardOfOurExportsIsTakenOutAgain() throws IOException {
		String text = "\"claim\",\"claim id\",\"found false\",\"statement\",\"lineage unknown\"\n\"1\",\"a\",\"false\",\"%s\",\"0\"\n";
		for (String said : List.of("=1+1", "'=1", "-5; -6", "plain")) {
			read("claims.csv", "\uFEFF" + text.formatted(FormulaGuard.protect(said)));
			assertThat(this.rows.get(2)).contains(said);
			read("claims.raw.csv", text.formatted(said));
			assertThat(this.rows.get(2)).contains(said);
		}
		read("other.csv", "\uFEFFa,b\n'=1,2\n");
		assertThat(this.rows.get(2)).containsExactly("'=1", "2");
	}

	@Test
	void oneSheetIsReadAndTheOthersAreNamed() throws IOException {
		Map<String, String> sheets = new LinkedHashMap<>();
		sheets.put("Tests", row(1, "a", "b") + row(2, "1", "2"));
		sheets.put("Notes", row(1, "c", "d") + row(2, "3", "4"));
		write("two.xlsx", workbook(sheets));
		TableLayout layout = read("two.xlsx", TableOptions.NONE);
		assertThat(layout.sheet()).isEqualTo("Tests");
		assertThat(layout.otherSheets()).containsExactly("Notes");
		for (String chosen : List.of("Notes", "2")) {
			assertThat(read("two.xlsx", new TableOptions(null, null, null, chosen)).sheet()).isEqualTo("Notes");
			assertThat(this.columns).containsExactly("c", "d");
		}
		refused(() -> read("two.xlsx", new TableOptions(null, null, null, "3")), "table.no-sheet");
	}

	@Test
	void theOneFileOfAnArchiveIsRead() throws IOException {
		byte[] table = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
		write("one.csv.zip", zip(Map.of("../../etc/one.CSV", table)));
		assertThat(read("one.csv.zip", TableOptions.NONE).format()).isEqualTo("csv");
		assertThat(this.rows).isEqualTo(Map.of(2, List.of("1", "2")));
		write("two.zip", zip(Map.of("one.csv", table, "two.csv", table)));
		refused(() -> read("two.zip", TableOptions.NONE), "table.zip-several");
		write("none.zip", zip(Map.of()));
		refused(() -> read("none.zip", TableOptions.NONE), "table.zip-several");
		write("nested.zip", zip(Map.of("one.zip", zip(Map.of("one.csv", table)))));
		refused(() -> read("nested.zip", TableOptions.NONE), "table.zip-nested");
		write("other.zip", zip(Map.of("one.exe", table)));
		refused(() -> read("other.zip", TableOptions.NONE), "table.kind");
		write("bomb.zip", zip(Map.of("one.csv", new byte[20 << 20])));
		refused(() -> read("bomb.zip", TableOptions.NONE), "file.too-large");
		write("broken.zip", table);
		refused(() -> read("broken.zip", TableOptions.NONE), "table.zip-broken");
		write("many.zip",
				zip(IntStream.range(0, 200).boxed().collect(Collectors.toMap((i) -> i + ".csv", (i) -> table))));
		refused(() -> read("many.zip", TableOptions.NONE), "table.zip-several");
	}

	/** AC-17: what is another thing than its name shows. */
	@Test
	void filesUnderTheNamesOfOthersAreRefused() throws IOException {
		byte[] table = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
		for (String name : List.of("rows.csv.exe", "rows.csv\u202E", "rows\u202Evsc.exe", "rows\u202Eexe.csv",
				"rows.svg")) {
			write("named", table);
			refused(() -> this.readers.read(name, this.folder.resolve("named"), TableOptions.NONE, null), "table.kind");
		}
		write("book.csv", workbook(Map.of("S", row(1, "a", "b") + row(2, "1", "2"))));
		assertThatThrownBy(() -> read("book.csv", TableOptions.NONE)).isInstanceOf(RuleViolationException.class);
		write("both.csv", "GIF89a\0\0\0,\"<script>\"\n1,2\n".getBytes(StandardCharsets.UTF_8));
		assertThatThrownBy(() -> read("both.csv", TableOptions.NONE)).isInstanceOf(RuleViolationException.class);
		write("both.xlsx", "%PDF-1.7\n<html>".getBytes(StandardCharsets.UTF_8));
		refused(() -> read("both.xlsx", TableOptions.NONE), "table.xlsx-broken");
		write("turned.zip", zip(Map.of("rows\u202Evsc.exe", table)));
		refused(() -> read("turned.zip", TableOptions.NONE), "table.kind");
	}

	@Test
	void whatStandsAboveReferencesIsLeftOut() throws IOException {
		read("a.ris",
				"\uFEFFProvider: A library\r\nDatabase: B\r\n\r\nTY  - JOUR\r\nTI  - One\r\nPY  - 2009///\r\nER  -\r\n"
						+ "Provider: C\r\nTY  - RPRT\r\nTI  - Two\r\nER  - \r\n");
		assertThat(this.rows.values()).extracting((row) -> row.get(2)).containsExactly("One", "Two");
		refused(() -> read("b.ris", "AU  - A\nTY  - JOUR\nER  -\n"), "table.ris");
	}

	/** What a server of TAXII 2.1 answers. */
	@Test
	void anEnvelopeOfObjectsIsABundle() throws IOException {
		String objects = "\"objects\":[{\"type\":\"identity\",\"id\":\"identity--a\",\"name\":\"X\",\"x_more\":{\"a\":1}}]";
		for (String file : List.of("{\"more\":false," + objects + "}",
				"{\"type\":\"bundle\",\"spec_version\":\"2.0\"," + objects + "}")) {
			assertThat(read("a.json", file).format()).isEqualTo("stix");
			assertThat(this.rows.get(1)).contains("identity--a", "X");
		}
		assertThat(read("b.json", "{\"objects\":[{\"id\":\"7\",\"name\":\"X\"}]}").format()).isEqualTo("json");
	}

	private static String row(int number, String... cells) {
		StringBuilder row = new StringBuilder("<row r='" + number + "'>");
		for (int i = 0; i < cells.length; i++) {
			row.append("<c r='" + (char) ('A' + i) + number + "' t='inlineStr'><is><t>" + cells[i] + "</t></is></c>");
		}
		return row.append("</row>").toString();
	}

	private static byte[] workbook(Map<String, String> sheets) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		StringBuilder book = new StringBuilder(
				"<workbook xmlns:r='r'><sheets><sheet name='old' state='hidden' r:id='old'/>");
		StringBuilder links = new StringBuilder("<Relationships>");
		sheets.forEach((name, rows) -> {
			book.append("<sheet name='" + name + "' r:id='" + name + "'/>");
			links.append("<Relationship Id='" + name + "' Target='worksheets/" + name + ".xml'/>");
			parts.put("xl/worksheets/" + name + ".xml",
					("<worksheet><sheetData>" + rows + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
		});
		parts.put("xl/workbook.xml", (book + "</sheets></workbook>").getBytes(StandardCharsets.UTF_8));
		parts.put("xl/_rels/workbook.xml.rels", (links + "</Relationships>").getBytes(StandardCharsets.UTF_8));
		return zip(parts);
	}

	private static byte[] zip(Map<String, byte[]> parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		return bytes.toByteArray();
	}

	private void write(String name, byte[] content) throws IOException {
		Files.write(this.folder.resolve(name), content);
	}

	private TableLayout read(String name, String text) throws IOException {
		write(name, text.getBytes(StandardCharsets.UTF_8));
		return read(name, TableOptions.NONE);
	}

	private TableLayout read(String name, TableOptions options) throws IOException {
		return this.readers.read(name, this.folder.resolve(name), options, new RowSink() {

			@Override
			public void header(List<String> names) {
				FoundTablesTests.this.columns.clear();
				FoundTablesTests.this.columns.addAll(names);
				FoundTablesTests.this.rows.clear();
			}

			@Override
			public void row(int number, List<String> cells) {
				FoundTablesTests.this.rows.put(number, cells);
			}

		});
	}

	private static void refused(ThrowingCallable reading, String key) {
		assertThatThrownBy(reading).isInstanceOfSatisfying(RuleViolationException.class,
				(ex) -> assertThat(ex.violations().get(0).key()).isEqualTo(key));
	}

}
