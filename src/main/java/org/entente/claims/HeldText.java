package org.entente.claims;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A text in Unicode code points in which words are found in time proportional to its
 * length, however repetitive it is; an index of all stretches of a few characters makes
 * most searches much faster.
 */
final class HeldText {

	/**
	 * Length of the stretches in the index: short enough for Chinese, long enough for
	 * English.
	 */
	static final int GRAM = 5;

	/** With more candidates than this the whole text is read instead. */
	private static final int MANY = 20_000;

	private final int[] points;

	/** Hash of a stretch in the upper half, its place in the lower; sorted. */
	private long @Nullable [] index;

	private @Nullable Words words;

	HeldText(String text) {
		this.points = text.codePoints().toArray();
	}

	int[] points() {
		return this.points;
	}

	int length() {
		return this.points.length;
	}

	String words(int start, int end) {
		return new String(this.points, start, end - start);
	}

	/** All words of the text; only for short texts. */
	Words words() {
		if (this.words == null) {
			this.words = Words.of(this.points, 0, this.points.length);
		}
		return Objects.requireNonNull(this.words);
	}

	boolean stands(int[] excerpt, int at) {
		return at >= 0 && at + excerpt.length <= this.points.length
				&& Arrays.equals(this.points, at, at + excerpt.length, excerpt, 0, excerpt.length);
	}

	/** Every place where the excerpt stands, in order. */
	int[] places(int[] excerpt) {
		Stretch rarest = rarest(excerpt);
		if (rarest == null || rarest.count() > MANY) {
			return Scan.places(this.points, excerpt);
		}
		return Arrays.stream(index(), rarest.from(), rarest.to())
			.mapToInt((entry) -> (int) entry - rarest.offset())
			.filter((at) -> stands(excerpt, at))
			.toArray();
	}

	private @Nullable Stretch rarest(int[] excerpt) {
		Stretch rarest = null;
		for (int offset = 0; offset + GRAM <= excerpt.length; offset++) {
			Stretch stretch = stretch(excerpt, offset);
			if (rarest == null || stretch.count() < rarest.count()) {
				rarest = stretch;
			}
		}
		return rarest;
	}

	/** Where the few characters at this offset of an excerpt stand in the index. */
	Stretch stretch(int[] excerpt, int offset) {
		long hash = hash(excerpt, offset) << 32;
		return new Stretch(offset, first(hash), first(hash | 0xFFFF_FFFFL));
	}

	/** The entry of a stretch whose place is the first from the given one on. */
	int nearest(Stretch stretch, int place) {
		long hash = index()[stretch.from()] & 0xFFFF_FFFF_0000_0000L;
		return Math.min(first(hash | Math.max(0, place)), stretch.to() - 1);
	}

	/** The place that an entry of the index names. */
	int place(int entry) {
		return (int) index()[entry];
	}

	/** The first entry that is not below the value. */
	int first(long value) {
		int at = Arrays.binarySearch(index(), value);
		return (at < 0) ? -at - 1 : at;
	}

	private long[] index() {
		if (this.index == null) {
			long[] entries = new long[Math.max(0, this.points.length - GRAM + 1)];
			for (int at = 0; at < entries.length; at++) {
				entries[at] = hash(this.points, at) << 32 | at;
			}
			Arrays.sort(entries);
			this.index = entries;
		}
		return Objects.requireNonNull(this.index);
	}

	private static long hash(int[] points, int at) {
		int hash = 0;
		for (int i = at; i < at + GRAM; i++) {
			hash = (hash ^ points[i]) * 0x9E3779B1;
			hash ^= hash >>> 15;
		}
		return hash;
	}

	/** Entries of the index for the characters at an offset of an excerpt. */
	record Stretch(int offset, int from, int to) {

		int count() {
			return this.to - this.from;
		}
	}

}
