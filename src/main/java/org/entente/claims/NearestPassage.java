package org.entente.claims;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks in a text for the passage nearest to an excerpt. A short text is read whole; in a
 * long one only the stretches around which rare characters of the excerpt stand close
 * together. The work is bounded whatever the text is like.
 *
 * @param start first character
 * @param end character after the last
 * @param changes words changed, put in or left out
 * @param kept words that stay the same
 * @param tied whether another passage is just as near
 */
record NearestPassage(int start, int end, int changes, int kept, boolean tied) {

	/** So many pairs of words are compared without thinking twice. */
	static final int WHOLE = 400_000;

	/** A text longer than this is never read whole, in characters. */
	private static final int SHORT = 200_000;

	/** Steps to the edge of a word at the edge of a stretch. */
	private static final int LONGEST_WORD = 200;

	static Optional<NearestPassage> of(Words excerpt, int[] points, int expected, HeldText text, int whole) {
		if (excerpt.count() == 0) {
			return Optional.empty();
		}
		boolean small = text.length() <= Math.min(SHORT, whole)
				&& (long) excerpt.count() * text.words().count() <= whole;
		Stream<Words> stretches = small ? Stream.of(text.words())
				: new Anchors(points, expected, text).stretches().stream().map((ends) -> stretch(text, ends));
		List<NearestPassage> found = stretches.flatMap((words) -> in(words, excerpt, expected).stream())
			.sorted(Comparator.comparingInt(NearestPassage::changes)
				.thenComparingInt((passage) -> -passage.kept())
				.thenComparingInt((passage) -> Math.abs(passage.start() - expected)))
			.toList();
		return found.stream().findFirst().map((best) -> best.among(found));
	}

	private static Words stretch(HeldText text, Anchors.Ends ends) {
		int from = Math.max(0, ends.from());
		int to = Math.min(text.length(), ends.to());
		for (int i = 0; i < LONGEST_WORD && from > 0 && WordBreak.joins(text.points(), from); i++) {
			from--;
		}
		for (int i = 0; i < LONGEST_WORD && to < text.length() && WordBreak.joins(text.points(), to); i++) {
			to++;
		}
		return Words.of(text.points(), from, to);
	}

	private static Optional<NearestPassage> in(Words text, Words excerpt, int expected) {
		Alignment.Passage[] nearest = Alignment.nearest(excerpt, text, expected);
		if (nearest.length == 0) {
			return Optional.empty();
		}
		Alignment.Passage best = nearest[0];
		boolean tied = nearest.length == 2 && nearest[1].isAsGoodAs(best, excerpt.count());
		List<Words.Token> tokens = text.around(best.first(), best.end() - 1, excerpt.marksBefore(),
				excerpt.marksAfter());
		return Optional.of(new NearestPassage(tokens.get(0).start(), tokens.get(tokens.size() - 1).end(),
				best.changes(), best.kept(), tied));
	}

	/** The same; tied when another one found is as near and stands apart. */
	private NearestPassage among(List<NearestPassage> found) {
		boolean another = found.stream()
			.anyMatch((other) -> other.changes == this.changes && (other.end <= this.start || other.start >= this.end));
		return new NearestPassage(this.start, this.end, this.changes, this.kept, this.tied || another);
	}

}
