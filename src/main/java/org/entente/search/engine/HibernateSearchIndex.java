package org.entente.search.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.entente.claims.ClaimWishes;
import org.entente.claims.WordIndex.Place;
import org.entente.claims.WordQuery;
import org.entente.search.BrokenIndexException;
import org.entente.search.ClaimOrder;
import org.entente.search.ClaimText;
import org.entente.search.IndexedText;
import org.entente.search.NameText;
import org.entente.search.OpenIndex;
import org.entente.search.SlowSearchException;
import org.entente.search.SourceText;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.hibernate.search.util.common.SearchException;
import org.hibernate.search.util.common.SearchTimeoutException;

/** An index of Hibernate Search. */
class HibernateSearchIndex implements OpenIndex {

	private static final long LONGEST_MILLISECONDS = 2500;

	private static final int MOST_COUNTRIES = 400;

	private static final int MOST_COMPARED = 10_000;

	private final CloseableSearchMapping mapping;

	private final SearchScope<ClaimText> claims;

	private final SearchScope<SourceText> sources;

	private final SearchScope<NameText> names;

	private final Runnable check;

	/**
	 * @param check fails where what lies on the disk is damaged
	 */
	HibernateSearchIndex(CloseableSearchMapping mapping, Runnable check) {
		this.mapping = mapping;
		this.check = check;
		this.claims = mapping.scope(ClaimText.class);
		this.sources = mapping.scope(SourceText.class);
		this.names = mapping.scope(NameText.class);
	}

	@Override
	public void add(Collection<?> texts) {
		write(texts, SearchIndexingPlan::add);
	}

	@Override
	public void put(Collection<?> texts) {
		write(texts, SearchIndexingPlan::addOrUpdate);
	}

	@Override
	public void removeClaims(Collection<Long> ids) {
		write(ids, (plan, id) -> plan.purge(ClaimText.class, id, null));
	}

	@Override
	public void removeSources(Collection<Long> ids) {
		write(ids, (plan, id) -> plan.purge(SourceText.class, id, null));
	}

	@Override
	public void removeNames(Collection<String> ids) {
		write(ids, (plan, id) -> plan.purge(NameText.class, id, null));
	}

	/**
	 * Waits until all is in the index but not until it is on the disk, which one
	 * {@link #flush()} does for many.
	 */
	private <T> void write(Collection<T> things, BiConsumer<SearchIndexingPlan, T> work) {
		if (things.isEmpty()) {
			return;
		}
		whole(() -> {
			CompletableFuture<SearchIndexingPlanExecutionReport> done = new CompletableFuture<>();
			IndexingPlanSynchronizationStrategy once = (context) -> {
				context.documentCommitStrategy(DocumentCommitStrategy.NONE);
				context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
				context.indexingFutureHandler((future) -> future.whenComplete((report, failure) -> {
					if (failure != null) {
						done.completeExceptionally(failure);
					}
					else {
						done.complete(report);
					}
				}));
			};
			try (SearchSession session = this.mapping.createSessionWithOptions()
				.indexingPlanSynchronizationStrategy(once)
				.build()) {
				things.forEach((thing) -> work.accept(session.indexingPlan(), thing));
			}
			return done.join().throwable().map((failure) -> {
				throw new BrokenIndexException("Nothing can be written into the index", failure);
			});
		});
	}

	@Override
	public Map<Long, Long> checksums(Class<? extends IndexedText> type, long after, long upTo) {
		return whole(() -> {
			try (SearchSession session = this.mapping.createSession()) {
				Map<Long, Long> sums = new HashMap<>();
				session.search(type)
					.select((f) -> f.composite()
						.from(f.field(IndexMapping.NUMBER, Long.class), f.field(IndexMapping.CHECKSUM, Long.class))
						.as(Map::entry))
					.where((f) -> f.range().field(IndexMapping.NUMBER).between(after + 1, upTo))
					.fetchHits(MOST_COMPARED)
					.forEach((entry) -> sums.put(entry.getKey(), entry.getValue()));
				return sums;
			}
		});
	}

	@Override
	public void check() {
		this.check.run();
	}

	@Override
	public void flush() {
		whole(() -> {
			try (SearchSession session = this.mapping.createSession()) {
				session.workspace().flush();
			}
			return true;
		});
	}

