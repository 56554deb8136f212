package org.entente.claims;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Finds in a stretch of text the passage that becomes an excerpt with the fewest words
 * changed, put in or left out (the algorithm of Sellers). Of passages just as near the
 * one whose length fits best is taken, then the one nearest to the place expected.
 */
final class Alignment {

	/** One change counts more than all words that could be kept. */
	private static final int CHANGE = 4096;

	/**
	 * A passage.
	 *
	 * @param first its first word
	 * @param end the word after its last
	 * @param cost changes and, below them, the words kept
	 */
	record Passage(int first, int end, int cost) {

		int length() {
			return this.end - this.first;
		}

		/** Words to be changed, put in or left out. */
		int changes() {
			return Math.floorDiv(this.cost + CHANGE - 1, CHANGE);
		}

		/** Words that stay the same. */
		int kept() {
			return changes() * CHANGE - this.cost;
		}

		/** Whether no other passage is preferred for its words, wherever it stands. */
		boolean isAsGoodAs(Passage other, int length) {
			return this.cost == other.cost && Math.abs(length() - length) == Math.abs(other.length() - length);
		}
	}

	private final Words excerpt;

	private final Words text;

	private final int[] costs;

	private final int[] begins;

	private final Passage[] passages;

	private Alignment(Words excerpt, Words text) {
		this.excerpt = excerpt;
		this.text = text;
		this.costs = new int[excerpt.count() + 1];
		this.begins = new int[excerpt.count() + 1];
		this.passages = new Passage[text.count()];
	}

	/**
	 * The nearest passages that do not overlap, the best first; at most two of them,
	 * since a second one says that the first is a choice.
	 * @param expected where in the text the passage is looked for first
	 */
	static Passage[] nearest(Words excerpt, Words text, int expected) {
		Alignment alignment = new Alignment(excerpt, text);
		alignment.align();
		Passage best = alignment.best(expected, null);
		Passage second = (best != null) ? alignment.best(expected, best) : null;
		return (best == null) ? new Passage[0]
				: (second == null) ? new Passage[] { best } : new Passage[] { best, second };
	}

	private void align() {
		for (int i = 0; i < this.costs.length; i++) {
			this.costs[i] = i * CHANGE;
		}
		for (int at = 0; at < this.text.count(); at++) {
			read(this.text.word(at).key(), at);
			int last = this.costs.length - 1;
			this.passages[at] = new Passage(this.begins[last], at + 1, this.costs[last]);
		}
	}

	/** Goes one word on in the text. */
	private void read(String key, int at) {
		int changed = this.costs[0];
		int began = this.begins[0];
		this.begins[0] = at + 1;
		for (int i = 1; i < this.costs.length; i++) {
			int changedAbove = this.costs[i];
			int beganAbove = this.begins[i];
			int replace = changed + (this.excerpt.word(i - 1).key().equals(key) ? -1 : CHANGE);
			int other = Math.min(changedAbove, this.costs[i - 1]) + CHANGE;
			this.costs[i] = Math.min(replace, other);
			if (replace <= other) {
				this.begins[i] = (i == 1) ? at : began;
			}
			else if (this.costs[i - 1] < changedAbove) {
				this.begins[i] = this.begins[i - 1];
			}
			changed = changedAbove;
			began = beganAbove;
		}
	}

	private @Nullable Passage best(int expected, @Nullable Passage apart) {
		int length = this.excerpt.count();
		Comparator<Passage> order = Comparator.comparingInt(Passage::cost)
			.thenComparingInt((passage) -> Math.abs(passage.length() - length))
			.thenComparingInt((passage) -> Math.abs(this.text.word(passage.first()).start() - expected));
		Passage best = null;
		for (Passage passage : this.passages) {
			boolean free = apart == null || passage.end() <= apart.first() || passage.first() >= apart.end();
			if (passage.length() > 0 && free && (best == null || order.compare(passage, best) < 0)) {
				best = passage;
			}
		}
		return best;
	}

}
