package org.entente.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/**
 * Reads references of RIS as rows: a tag of two letters, two blanks, a hyphen and what it
 * says in each line; TY begins a reference, ER ends it. A line without a tag goes on with
 * the one before.
 */
@Component
class RisTableReader implements TableReader {

	private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9])  ?- ?(.*)|(ER)  ?-?\\s*");

	private static final Pattern DATE = Pattern.compile("(\\d{4})(?:/(\\d{1,2}))?(?:/(\\d{1,2}))?(?:/.*)?/*");

	private static final Map<String, String> TYPES = Map.ofEntries(Map.entry("JOUR", "article-journal"),
			Map.entry("EJOUR", "article-journal"), Map.entry("ABST", "article-journal"),
			Map.entry("NEWS", "article-newspaper"), Map.entry("MGZN", "article-magazine"), Map.entry("RPRT", "report"),
			Map.entry("GOVDOC", "report"), Map.entry("BOOK", "book"), Map.entry("EBOOK", "book"),
			Map.entry("CHAP", "chapter"), Map.entry("ECHAP", "chapter"), Map.entry("CONF", "paper-conference"),
			Map.entry("CPAPER", "paper-conference"), Map.entry("THES", "thesis"), Map.entry("UNPB", "manuscript"),
			Map.entry("ELEC", "webpage"), Map.entry("WEB", "webpage"), Map.entry("BLOG", "post-weblog"),
			Map.entry("DATA", "dataset"), Map.entry("AGGR", "dataset"), Map.entry("VIDEO", "broadcast"),
			Map.entry("MPCT", "motion_picture"), Map.entry("ART", "graphic"), Map.entry("FIGURE", "figure"),
			Map.entry("HEAR", "hearing"), Map.entry("CASE", "legal_case"), Map.entry("PAT", "patent"));

	/** Tags by column; the first that says something counts. */
	private static final Map<String, List<String>> TAGS = Map.of("id", List.of("ID", "AN"), "title",
			List.of("TI", "T1", "CT", "BT"), "issued", List.of("DA", "PY", "Y1"), "container-title",
			List.of("T2", "JF", "JO", "JA"), "publisher", List.of("PB"), "URL", List.of("UR"), "DOI", List.of("DO"),
			"language", List.of("LA"));

	@Override
	public Set<String> endings() {
		return Set.of("ris");
	}

	@Override
	public TableLayout read(Path file, TableOptions options, RowSink sink) throws IOException {
		TextEncoding encoding = TextEncoding.of(file, options.encoding());
		int references = 0;
		sink.header(ReferenceColumns.ALL);
		try (BufferedReader lines = new BufferedReader(encoding.reader(file))) {
			Map<String, List<String>> reference = new LinkedHashMap<>();
			List<String> last = new ArrayList<>();
			int number = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				number++;
				Matcher tag = TAG.matcher(line.strip().equals("ER") ? "ER  -" : line.stripTrailing());
				String name = tag.matches() ? (tag.group(1) != null) ? tag.group(1) : tag.group(3) : "";
				// Publishers write whose file it is above its references
				if (reference.isEmpty() && name.isEmpty()) {
					continue;
				}
				if (reference.isEmpty() && !name.equals("TY")) {
					throw CheckedRows.refusal("ris", number);
				}
				if (name.equals("TY") && !reference.isEmpty()) {
					throw CheckedRows.refusal("ris-unended", number);
				}
				if (name.equals("ER")) {
					sink.row(++references, cells(reference));
					reference.clear();
				}
				else if (!name.isEmpty()) {
					last = reference.computeIfAbsent(name, (key) -> new ArrayList<>());
					last.add(tag.group(2).strip());
				}
				else if (!line.isBlank()) {
					last.set(last.size() - 1, last.get(last.size() - 1) + " " + line.strip());
				}
			}
			if (!reference.isEmpty()) {
				throw CheckedRows.refusal("ris-unended", number);
			}
		}
		catch (CharacterCodingException ex) {
			throw CheckedRows.refusal("not-in-encoding", 1, encoding.label());
		}
		if (references == 0) {
			throw CheckedRows.refusal("no-references");
		}
		return new TableLayout("ris", encoding.label(), null, null);
	}

	private static List<String> cells(Map<String, List<String>> reference) {
		return ReferenceColumns.ALL.stream().map((column) -> switch (column) {
			case "type" -> TYPES.getOrDefault(reference.get("TY").get(0), "document");
			case "author" -> CslCell.joined(said(reference, List.of("AU", "A1")));
			case "issued" -> date(first(reference, column));
			default -> first(reference, column);
		}).toList();
	}

	private static String first(Map<String, List<String>> reference, String column) {
		return TAGS.get(column)
			.stream()
			.flatMap((tag) -> reference.getOrDefault(tag, List.of()).stream())
			.filter((said) -> !said.isBlank())
			.findFirst()
			.orElse("");
	}

	private static List<String> said(Map<String, List<String>> reference, List<String> tags) {
		return tags.stream()
			.flatMap((tag) -> reference.getOrDefault(tag, List.of()).stream())
			.filter((said) -> !said.isBlank())
			.toList();
	}

	/** Year, month and day as RIS has them: EDTF, or the words where it is no date. */
	private static String date(String said) {
		Matcher date = DATE.matcher(said);
		if (!date.matches()) {
			return said;
		}
		StringBuilder edtf = new StringBuilder(date.group(1));
		for (int part = 2; part <= 3 && date.group(part) != null; part++) {
			edtf.append(String.format("-%02d", Integer.valueOf(date.group(part))));
		}
		return edtf.toString();
	}

}
