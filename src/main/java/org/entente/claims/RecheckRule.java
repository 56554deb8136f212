package org.entente.claims;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The rule by which an excerpt is looked for in another version of its source. The first
 * line that applies decides:
 * <table>
 * <caption>Findings</caption>
 * <tr>
 * <td>the content of the version is not known, or its text is not held</td>
 * <td>not comparable</td>
 * </tr>
 * <tr>
 * <td>the same words, letter for letter, stand at the same place</td>
 * <td>exact</td>
 * </tr>
 * <tr>
 * <td>they stand elsewhere, once</td>
 * <td>moved</td>
 * </tr>
 * <tr>
 * <td>they stand in several places</td>
 * <td>moved, to the place whose surroundings fit those kept with the citation best; where
 * several fit as well, to the one nearest to the old place, and the tie is said</td>
 * </tr>
 * <tr>
 * <td>the same words and punctuation stand there, but spaces, line ends, the shape of
 * quotation marks and dashes or invisible characters differ</td>
 * <td>moved, spacing</td>
 * </tr>
 * <tr>
 * <td>the same words stand there, but punctuation differs</td>
 * <td>drifted, punctuation: a comma can change what is said</td>
 * </tr>
 * <tr>
 * <td>a passage stands there that keeps more than half of the words: fewer than half as
 * many words as the excerpt has were changed, put in or left out</td>
 * <td>drifted, words</td>
 * </tr>
 * <tr>
 * <td>otherwise</td>
 * <td>lost</td>
 * </tr>
 * </table>
 * Words that are now part of longer ones are not the same: "at least 20" does not stand
 * in "at least 200" nor in "at least 20,000".
 */
final class RecheckRule {

	/**
	 * Places whose surroundings are compared; of more, those nearest to the old place.
	 */
	private static final int MOST = 10_000;

	/** An excerpt as its citation keeps it. */
	record Kept(String words, @Nullable Integer start, @Nullable String prefix, @Nullable String suffix) {
	}

	/** What was found; the passage only where it differs from the excerpt. */
	record Finding(RecheckFinding finding, @Nullable Integer start, @Nullable Integer end, @Nullable String passage,
			@Nullable RecheckDifference difference, int kept, int places, boolean tied) {

		static final Finding NOT_COMPARABLE = new Finding(RecheckFinding.NOT_COMPARABLE, null, null, null, null, 0, 0,
				false);

		static final Finding LOST = new Finding(RecheckFinding.LOST, null, null, null, null, 0, 0, false);

	}

	private final HeldText text;

	private final Kept kept;

	private final int[] before;

	private final int[] excerpt;

	private final int[] after;

	/** The excerpt as it stood, with what was kept from around it. */
	private final int[] old;

	private RecheckRule(HeldText text, Kept kept) {
		this.text = text;
		this.kept = kept;
		String prefix = Objects.requireNonNullElse(kept.prefix(), "");
		String suffix = Objects.requireNonNullElse(kept.suffix(), "");
		this.before = prefix.codePoints().toArray();
		this.excerpt = kept.words().codePoints().toArray();
		this.after = suffix.codePoints().toArray();
		this.old = (prefix + kept.words() + suffix).codePoints().toArray();
	}

	static Finding of(@Nullable HeldText text, Kept kept) {
		return of(text, kept, NearestPassage.WHOLE);
	}

	/** The same, with another limit up to which a text is read whole. */
	static Finding of(@Nullable HeldText text, Kept kept, int whole) {
		return (text == null) ? Finding.NOT_COMPARABLE : new RecheckRule(text, kept).find(whole);
	}

	private Finding find(int whole) {
		Integer start = this.kept.start();
		if (start != null && this.text.stands(this.excerpt, start) && isWhole(start)) {
			return same(RecheckFinding.EXACT, start, 1, false);
		}
		int[] places = Arrays.stream(this.text.places(this.excerpt)).filter(this::isWhole).toArray();
		return (places.length > 0) ? moved(places) : near(whole);
	}

	private Finding moved(int[] places) {
		int expected = expected();
		int near = Arrays.binarySearch(places, expected);
		int middle = (near < 0) ? -near - 1 : near;
		List<Integer> nearest = IntStream
			.range(Math.max(0, middle - MOST / 2), Math.min(places.length, middle + MOST / 2))
			.mapToObj((at) -> places[at])
			.sorted(Comparator.comparingInt((Integer place) -> Math.abs(place - expected)))
			.toList();
		int fit = nearest.stream().mapToInt(this::fit).max().orElseThrow();
		List<Integer> best = nearest.stream().filter((place) -> fit(place) == fit).toList();
		return same(RecheckFinding.MOVED, best.get(0), places.length, best.size() > 1);
	}

	private Finding same(RecheckFinding finding, int start, int places, boolean tied) {
		return new Finding(finding, start, start + this.excerpt.length, null, null, 100, places, tied);
	}

	private Finding near(int whole) {
		Words words = Words.of(this.excerpt, 0, this.excerpt.length);
		Optional<NearestPassage> nearest = NearestPassage.of(words, this.excerpt, expected(), this.text, whole);
		return nearest.filter((passage) -> 2 * passage.changes() < words.count())
			.map((passage) -> near(words, passage))
			.orElse(Finding.LOST);
	}

	private Finding near(Words words, NearestPassage passage) {
		RecheckDifference difference = difference(words, passage);
		RecheckFinding finding = (difference == RecheckDifference.SPACING) ? RecheckFinding.MOVED
				: RecheckFinding.DRIFTED;
		return new Finding(finding, passage.start(), passage.end(), this.text.words(passage.start(), passage.end()),
				difference, 100 * passage.kept() / words.count(), passage.tied() ? 2 : 1, passage.tied());
	}

	private RecheckDifference difference(Words words, NearestPassage passage) {
		if (passage.changes() > 0) {
			return RecheckDifference.WORDS;
		}
		Words found = Words.of(this.text.points(), passage.start(), passage.end());
		return keys(words).equals(keys(found)) ? RecheckDifference.SPACING : RecheckDifference.PUNCTUATION;
	}

	private static List<String> keys(Words words) {
		return words.tokens().stream().map(Words.Token::key).toList();
	}

	private int expected() {
		return Objects.requireNonNullElse(this.kept.start(), 0);
	}

	/**
	 * Whether the words are cut off at this place only where they were cut off before.
	 */
	private boolean isWhole(int place) {
		return mayBegin(place, this.before.length)
				&& mayBegin(place + this.excerpt.length, this.before.length + this.excerpt.length);
	}

	private boolean mayBegin(int place, int once) {
		return !isCut(this.text.points(), place) || isCut(this.old, once);
	}

	private static boolean isCut(int[] points, int at) {
		return at > 0 && at < points.length && WordBreak.joins(points, at);
	}

	/** How many characters around a place are those kept with the citation. */
	private int fit(int place) {
		int[] points = this.text.points();
		int fit = 0;
		for (int i = 1; i <= this.before.length && i <= place
				&& points[place - i] == this.before[this.before.length - i]; i++) {
			fit++;
		}
		int end = place + this.excerpt.length;
		for (int i = 0; i < this.after.length && end + i < points.length && points[end + i] == this.after[i]; i++) {
			fit++;
		}
		return fit;
	}

}
