package org.entente.claims;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two readings of a sentence compared word by word: the longest words they have in common
 * stay, the rest was removed or added.
 */
public final class WordDifference {

	/** A word and the blank after it. */
	private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s*");

	/** What happened to a stretch of words. */
	public enum Fate {

		KEPT, REMOVED, ADDED

	}

	/** A stretch of words with one fate. */
	public record Piece(Fate fate, String words) {

		public boolean isRemoved() {
			return this.fate == Fate.REMOVED;
		}

		public boolean isAdded() {
			return this.fate == Fate.ADDED;
		}
	}

	private final List<String> before;

	private final List<String> after;

	private final int[][] common;

	private WordDifference(String before, String after) {
		this.before = words(before);
		this.after = words(after);
		this.common = new int[this.before.size() + 1][this.after.size() + 1];
	}

	/** The pieces of both readings in order; neighbours with one fate are one piece. */
	public static List<Piece> between(String before, String after) {
		WordDifference difference = new WordDifference(before, after);
		difference.measure();
		return difference.pieces();
	}

	/** The pieces of the statements of two revisions. */
	public static List<Piece> between(RevisionSearch.Revision before, RevisionSearch.Revision after) {
		return between(Objects.requireNonNullElse(before.draft().statement(), ""),
				Objects.requireNonNullElse(after.draft().statement(), ""));
	}

	private void measure() {
		for (int i = this.before.size() - 1; i >= 0; i--) {
			for (int j = this.after.size() - 1; j >= 0; j--) {
				this.common[i][j] = same(i, j) ? this.common[i + 1][j + 1] + 1
						: Math.max(this.common[i + 1][j], this.common[i][j + 1]);
			}
		}
	}

	private List<Piece> pieces() {
		List<Piece> pieces = new ArrayList<>();
		int i = 0;
		int j = 0;
		while (i < this.before.size() || j < this.after.size()) {
			if (i < this.before.size() && j < this.after.size() && same(i, j)) {
				add(pieces, Fate.KEPT, this.after.get(j++));
				i++;
			}
			else if (j == this.after.size()
					|| (i < this.before.size() && this.common[i + 1][j] >= this.common[i][j + 1])) {
				add(pieces, Fate.REMOVED, this.before.get(i++));
			}
			else {
				add(pieces, Fate.ADDED, this.after.get(j++));
			}
		}
		return Collections.unmodifiableList(pieces);
	}

	private boolean same(int i, int j) {
		return this.before.get(i).strip().equals(this.after.get(j).strip());
	}

	private static void add(List<Piece> pieces, Fate fate, String word) {
		int last = pieces.size() - 1;
		if (last >= 0 && pieces.get(last).fate() == fate) {
			pieces.set(last, new Piece(fate, pieces.get(last).words() + word));
		}
		else {
			pieces.add(new Piece(fate, word));
		}
	}

	private static List<String> words(String sentence) {
		return WORD.matcher(sentence).results().map((result) -> result.group()).collect(Collectors.toList());
	}

}
