package org.entente.search.engine;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** The values of one facet, and how many claims have each. */
final class FacetColumn {

	private final CountedField field;

	private final Map<String, Long> words = new HashMap<>();

	private final NumberCounts numbers = new NumberCounts();

	FacetColumn(CountedField field) {
		this.field = field;
	}

	/**
	 * Counts documents of a segment.
	 * @param documents in their order
	 */
	void add(LeafReader segment, int[] documents) throws IOException {
		if (documents.length == 0) {
			return;
		}
		if (this.field.isNumeric()) {
			addNumbers(DocValues.getSortedNumeric(segment, this.field.field()), documents);
		}
		else {
			addWords(DocValues.getSortedSet(segment, this.field.field()), documents);
		}
	}

	private void addNumbers(SortedNumericDocValues values, int[] documents) throws IOException {
		for (int document : documents) {
			if (values.advanceExact(document)) {
				for (int i = values.docValueCount(); i > 0; i--) {
					this.numbers.add(values.nextValue());
				}
			}
		}
	}

	/** The words of a segment are numbered: those numbers are counted. */
	private void addWords(SortedSetDocValues values, int[] documents) throws IOException {
		long[] counts = new long[Math.toIntExact(values.getValueCount())];
		for (int document : documents) {
			if (values.advanceExact(document)) {
				for (int i = values.docValueCount(); i > 0; i--) {
					counts[(int) values.nextOrd()]++;
				}
			}
		}
		for (int word = 0; word < counts.length; word++) {
			if (counts[word] > 0) {
				this.words.merge(values.lookupOrd(word).utf8ToString(), counts[word], Long::sum);
			}
		}
	}

	/** Those most claims have, the most first. */
	Map<String, Long> counts(int most) {
		this.numbers.forEach((number, count) -> this.words.put(this.field.word(number), count));
		Map<String, Long> counts = new LinkedHashMap<>();
		this.words.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(most)
			.forEach((entry) -> counts.put(entry.getKey(), entry.getValue()));
		return counts;
	}

}
