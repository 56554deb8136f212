package org.entente.search.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;

/** The values of one facet, and how many claims have each. */
final class FacetColumn {

	private final CountedField field;

	private final KeptColumns kept;

	private final Map<String, Long> words = new HashMap<>();

	private final NumberCounts numbers = new NumberCounts();

	FacetColumn(CountedField field, KeptColumns kept) {
		this.field = field;
		this.kept = kept;
	}

	/**
	 * Counts documents of a segment.
	 * @param documents in their order
	 */
	void add(LeafReader segment, int[] documents) throws IOException {
		if (documents.length == 0) {
			return;
		}
		NumberCounts counts = this.field.isNumeric() ? this.numbers : new NumberCounts();
		Optional<KeptColumn> column = this.kept.find(segment, this.field);
		if (column.isPresent()) {
			column.get().count(documents, counts::add);
		}
		else {
			read(ColumnReading.of(segment, this.field), documents, counts);
		}
		if (!this.field.isNumeric()) {
			addWords(DocValues.getSortedSet(segment, this.field.field()), counts);
		}
	}

	private static void read(ColumnReading reading, int[] documents, NumberCounts counts) throws IOException {
		for (int document : documents) {
			for (int i = reading.moveTo(document); i > 0; i--) {
				counts.add(reading.next(), 1);
			}
		}
	}

	/** The words of a segment are numbered. */
	private void addWords(SortedSetDocValues values, NumberCounts counts) {
		counts.forEach((word, count) -> this.words.merge(word(values, word), count, Long::sum));
	}

	private static String word(SortedSetDocValues values, long word) {
		try {
			return values.lookupOrd(word).utf8ToString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
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
