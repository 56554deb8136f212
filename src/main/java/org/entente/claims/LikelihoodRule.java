package org.entente.claims;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule of Intelligence Community Directive 203 that how likely something is and how
 * sure we are of it are never said in one sentence: readers take the one for the other.
 * It holds for judgements of our own; what a source says in one breath is recorded as it
 * says it.
 */
final class LikelihoodRule {

	private static final Pattern LIKELIHOOD = Pattern.compile(Stream
		.of(HedgeStrength.ALMOST_CERTAIN, HedgeStrength.VERY_LIKELY, HedgeStrength.LIKELY, HedgeStrength.EVEN,
				HedgeStrength.UNLIKELY, HedgeStrength.VERY_UNLIKELY, HedgeStrength.REMOTE)
		.flatMap((strength) -> strength.words().stream())
		.map(Pattern::quote)
		.collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:",
				"|[0-9]+ ?(?:%|percent|per cent))(?![\\p{L}\\p{N}])")),
			Pattern.CASE_INSENSITIVE);

	private static final Pattern CONFIDENCE = Pattern.compile(
			"(?<![\\p{L}\\p{N}])(?:(?:low|moderate|medium|high|little|great|full|some|no|our) confidence|confident(?:ly)?|(?:level|degree) of confidence)(?![\\p{L}\\p{N}])",
			Pattern.CASE_INSENSITIVE);

	private LikelihoodRule() {
	}

	/** The first sentence that says both, or nothing. */
	static Optional<String> offence(String text) {
		BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
		sentences.setText(text);
		int begin = sentences.first();
		for (int end = sentences.next(); end != BreakIterator.DONE; begin = end, end = sentences.next()) {
			String sentence = text.substring(begin, end).strip();
			if (LIKELIHOOD.matcher(sentence).find() && CONFIDENCE.matcher(sentence).find()) {
				return Optional.of(sentence);
			}
		}
		return Optional.empty();
	}

}
