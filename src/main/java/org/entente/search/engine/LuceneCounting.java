package org.entente.search.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.entente.claims.WordQuery;
import org.entente.search.BrokenIndexException;
import org.entente.search.ClaimText;
import org.entente.search.OpenIndex.Counts;
import org.entente.search.SlowSearchException;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;

/**
 * Counts in an index on the disk of this node: claims are found once, and each facet is
 * counted in its column, segment by segment, which takes a fraction of what aggregations
 * take.
 */
final class LuceneCounting implements FacetCounting {

	private final SearchScope<ClaimText> claims;

	private final KeptColumns kept = new KeptColumns();

	LuceneCounting(SearchMapping mapping) {
		this.claims = mapping.scope(ClaimText.class);
	}

	@Override
	public Counts count(SearchPredicate predicate, WordQuery words, Collection<String> facets, int most) {
		Map<String, FacetColumn> columns = new LinkedHashMap<>();
		facets.forEach((facet) -> columns.put(facet, new FacetColumn(CountedField.of(facet), this.kept)));
		long total = 0;
		long until = System.nanoTime() + IndexFailures.LONGEST_MILLISECONDS * 1_000_000;
		try (IndexReader reader = this.claims.extension(LuceneExtension.get()).openIndexReader()) {
			IndexSearcher searcher = new IndexSearcher(reader);
			Query query = searcher.rewrite(LuceneMigrationUtils.toLuceneQuery(predicate));
			Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
			for (LeafReaderContext segment : reader.leaves()) {
				int[] found = found(weight, segment, until);
				total += found.length;
				for (FacetColumn column : columns.values()) {
					inTime(until);
					column.add(segment.reader(), found);
				}
			}
		}
		catch (IOException | UncheckedIOException ex) {
			throw new BrokenIndexException("The index cannot be read", ex);
		}
		Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
		columns.forEach((facet, column) -> counts.put(facet, column.counts(most)));
		return new Counts(total, counts);
	}

	/** The documents of a segment that fit and were not replaced. */
	private static int[] found(Weight weight, LeafReaderContext segment, long until) throws IOException {
		Scorer scorer = weight.scorer(segment);
		if (scorer == null) {
			return new int[0];
		}
		Bits live = segment.reader().getLiveDocs();
		int[] found = new int[1024];
		int size = 0;
		DocIdSetIterator documents = scorer.iterator();
		for (int next = documents.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = documents.nextDoc()) {
			if (live != null && !live.get(next)) {
				continue;
			}
			if (size == found.length) {
				inTime(until);
				found = Arrays.copyOf(found, 2 * size);
			}
			found[size++] = next;
		}
		return Arrays.copyOf(found, size);
	}

	private static void inTime(long until) {
		if (System.nanoTime() > until) {
			throw new SlowSearchException("Counting took longer than " + IndexFailures.LONGEST_MILLISECONDS + " ms");
		}
	}

}
