package org.entente.sources;

import java.util.Set;
import java.util.TreeSet;

/**
 * The runs of tokens by which a text is compared with others: one begins at each token
 * and goes on for eight words, or sixteen characters of a script without spaces.
 */
final class Shingles {

	/** What a run weighs at least. */
	private static final int RUN = 16;

	/** Runs with fewer different tokens say nothing: "a a a a". */
	private static final int DIFFERENT = 4;

	/** About so many runs of a text are kept, however long it is. */
	private static final int MOST = 16_384;

	/** Of so many neighbouring runs at least one is kept. */
	private static final int WINDOW = 4;

	private final Tokens tokens;

	private final long[] runs;

	Shingles(String text) {
		this.tokens = new Tokens(text);
		this.runs = new long[this.tokens.size()];
		for (int i = 0; i < this.runs.length; i++) {
			this.runs[i] = run(i);
		}
	}

	private long run(int first) {
		long hash = 1;
		int weight = 0;
		int different = 0;
		for (int at = first; weight < RUN && at < this.tokens.size(); at++) {
			hash = Tokens.mix(hash ^ this.tokens.hash(at));
			weight += this.tokens.weight(at);
			different += occurs(this.tokens.hash(at), first, at) ? 0 : 1;
		}
		return (weight < RUN || different < DIFFERENT) ? 0 : hash;
	}

	private boolean occurs(long token, int from, int to) {
		for (int i = from; i < to; i++) {
			if (this.tokens.hash(i) == token) {
				return true;
			}
		}
		return false;
	}

	Tokens tokens() {
		return this.tokens;
	}

	/** Hash of the run that begins with a token; 0 for none that can be compared. */
	long at(int token) {
		return this.runs[token];
	}

	/**
	 * The runs by which other texts find this one: the least of each window of
	 * neighbouring runs, so that texts that share a longer passage choose the same ones
	 * (winnowing: Schleimer, Wilkerson and Aiken, 2003).
	 */
	Set<Long> prints() {
		int window = Math.max(WINDOW, 2 * this.runs.length / MOST);
		Set<Long> prints = new TreeSet<>();
		int least = -1;
		for (int end = 0; end < this.runs.length; end++) {
			if (least < 0 || least <= end - window) {
				least = leastOf(Math.max(0, end - window + 1), end);
			}
			else if (isLess(this.runs[end], this.runs[least])) {
				least = end;
			}
			boolean whole = end >= window - 1 || end == this.runs.length - 1;
			if (whole && this.runs[least] != 0) {
				prints.add(this.runs[least]);
			}
		}
		return prints;
	}

	private int leastOf(int from, int to) {
		int least = from;
		for (int i = from + 1; i <= to; i++) {
			if (isLess(this.runs[i], this.runs[least])) {
				least = i;
			}
		}
		return least;
	}

	/** What cannot be compared is never less; of equals the later one is. */
	private static boolean isLess(long run, long other) {
		return other == 0 || (run != 0 && run <= other);
	}

}
