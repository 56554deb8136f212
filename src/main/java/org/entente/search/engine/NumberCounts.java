package org.entente.search.engine;

/** How often each of many numbers occurred, without an object for each. */
final class NumberCounts {

	private static final int SMALLEST = 64;

	private long[] numbers = new long[SMALLEST];

	private long[] counts = new long[SMALLEST];

	private int size;

	/** Takes a number and how often it occurred. */
	interface Taker {

		void take(long number, long count);

	}

	void add(long number, long count) {
		int place = place(number);
		if (this.counts[place] == 0) {
			this.numbers[place] = number;
			this.size++;
		}
		this.counts[place] += count;
		if (2 * this.size > this.numbers.length) {
			grow();
		}
	}

	/** Where it is, or may be put: the first free place from the one it falls on. */
	private int place(long number) {
		int mask = this.numbers.length - 1;
		int place = (int) ((number * 0x9E3779B97F4A7C15L) >>> 32) & mask;
		while (this.counts[place] != 0 && this.numbers[place] != number) {
			place = (place + 1) & mask;
		}
		return place;
	}

	private void grow() {
		long[] before = this.numbers;
		long[] counted = this.counts;
		this.numbers = new long[2 * before.length];
		this.counts = new long[2 * before.length];
		for (int i = 0; i < before.length; i++) {
			if (counted[i] != 0) {
				int place = place(before[i]);
				this.numbers[place] = before[i];
				this.counts[place] = counted[i];
			}
		}
	}

	void forEach(Taker taker) {
		for (int i = 0; i < this.numbers.length; i++) {
			if (this.counts[i] != 0) {
				taker.take(this.numbers[i], this.counts[i]);
			}
		}
	}

}
