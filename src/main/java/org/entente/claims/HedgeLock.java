package org.entente.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The rule that a statement is no stronger than its excerpt. It is looked at beside each
 * standing citation that asserts it; one that allows it is enough, for what one source
 * states outright may be stated outright, whatever others doubt. The first line that
 * applies decides:
 * <table>
 * <caption>Whether a citation allows a statement</caption>
 * <tr>
 * <td>the citation has no hedge</td>
 * <td>allowed</td>
 * </tr>
 * <tr>
 * <td>the hedge is in the scale, and is emphasis</td>
 * <td>allowed: emphasis says no more than the fact</td>
 * </tr>
 * <tr>
 * <td>the hedge is in the scale, and the statement has a word as weak or weaker</td>
 * <td>allowed</td>
 * </tr>
 * <tr>
 * <td>the hedge is in the scale</td>
 * <td>too strong</td>
 * </tr>
 * <tr>
 * <td>the excerpt has a translation with words of the scale</td>
 * <td>as for those words</td>
 * </tr>
 * <tr>
 * <td>how strong the hedge is nobody can tell, and it stands in the statement, word for
 * word</td>
 * <td>allowed</td>
 * </tr>
 * <tr>
 * <td>otherwise</td>
 * <td>too strong</td>
 * </tr>
 * </table>
 * Apart from this a statement has no adverb of emphasis ("certainly") that stands in none
 * of the excerpts.
 */
final class HedgeLock {

	private static final Pattern EMPHASIS = Pattern.compile(
			"(?<![\\p{L}\\p{N}])(?<!almost )(?<!nearly )(?<!not )(?:it is clear|clearly|certainly|definitely|undoubtedly|undeniably|unquestionably|obviously|indisputably|no doubt|without (?:a )?doubt|beyond doubt)(?![\\p{L}\\p{N}])",
			Pattern.CASE_INSENSITIVE);

	private HedgeLock() {
	}

	/** What the rule looks at in a standing citation that asserts the claim. */
	record Words(String excerpt, @Nullable String hedge, @Nullable String translation) {

		private boolean contains(String words) {
			String all = this.excerpt + " " + ((this.translation != null) ? this.translation : "");
			return all.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
		}

	}

	/**
	 * In what a statement is too strong.
	 *
	 * @param words the hedge that was lost, or the emphasis that was added
	 * @param key of the message
	 * @param remedy words that would do; empty where only the hedge itself would
	 */
	record Excess(String words, String key, String remedy) {
	}

	/** What is too strong in the statement, or nothing. */
	static Optional<Excess> excess(String statement, List<Words> asserting) {
		Matcher emphasis = EMPHASIS.matcher(statement);
		while (!asserting.isEmpty() && emphasis.find()) {
			String added = emphasis.group();
			if (asserting.stream().noneMatch((words) -> words.contains(added))) {
				return Optional.of(new Excess(added, "hedge.emphasis", ""));
			}
		}
		List<Excess> lost = new ArrayList<>();
		for (Words words : asserting) {
			Optional<Excess> excess = lost(statement, words);
			if (excess.isEmpty()) {
				return Optional.empty();
			}
			lost.add(excess.get());
		}
		return lost.stream().findFirst();
	}

	private static Optional<Excess> lost(String statement, Words words) {
		String hedge = words.hedge();
		if (hedge == null) {
			return Optional.empty();
		}
		Set<HedgeStrength> strengths = HedgeScale.of(hedge.toLowerCase(Locale.ROOT));
		if (strengths.isEmpty() && words.translation() != null) {
			strengths = HedgeScale.of(words.translation());
		}
		if (strengths.isEmpty()) {
			return keeps(statement, hedge) ? Optional.empty() : Optional.of(new Excess(hedge, "hedge.unknown", ""));
		}
		Set<HedgeStrength> kept = HedgeScale.of(statement);
		return strengths.stream()
			.filter(HedgeStrength::isDoubt)
			.filter((doubt) -> kept.stream().noneMatch((word) -> word.keeps(doubt)))
			.findFirst()
			.map((doubt) -> new Excess(hedge, "hedge.lost",
					doubt.words().stream().limit(3).collect(Collectors.joining(", "))));
	}

	/** Whatever the capitals, and never within a longer word. */
	private static boolean keeps(String statement, String hedge) {
		return Pattern
			.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(hedge.strip()) + "(?![\\p{L}\\p{N}])",
					Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
			.matcher(statement)
			.find();
	}

}
