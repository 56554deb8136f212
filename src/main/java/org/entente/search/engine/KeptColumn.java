package org.entente.search.engine;

import java.io.IOException;
import java.util.Arrays;

import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field in one segment as plain arrays, which are read in a fraction of
 * the time that the columns on the disk take. Each document has the places of its values
 * in a list of all that occur. A segment never changes.
 */
final class KeptColumn {

	/** Places are kept in two bytes, and one place says that there is none. */
	private static final int MOST_VALUES = Character.MAX_VALUE - 1;

	/** Where the values of each document begin; null where none has more than one. */
	private final int @Nullable [] begins;

	/** From 1 on, so that 0 says that there is none. */
	private final char[] places;

	private final long[] values;

	private KeptColumn(int @Nullable [] begins, char[] places, long[] values) {
		this.begins = begins;
		this.places = places;
		this.values = values;
	}

	/**
	 * Reads the column of a field from the disk; nothing where it has too many values.
	 */
	static @Nullable KeptColumn read(LeafReader segment, CountedField field) throws IOException {
		ColumnReading reading = ColumnReading.of(segment, field);
		int documents = segment.maxDoc();
		int[] begins = new int[documents + 1];
		long[] all = new long[documents];
		int size = 0;
		boolean single = true;
		for (int document = 0; document < documents; document++) {
			begins[document] = size;
			int count = reading.moveTo(document);
			single = single && count <= 1;
			for (int i = 0; i < count; i++) {
				all = (size < all.length) ? all : Arrays.copyOf(all, 2 * size);
				all[size++] = reading.next();
			}
		}
		begins[documents] = size;
		long[] values = Arrays.stream(all, 0, size).sorted().distinct().toArray();
		if (values.length > MOST_VALUES) {
			return null;
		}
		char[] places = new char[size];
		for (int i = 0; i < size; i++) {
			places[i] = (char) (Arrays.binarySearch(values, all[i]) + 1);
		}
		return single ? new KeptColumn(null, spread(begins, places), values) : new KeptColumn(begins, places, values);
	}

	private static char[] spread(int[] begins, char[] places) {
		char[] spread = new char[begins.length - 1];
		for (int document = 0; document < spread.length; document++) {
			if (begins[document] < begins[document + 1]) {
				spread[document] = places[begins[document]];
			}
		}
		return spread;
	}

	/** Bytes that it takes. */
	long size() {
		return 2L * this.places.length + 8L * this.values.length
				+ ((this.begins != null) ? 4L * this.begins.length : 0);
	}

	/** Tells how often each value occurs in some documents. */
	void count(int[] documents, NumberCounts.Taker taker) {
		int[] counts = new int[this.values.length + 1];
		int[] begins = this.begins;
		for (int document : documents) {
			if (begins == null) {
				counts[this.places[document]]++;
				continue;
			}
			for (int i = begins[document]; i < begins[document + 1]; i++) {
				counts[this.places[i]]++;
			}
		}
		for (int place = 1; place < counts.length; place++) {
			if (counts[place] > 0) {
				taker.take(this.values[place - 1], counts[place]);
			}
		}
	}

}
