package org.entente.shared;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/**
 * English prose for dates; the one place that a second language would double.
 */
final class EdtfWords {

	private static final Locale LANGUAGE = Locale.ENGLISH;

	private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

	private EdtfWords() {
	}

	static String of(EdtfDate date) {
		if (date.isInterval()) {
			return interval(date.start(), date.end());
		}
		EdtfPoint point = (EdtfPoint) date.start();
		return marked(point, unmarked(point) + time(date.toString()), ", uncertain");
	}

	private static String interval(EdtfEnd start, EdtfEnd end) {
		if (start instanceof EdtfPoint from && end instanceof EdtfPoint to) {
			return "from " + side(from) + " to " + side(to);
		}
		if (start instanceof EdtfPoint from) {
			return (end == EdtfEnd.Missing.OPEN) ? "since " + side(from) : "from " + side(from) + ", end unknown";
		}
		String until = "until " + side((EdtfPoint) end);
		return (start == EdtfEnd.Missing.OPEN) ? until : until + ", start unknown";
	}

	private static String side(EdtfPoint point) {
		return marked(point, unmarked(point), " (uncertain)");
	}

	private static String marked(EdtfPoint point, String words, String uncertain) {
		String approximate = point.mark().isApproximate() ? "about " : "";
		return approximate + words + (point.mark().isUncertain() ? uncertain : "");
	}

	private static String unmarked(EdtfPoint point) {
		EdtfDay first = point.first();
		return switch (point.shape()) {
			case CENTURY -> years(first.year(), point.last().year());
			case DECADE -> decade(first.year(), point.last().year());
			case YEAR -> year(first.year());
			case SOME_MONTH -> "some month in " + year(first.year());
			case SOME_DAY_OF_YEAR -> "some day in " + year(first.year());
			case SEASON -> season(first, point.last());
			case MONTH -> month(first);
			case SOME_DAY_OF_MONTH -> "some day in " + month(first);
			case DAY, TIME -> day(first);
		};
	}

	static String day(EdtfDay day) {
		return day.day() + " " + month(day);
	}

	private static String month(EdtfDay day) {
		return Month.of(day.month()).getDisplayName(TextStyle.FULL, LANGUAGE) + " " + year(day.year());
	}

	private static String season(EdtfDay first, EdtfDay last) {
		String name = SEASONS.get(first.month() / 3 - 1);
		boolean oneYear = first.year() == last.year();
		return name + " " + (oneYear ? year(first.year()) : years(first.year(), last.year()));
	}

	// "The 2000s" could mean ten years or a hundred
	private static String decade(long first, long last) {
		return (first >= 1000 && first % 100 != 0) ? "the " + first + "s" : years(first, last);
	}

	private static String years(long first, long last) {
		return year(first) + "–" + year(last);
	}

	// Year 0000 is 1 BC
	private static String year(long year) {
		if (year <= 0) {
			return grouped(1 - year) + " BC";
		}
		if (year < 1000) {
			return "AD " + year;
		}
		return (year > 9999) ? "the year " + grouped(year) : String.valueOf(year);
	}

	private static String grouped(long year) {
		return (year > 9999) ? String.format(LANGUAGE, "%,d", year) : String.valueOf(year);
	}

	private static String time(String text) {
		int start = text.indexOf('T');
		if (start < 0) {
			return "";
		}
		String clock = text.substring(start + 1, start + 9);
		String offset = text.substring(start + 9);
		String zone = offset.isEmpty() ? "" : " UTC" + (offset.equals("Z") ? "" : offset);
		return ", " + clock + zone;
	}

}
