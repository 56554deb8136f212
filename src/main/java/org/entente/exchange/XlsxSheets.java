package org.entente.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The sheets of a workbook that it shows, in their order; where it shows none, all.
 *
 * @param from1904 whether its days are counted from 1904
 */
record XlsxSheets(List<Sheet> all, boolean from1904) {

	/**
	 * One sheet.
	 *
	 * @param part of the workbook that holds its rows
	 */
	record Sheet(String name, String part) {
	}

	static XlsxSheets of(XlsxParts parts) throws IOException {
		List<Sheet> shown = new ArrayList<>();
		List<Sheet> hidden = new ArrayList<>();
		boolean[] from1904 = new boolean[1];
		Map<String, String> targets = targets(parts);
		boolean found = parts.each("xl/workbook.xml", (event, part) -> {
			if (event == XMLStreamConstants.START_ELEMENT && part.getLocalName().equals("sheet")) {
				String state = XlsxParts.attribute(part, "state");
				((state == null || state.equals("visible")) ? shown : hidden).add(sheet(part, targets));
			}
			if (event == XMLStreamConstants.START_ELEMENT && part.getLocalName().equals("workbookPr")) {
				String value = XlsxParts.attribute(part, "date1904");
				from1904[0] = "1".equals(value) || "true".equals(value);
			}
		});
		if (!found || shown.isEmpty() && hidden.isEmpty()) {
			throw CheckedRows.refusal("xlsx-broken");
		}
		return new XlsxSheets(shown.isEmpty() ? hidden : shown, from1904[0]);
	}

	private static Sheet sheet(XMLStreamReader part, Map<String, String> targets) {
		String target = targets.getOrDefault(String.valueOf(XlsxParts.attribute(part, "id")), "worksheets/sheet1.xml");
		return new Sheet(String.valueOf(XlsxParts.attribute(part, "name")),
				target.startsWith("/") ? target.substring(1) : "xl/" + target);
	}

	private static Map<String, String> targets(XlsxParts parts) throws IOException {
		Map<String, String> targets = new HashMap<>();
		parts.each("xl/_rels/workbook.xml.rels", (event, part) -> {
			if (event == XMLStreamConstants.START_ELEMENT && part.getLocalName().equals("Relationship")) {
				targets.put(String.valueOf(XlsxParts.attribute(part, "Id")),
						String.valueOf(XlsxParts.attribute(part, "Target")));
			}
		});
		return targets;
	}

	/** The first, or the one a person chose by name or place. */
	Sheet chosen(@Nullable String wanted) {
		if (wanted == null || wanted.isBlank()) {
			return this.all.get(0);
		}
		return IntStream.range(0, this.all.size())
			.filter((i) -> this.all.get(i).name().equals(wanted.strip())
					|| Integer.toString(i + 1).equals(wanted.strip()))
			.mapToObj(this.all::get)
			.findFirst()
			.orElseThrow(() -> new RuleViolationException("sheet", "table.no-sheet", Violations.shorten(wanted),
					String.join(", ", names())));
	}

	List<String> names() {
		return this.all.stream().map(Sheet::name).toList();
	}

}
