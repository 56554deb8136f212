package org.entente.sources;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Set;

/**
 * A text as a row of tokens: words, or single characters in scripts that leave no space
 * between words. Capitals and punctuation do not count. Kept as hashes in plain arrays,
 * for texts may have a million.
 */
final class Tokens {

	private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
			UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER,
			UnicodeScript.MYANMAR);

	private long[] hashes = new long[1024];

	private int[] starts = new int[1024];

	private int[] ends = new int[1024];

	private boolean[] single = new boolean[1024];

	private int size;

	private final int length;

	Tokens(String text) {
		int at = 0;
		int begin = -1;
		long hash = 0;
		for (int index = 0; index < text.length(); at++) {
			int point = text.codePointAt(index);
			index += Character.charCount(point);
			boolean alone = isWithoutSpaces(point);
			if (begin >= 0 && (alone || !isPart(point))) {
				add(hash, begin, at, false);
				begin = -1;
			}
			if (alone) {
				add(mix(point), at, at + 1, true);
			}
			else if (isPart(point)) {
				hash = mix(((begin < 0) ? 0 : hash) + Character.toLowerCase(Character.toUpperCase(point)));
				begin = (begin < 0) ? at : begin;
			}
		}
		if (begin >= 0) {
			add(hash, begin, at, false);
		}
		this.length = at;
	}

	private static boolean isPart(int point) {
		return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK
				|| Character.getType(point) == Character.COMBINING_SPACING_MARK;
	}

	private static boolean isWithoutSpaces(int point) {
		return point >= 0x0E00 && isPart(point) && WITHOUT_SPACES.contains(UnicodeScript.of(point));
	}

	private void add(long hash, int start, int end, boolean alone) {
		if (this.size == this.hashes.length) {
			int larger = this.size * 2;
			this.hashes = Arrays.copyOf(this.hashes, larger);
			this.starts = Arrays.copyOf(this.starts, larger);
			this.ends = Arrays.copyOf(this.ends, larger);
			this.single = Arrays.copyOf(this.single, larger);
		}
		this.hashes[this.size] = hash;
		this.starts[this.size] = start;
		this.ends[this.size] = end;
		this.single[this.size++] = alone;
	}

	/** Spreads the bits of a number over all 64 (the finaliser of SplitMix64). */
	static long mix(long number) {
		long z = number + 0x9E3779B97F4A7C15L;
		z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
		z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
		return z ^ (z >>> 31);
	}

	int size() {
		return this.size;
	}

	/** Length of the text in code points. */
	int length() {
		return this.length;
	}

	long hash(int index) {
		return this.hashes[index];
	}

	/** A word weighs two, a character of a script without spaces one. */
	int weight(int index) {
		return this.single[index] ? 1 : 2;
	}

	/** Its first character, in code points from 0. */
	int start(int index) {
		return this.starts[index];
	}

	int end(int index) {
		return this.ends[index];
	}

}
