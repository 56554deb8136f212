package org.entente.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stretches of a text in which most of an excerpt may stand: where its rarest few
 * characters are found at about the distances they have in the excerpt.
 */
final class Anchors {

	/** So many places of rare characters are looked at. */
	private static final int MOST = 4096;

	/** So many stretches are looked into. */
	private static final int STRETCHES = 3;

	/** A stretch of a text, which may reach over its ends. */
	record Ends(int from, int to) {

		boolean overlaps(Ends other) {
			return this.from < other.to && other.from < this.to;
		}
	}

	/**
	 * Characters of the excerpt found in the text, and where the excerpt would begin
	 * there.
	 */
	private record Anchor(int offset, int begin) {
	}

	private final int[] excerpt;

	private final int expected;

	private final HeldText text;

	Anchors(int[] excerpt, int expected, HeldText text) {
		this.excerpt = excerpt;
		this.expected = expected;
		this.text = text;
	}

	/** Those with most anchors first. */
	List<Ends> stretches() {
		List<Anchor> anchors = anchors();
		int[] reach = reach(anchors);
		int[] score = score(anchors, reach);
		List<Ends> stretches = new ArrayList<>();
		int slack = this.excerpt.length / 2 + 64;
		int most = Arrays.stream(score).max().orElse(0);
		IntStream.range(0, anchors.size())
			.boxed()
			.sorted(Comparator.comparing((Integer at) -> -score[at])
				.thenComparing((at) -> Math.abs(anchors.get(at).begin() - this.expected)))
			.filter((at) -> 2 * score[at] >= most)
			.map((at) -> new Ends(anchors.get(at).begin() - slack,
					anchors.get(reach[at]).begin() + this.excerpt.length + slack))
			.forEach((ends) -> {
				if (stretches.size() < STRETCHES && stretches.stream().noneMatch(ends::overlaps)) {
					stretches.add(ends);
				}
			});
		return stretches;
	}

	/** The last anchor that an anchor may belong together with. */
	private int[] reach(List<Anchor> anchors) {
		int[] reach = new int[anchors.size()];
		int width = this.excerpt.length / 2 + 32;
		int last = 0;
		for (int at = 0; at < reach.length; at++) {
			while (last + 1 < reach.length && anchors.get(last + 1).begin() - anchors.get(at).begin() <= width) {
				last++;
			}
			reach[at] = last;
		}
		return reach;
	}

	/**
	 * How many different characters of the excerpt the anchors from one to its reach
	 * stand for.
	 */
	private int[] score(List<Anchor> anchors, int[] reach) {
		int[] score = new int[reach.length];
		int[] present = new int[this.excerpt.length];
		int different = 0;
		int end = 0;
		for (int at = 0; at < score.length; at++) {
			while (end <= reach[at]) {
				different += (present[anchors.get(end++).offset()]++ == 0) ? 1 : 0;
			}
			score[at] = different;
			different -= (--present[anchors.get(at).offset()] == 0) ? 1 : 0;
		}
		return score;
	}

	private List<Anchor> anchors() {
		List<HeldText.Stretch> rare = IntStream.rangeClosed(0, this.excerpt.length - HeldText.GRAM)
			.mapToObj((offset) -> this.text.stretch(this.excerpt, offset))
			.filter((stretch) -> stretch.count() > 0)
			.sorted(Comparator.comparingInt(HeldText.Stretch::count))
			.toList();
		List<Anchor> anchors = new ArrayList<>();
		for (HeldText.Stretch stretch : rare) {
			if (anchors.size() >= MOST) {
				break;
			}
			add(anchors, stretch);
		}
		anchors.sort(Comparator.comparingInt(Anchor::begin));
		return anchors;
	}

	/** Where they are too many, those nearest to the place expected. */
	private void add(List<Anchor> anchors, HeldText.Stretch stretch) {
		int room = Math.min(stretch.count(), Math.max(64, (MOST - anchors.size()) / 4));
		int from = stretch.from();
		if (room < stretch.count()) {
			int near = this.text.nearest(stretch, this.expected + stretch.offset());
			from = Math.max(stretch.from(), Math.min(near - room / 2, stretch.to() - room));
		}
		for (int entry = from; entry < from + room; entry++) {
			anchors.add(new Anchor(stretch.offset(), this.text.place(entry) - stretch.offset()));
		}
	}

}
