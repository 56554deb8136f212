package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one sheet of a workbook (Office Open XML), as its cells show it. */
@Component
class XlsxTableReader implements TableReader {

	/** Characters in the shared texts of a workbook. */
	private static final int SHARED = 60_000_000;

	@Override
	public Set<String> endings() {
		return Set.of("xlsx");
	}

	@Override
	public TableLayout read(Path file, TableOptions options, RowSink sink) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			XlsxParts parts = new XlsxParts(zip);
			XlsxSheets sheets = XlsxSheets.of(parts);
			XlsxSheets.Sheet sheet = sheets.chosen(options.sheet());
			SheetRows rows = new SheetRows(shared(parts), XlsxStyles.of(parts, sheets.from1904()),
					new HeaderSearch(options.headerRow(), new OwnExport(sink)));
			if (!parts.each(sheet.part(), rows::event)) {
				throw CheckedRows.refusal("xlsx-broken");
			}
			return new TableLayout("xlsx", null, null, rows.end(), sheet.name(),
					sheets.names().stream().filter((name) -> !name.equals(sheet.name())).toList());
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw CheckedRows.refusal("xlsx-broken");
		}
	}

	/** The texts that cells share, without the readings of East Asian characters. */
	private static List<String> shared(XlsxParts parts) throws IOException {
		List<String> texts = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		String[] in = { "" };
		long[] length = new long[1];
		parts.each("xl/sharedStrings.xml", (event, part) -> {
			switch (event) {
				case XMLStreamConstants.START_ELEMENT -> in[0] = in[0] + "/" + part.getLocalName();
				case XMLStreamConstants.END_ELEMENT -> {
					in[0] = in[0].substring(0, in[0].lastIndexOf('/'));
					if (part.getLocalName().equals("si")) {
						texts.add(text.toString());
						text.setLength(0);
					}
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
					if (in[0].endsWith("/t") && !in[0].contains("/rPh/")) {
						length[0] += part.getTextLength();
						check(length[0], text.length());
						text.append(part.getText());
					}
				}
				default -> {
				}
			}
		});
		return texts;
	}

	private static void check(long all, int one) {
		if (all > SHARED || one > TableLimits.ROW) {
			throw CheckedRows.refusal("xlsx-too-large");
		}
	}

	/** Makes rows of the events of a sheet. */
	private static final class SheetRows {

		private final List<String> shared;

		private final XlsxStyles styles;

		private final HeaderSearch sink;

		private final List<String> cells = new ArrayList<>();

		private final StringBuilder value = new StringBuilder();

		private boolean inValue;

		private int row;

		private int column;

		private @Nullable String type;

		private @Nullable String style;

		private SheetRows(List<String> shared, XlsxStyles styles, HeaderSearch sink) {
			this.shared = shared;
			this.styles = styles;
			this.sink = sink;
		}

		private void event(int event, XMLStreamReader part) {
			switch (event) {
				case XMLStreamConstants.START_ELEMENT -> start(part);
				case XMLStreamConstants.END_ELEMENT -> end(part.getLocalName());
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
					if (this.inValue) {
						check(0, this.value.length());
						this.value.append(part.getText());
					}
				}
				default -> {
				}
			}
		}

		private void start(XMLStreamReader part) {
			switch (part.getLocalName()) {
				case "row" -> {
					String number = XlsxParts.attribute(part, "r");
					this.row = (number != null && number.matches("\\d{1,7}")) ? Integer.parseInt(number) : this.row + 1;
					this.column = -1;
					this.cells.clear();
				}
				case "c" -> {
					this.column = column(XlsxParts.attribute(part, "r"));
					this.type = XlsxParts.attribute(part, "t");
					this.style = XlsxParts.attribute(part, "s");
					this.value.setLength(0);
				}
				case "v", "t" -> this.inValue = true;
				default -> {
				}
			}
		}

		private int column(@Nullable String reference) {
			int column = 0;
			String letters = (reference != null) ? reference.replaceAll("\\d+$", "") : "";
			if (!letters.matches("[A-Z]{1,3}")) {
				return this.column + 1;
			}
			for (char letter : letters.toCharArray()) {
				column = column * 26 + (letter - 'A' + 1);
			}
			return column - 1;
		}

		private void end(String element) {
			switch (element) {
				case "v", "t" -> this.inValue = false;
				case "c" -> put(words());
				case "row" -> this.sink.row(this.row, List.copyOf(this.cells));
				default -> {
				}
			}
		}

		private void put(String words) {
			if (words.isEmpty()) {
				return;
			}
			CheckedRows.checkWidth(this.column + 1);
			while (this.cells.size() <= this.column) {
				this.cells.add("");
			}
			this.cells.set(this.column, words);
		}

		private String words() {
			String words = this.value.toString();
			if ("s".equals(this.type)) {
				int index = words.matches("\\d{1,8}") ? Integer.parseInt(words) : -1;
				if (index < 0 || index >= this.shared.size()) {
					throw CheckedRows.refusal("xlsx-broken");
				}
				return this.shared.get(index);
			}
			boolean number = this.type == null || this.type.equals("n");
			return (number && !words.isEmpty()) ? this.styles.words(words, this.style) : words;
		}

		private int end() {
			return this.sink.end();
		}

	}

}
