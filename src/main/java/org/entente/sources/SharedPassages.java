package org.entente.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The passages two texts share, token by token, found in time proportional to their
 * length.
 *
 * @param all in the order of the first text
 * @param weight of all of them, as {@link Tokens} weighs
 */
record SharedPassages(List<Shared> all, int weight) {

	/** Twenty words, in passages of at least eight; less may be anybody's phrase. */
	private static final int ENOUGH = 40;

	/** As many passages are shown, the longest. */
	private static final int MOST = 50;

	/** A passage in both texts, in code points from 0. */
	record Shared(int start, int end, int otherStart, int otherEnd) {

		int length() {
			return this.end - this.start;
		}

		int otherLength() {
			return this.otherEnd - this.otherStart;
		}

	}

	static SharedPassages of(Shingles text, Shingles other) {
		RunIndex index = new RunIndex(other);
		Tokens here = text.tokens();
		Tokens there = other.tokens();
		List<Shared> all = new ArrayList<>();
		int weight = 0;
		int free = 0;
		for (int at = 0; at < here.size();) {
			int match = index.first(text.at(at));
			if (match < 0) {
				at++;
				continue;
			}
			int before = before(here, at, free, there, match);
			int after = after(here, at, there, match);
			for (int i = at - before; i < at + after; i++) {
				weight += here.weight(i);
			}
			all.add(new Shared(here.start(at - before), here.end(at + after - 1), there.start(match - before),
					there.end(match + after - 1)));
			at += after;
			free = at;
		}
		return new SharedPassages(all, weight);
	}

	/** How many tokens before a place are equal; none that was taken already. */
	private static int before(Tokens here, int at, int free, Tokens there, int match) {
		int before = 0;
		while (at - before > free && match - before > 0
				&& here.hash(at - before - 1) == there.hash(match - before - 1)) {
			before++;
		}
		return before;
	}

	/** How many tokens from a place on are equal; at least the run itself. */
	private static int after(Tokens here, int at, Tokens there, int match) {
		int after = 1;
		while (at + after < here.size() && match + after < there.size()
				&& here.hash(at + after) == there.hash(match + after)) {
			after++;
		}
		return after;
	}

	/** Whether it is worth a person's look. */
	boolean suffice() {
		return this.weight >= ENOUGH;
	}

	int characters() {
		return this.all.stream().mapToInt(Shared::length).sum();
	}

	int otherCharacters() {
		return this.all.stream().mapToInt(Shared::otherLength).sum();
	}

	/** The longest, in the order of the text. */
	List<Shared> longest() {
		return this.all.stream()
			.sorted(Comparator.comparingInt(Shared::length).reversed())
			.limit(MOST)
			.sorted(Comparator.comparingInt(Shared::start))
			.toList();
	}

	/** Where each run of a text stands first: an open hash table without objects. */
	private static final class RunIndex {

		private final Shingles text;

		/** Number of a token, from 1; 0 is an empty slot. */
		private final int[] slots;

		RunIndex(Shingles text) {
			this.text = text;
			this.slots = new int[Integer.highestOneBit(Math.max(8, text.tokens().size())) * 4];
			for (int i = 0; i < text.tokens().size(); i++) {
				if (text.at(i) != 0 && first(text.at(i)) < 0) {
					this.slots[slot(text.at(i))] = i + 1;
				}
			}
		}

		int first(long run) {
			return (run != 0) ? this.slots[slot(run)] - 1 : -1;
		}

		/** The slot of the run, or the empty one where it would stand. */
		private int slot(long run) {
			int slot = (int) run & (this.slots.length - 1);
			while (this.slots[slot] != 0 && this.text.at(this.slots[slot] - 1) != run) {
				slot = (slot + 1) & (this.slots.length - 1);
			}
			return slot;
		}

	}

}
