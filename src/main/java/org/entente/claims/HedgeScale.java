package org.entente.claims;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the words of {@link HedgeStrength} in a text: whole words, the longest first, so
 * that "very likely" is not taken for "likely". The month of May is no hedge, nor is it
 * one to name the source that is cited ("according to the essay").
 */
final class HedgeScale {

	private static final Map<String, HedgeStrength> STRENGTHS = new HashMap<>();

	static {
		Arrays.stream(HedgeStrength.values())
			.forEach((strength) -> strength.words().forEach((word) -> STRENGTHS.put(word, strength)));
	}

	private static final Pattern WORDS = Pattern.compile(
			STRENGTHS.keySet()
				.stream()
				.sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
				.map((word) -> Pattern.quote(word).replace(" ", "\\E\\s+\\Q"))
				.collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final String SOURCE = "(?:the|this) (?:same )?(?:essay|post|outline|article|report|source|paper|blog|author|text|study|book|broadcast|dataset|statement|table)(?![\\p{L}\\p{N}])";

	private static final Pattern NAMING = Pattern.compile("according to " + SOURCE + "|" + SOURCE
			+ " (?:report|claim|suggest|indicate|reveal|insist)(?:s|ed)?(?! to be)", Pattern.CASE_INSENSITIVE);

	private HedgeScale() {
	}

	/** The strengths of all its words that the scale knows. */
	static Set<HedgeStrength> of(String text) {
		Set<HedgeStrength> found = EnumSet.noneOf(HedgeStrength.class);
		Matcher words = WORDS.matcher(withoutNaming(text));
		while (words.find()) {
			if (!words.group().equals("May")) {
				found.add(STRENGTHS.get(words.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")));
			}
		}
		return found;
	}

	/** The first word in it of doubt, as it stands there, or an empty text. */
	static String firstDoubt(String text) {
		Matcher words = WORDS.matcher(withoutNaming(text));
		while (words.find()) {
			if (!words.group().equals("May") && of(words.group()).stream().anyMatch(HedgeStrength::isDoubt)) {
				return words.group();
			}
		}
		return "";
	}

	private static String withoutNaming(String text) {
		return NAMING.matcher(text).replaceAll(" ");
	}

}
