package org.entente.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a workbook mean: a workbook keeps days as numbers, and only the
 * format of the cell tells. A format that shows no day gives a month, not a day.
 */
class XlsxStyles {

	private static final Map<Integer, String> BUILT_IN = Map.of(14, "y-m-d", 15, "d-m-y", 16, "d-m", 17, "m-y", 22,
			"y-m-d h:mm");

	private final Map<Integer, String> formats = new HashMap<>(BUILT_IN);

	private final List<Integer> styles = new ArrayList<>();

	private final LocalDate zero;

	private boolean inCells;

	private XlsxStyles(boolean from1904) {
		this.zero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
	}

	static XlsxStyles of(XlsxParts parts, boolean from1904) throws IOException {
		XlsxStyles styles = new XlsxStyles(from1904);
		parts.each("xl/styles.xml", styles::event);
		return styles;
	}

	private void event(int event, XMLStreamReader part) {
		if (event == XMLStreamConstants.START_ELEMENT) {
			start(part);
		}
		else if (event == XMLStreamConstants.END_ELEMENT && part.getLocalName().equals("cellXfs")) {
			this.inCells = false;
		}
	}

	private void start(XMLStreamReader part) {
		switch (part.getLocalName()) {
			case "cellXfs" -> this.inCells = true;
			case "xf" -> {
				if (this.inCells) {
					this.styles.add(number(XlsxParts.attribute(part, "numFmtId")));
				}
			}
			case "numFmt" -> this.formats.put(number(XlsxParts.attribute(part, "numFmtId")),
					String.valueOf(XlsxParts.attribute(part, "formatCode")));
			default -> {
			}
		}
	}

	private static int number(@Nullable String digits) {
		return (digits != null && digits.matches("\\d{1,8}")) ? Integer.parseInt(digits) : -1;
	}

	/** A number as a person reads it in the sheet. */
	String words(String value, @Nullable String style) {
		int index = number(style);
		String format = (index >= 0 && index < this.styles.size()) ? this.formats.get(this.styles.get(index)) : null;
		if (!value.matches("-?\\d{1,40}([.]\\d{1,40})?([eE][-+]?\\d{1,2})?")) {
			return value;
		}
		BigDecimal number = new BigDecimal(value);
		String shown = (format != null)
				? format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT) : "";
		boolean isDay = shown.contains("y") || shown.contains("d");
		if (isDay && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(2_958_466)) < 0) {
			return day(number, shown);
		}
		return number.round(MathContext.DECIMAL64).stripTrailingZeros().toPlainString();
	}

	private String day(BigDecimal number, String shown) {
		long days = number.longValue();
		// The calendar of workbooks has a 29 February 1900, which never was
		LocalDate day = this.zero.plusDays((days < 60 && this.zero.getYear() < 1904) ? days + 1 : days);
		if (!shown.contains("y")) {
			return number.toPlainString();
		}
		if (!shown.contains("d")) {
			return shown.contains("m") ? day.toString().substring(0, 7) : day.toString().substring(0, 4);
		}
		if (!shown.contains("h")) {
			return day.toString();
		}
		long seconds = number.subtract(BigDecimal.valueOf(days)).multiply(BigDecimal.valueOf(86_400)).longValue();
		return LocalDateTime.of(day, LocalTime.ofSecondOfDay(seconds)).toString();
	}

}
