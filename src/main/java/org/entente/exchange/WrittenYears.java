package org.entente.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The time that years as registers write them stand for: {@code 1991-1993; 1995} is from
 * the first to the last, {@code (2005)} about that year. What says more than that, or
 * doubts it, stays in words.
 */
final class WrittenYears {

	private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:\\s*[-–]\\s*(\\d{4}))?");

	private static final Pattern ABOUT = Pattern.compile("\\((\\d{4})\\)");

	private WrittenYears() {
	}

	/** EDTF, or null where the words are to speak for themselves. */
	static @Nullable String read(String words) {
		Matcher about = ABOUT.matcher(words.strip());
		if (about.matches()) {
			return about.group(1) + "~";
		}
		List<String> years = new ArrayList<>();
		for (String part : words.split("[;,]")) {
			Matcher matcher = YEARS.matcher(part.strip());
			if (!matcher.matches()) {
				return null;
			}
			years.add(matcher.group(1));
			years.add((matcher.group(2) != null) ? matcher.group(2) : matcher.group(1));
		}
		boolean rising = years.stream().sorted().toList().equals(years);
		if (years.isEmpty() || !rising) {
			return null;
		}
		String first = years.get(0);
		String last = years.get(years.size() - 1);
		return first.equals(last) ? first : first + "/" + last;
	}

}