	@Override
	public List<Place> claims(ClaimWishes wishes, ClaimOrder order, int size) {
		SearchPredicate predicate = predicates(this.claims).claims(wishes);
		Ordering ordering = new Ordering(this.claims, order);
		BooleanPredicateClausesStep<?, ?> all = this.claims.predicate().bool();
		all.must(predicate);
		ordering.beyond().ifPresent(all::filter);
		SearchPredicate stretch = all.toPredicate();
		return whole(() -> {
			try (SearchSession session = this.mapping.createSession()) {
				return session.search(this.claims)
					.select((f) -> f.composite()
						.from(f.id(Long.class), f.field("earliest", Long.class))
						.as(HibernateSearchIndex::place))
					.where(stretch)
					.sort(ordering.sort())
					.failAfter(LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS)
					.fetchHits(order.from(), size);
			}
		});
	}

	private static Place place(Long id, Long earliest) {
		return new Place(id,
				(earliest != null && earliest != ClaimText.BEFORE_ALL) ? LocalDate.ofEpochDay(earliest) : null);
	}

	@Override
	public Counts count(ClaimWishes wishes, Collection<String> facets, int most) {
		SearchPredicate predicate = predicates(this.claims).claims(wishes);
		return whole(() -> {
			try (SearchSession session = this.mapping.createSession()) {
				var query = session.search(this.claims)
					.where(predicate)
					.failAfter(LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS);
				facets.forEach((facet) -> field(facet).count(this.claims.aggregation(), most, query::aggregation));
				SearchResult<?> result = query.fetch(0);
				Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
				facets.forEach((facet) -> counts.put(facet, field(facet).counts(result)));
				return new Counts(result.total().hitCount(), counts);
			}
		});
	}

	private static CountedField field(String facet) {
		return CountedField.valueOf(facet.toUpperCase(Locale.ROOT));
	}

	@Override
	public Hits<Long> sources(WordQuery words, int from, int size) {
		return hits(this.sources, Long.class, predicates(this.sources).sources(words), from, size);
	}

	@Override
	public Hits<String> names(WordQuery words, int from, int size) {
		return hits(this.names, String.class, predicates(this.names).names(words), from, size);
	}

	private <I> Hits<I> hits(SearchScope<?> scope, Class<I> id, SearchPredicate predicate, int from, int size) {
		return whole(() -> {
			try (SearchSession session = this.mapping.createSession()) {
				SearchResult<I> result = session.search(scope)
					.select((f) -> f.id(id))
					.where(predicate)
					.failAfter(LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS)
					.fetch(from, size);
				return new Hits<>(result.hits(), result.total().hitCount());
			}
		});
	}

	private WordPredicates predicates(SearchScope<?> scope) {
		return new WordPredicates(scope.predicate(), this::tokens,
				(scope == this.claims) ? this::countries : (part) -> List.of());
	}

	private List<String> countries(WordQuery.Part part) {
		WordQuery.Part anywhere = new WordQuery.Part(null, part.form(), part.text());
		WordQuery named = WordQuery.of(null).and(new WordQuery.Clause(List.of(anywhere), false));
		return names(named, 0, MOST_COUNTRIES).items()
			.stream()
			.filter((id) -> id.startsWith(NameText.COUNTRY))
			.map((id) -> id.substring(NameText.COUNTRY.length()))
			.toList();
	}

	@Override
	public List<Token> tokens(String text) {
		return cut(WordAnalysis.ASKED, text);
	}

	@Override
	public List<Token> stems(String text) {
		return cut(WordAnalysis.STEMMED, text);
	}

	private List<Token> cut(String analyzer, String text) {
		return whole(() -> this.mapping.indexManager("claim")
			.analyze(analyzer, text)
			.stream()
			.map((token) -> new Token(token.term(), token.startOffset(), token.endOffset()))
			.toList());
	}

	private static <T> T whole(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (SearchTimeoutException ex) {
			throw new SlowSearchException("A search took longer than " + LONGEST_MILLISECONDS + " ms");
		}
		catch (SearchException | CompletionException ex) {
			throw new BrokenIndexException("The index cannot be used", ex);
		}
	}

	@Override
	public void close() {
		this.mapping.close();
	}

}
