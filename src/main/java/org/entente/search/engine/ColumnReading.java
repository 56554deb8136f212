package org.entente.search.engine;

import java.io.IOException;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * Reads the column of a field in one segment on the disk, document by document in their
 * order: numbers, or the numbers that its words have in this segment.
 */
interface ColumnReading {

	/** How many values a document has. */
	int moveTo(int document) throws IOException;

	/** The next of them. */
	long next() throws IOException;

	static ColumnReading of(LeafReader segment, CountedField field) throws IOException {
		return field.isNumeric() ? numbers(DocValues.getSortedNumeric(segment, field.field()))
				: words(DocValues.getSortedSet(segment, field.field()));
	}

	private static ColumnReading numbers(SortedNumericDocValues values) {
		return new ColumnReading() {
			@Override
			public int moveTo(int document) throws IOException {
				return values.advanceExact(document) ? values.docValueCount() : 0;
			}

			@Override
			public long next() throws IOException {
				return values.nextValue();
			}
		};
	}

	private static ColumnReading words(SortedSetDocValues values) {
		return new ColumnReading() {
			@Override
			public int moveTo(int document) throws IOException {
				return values.advanceExact(document) ? values.docValueCount() : 0;
			}

			@Override
			public long next() throws IOException {
				return values.nextOrd();
			}
		};
	}

}
