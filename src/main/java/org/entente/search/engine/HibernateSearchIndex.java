package org.entente.search.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.entente.claims.ClaimWishes;
import org.entente.claims.WordIndex.Place;
import org.entente.claims.WordQuery;
import org.entente.search.ClaimOrder;
import org.entente.search.ClaimText;
import org.entente.search.IndexedText;
import org.entente.search.NameText;
import org.entente.search.OpenIndex;
import org.entente.search.SourceText;
import org.hibernate.search.engine.common.EntityReference;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexingPlan;
import org.hibernate.search.mapper.pojo.standalone.work.SearchWorkspace;

/** An index of Hibernate Search. */
class HibernateSearchIndex implements OpenIndex {

	private static final int MOST_COUNTRIES = 400;

	private static final int MOST_COMPARED = 10_000;

	private final CloseableSearchMapping mapping;

	private final SearchScope<ClaimText> claims;

	private final SearchScope<SourceText> sources;

	private final SearchScope<NameText> names;

	private final SearchProjection<Place> places;

	private final WordCutter cutter = new WordCutter();

	private final IndexWriting writing;

	private final Runnable check;

	private final Asking asking;

	private final FacetCounting counting;

	/**
	 * An index.
	 * @param settling has what was written found and kept
	 * @param check fails where what lies on the disk is damaged
	 */
	HibernateSearchIndex(CloseableSearchMapping mapping, Consumer<SearchWorkspace> settling, Runnable check,
			Asking asking, FacetCounting counting) {
		this.check = check;
		this.asking = asking;
		this.mapping = mapping;
		this.writing = new IndexWriting(mapping, settling);
		this.counting = counting;
		this.claims = mapping.scope(ClaimText.class);
		this.sources = mapping.scope(SourceText.class);
		this.names = mapping.scope(NameText.class);
		SearchProjectionFactory<EntityReference, ClaimText> parts = this.claims.projection();
		this.places = parts.composite()
			.from(parts.id(Long.class), parts.field("earliest", Long.class))
			.as(HibernateSearchIndex::place)
			.toProjection();
	}

	@Override
	public void add(Collection<?> texts) {
		this.writing.write(texts, SearchIndexingPlan::add);
	}

	@Override
	public void put(Collection<?> texts) {
		this.writing.write(texts, SearchIndexingPlan::addOrUpdate);
	}

	@Override
	public void removeClaims(Collection<Long> ids) {
		this.writing.write(ids, (plan, id) -> plan.purge(ClaimText.class, id, null));
	}

	@Override
	public void removeSources(Collection<Long> ids) {
		this.writing.write(ids, (plan, id) -> plan.purge(SourceText.class, id, null));
	}

	@Override
	public void removeNames(Collection<String> ids) {
		this.writing.write(ids, (plan, id) -> plan.purge(NameText.class, id, null));
	}

	@Override
	public Map<Long, Long> checksums(Class<? extends IndexedText> type, long after, long upTo) {
		return IndexFailures.told(() -> {
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
		this.writing.settle();
	}

	@Override
	public List<Place> claims(ClaimWishes wishes, ClaimOrder order, int size) {
		SearchPredicate predicate = predicates(this.claims).claims(wishes);
		Ordering ordering = new Ordering(this.claims, order);
		BooleanPredicateClausesStep<?, ?> all = this.claims.predicate().bool();
		all.must(predicate);
		ordering.beyond().ifPresent(all::filter);
		SearchPredicate stretch = all.toPredicate();
		return IndexFailures.told(() -> {
			try (SearchSession session = this.mapping.createSession()) {
				return this.asking.ask(session, this.claims, this.places, stretch, wishes.words())
					.sort(ordering.sort())
					.failAfter(IndexFailures.LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS)
					.fetchHits(order.from(), size);
			}
		});
	}

	@Override
	public Set<Long> claims(WordQuery words, Collection<Long> among) {
		SearchPredicate predicate = predicates(this.claims).claims(words, among);
		return IndexFailures.told(() -> {
			try (SearchSession session = this.mapping.createSession()) {
				SearchProjection<Long> ids = this.claims.projection().id(Long.class).toProjection();
				return Set.copyOf(this.asking.ask(session, this.claims, ids, predicate, words)
					.failAfter(IndexFailures.LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS)
					.fetchHits(among.size()));
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
		return IndexFailures.told(() -> this.counting.count(predicate, wishes.words(), facets, most));
	}

	@Override
	public Hits<Long> sources(WordQuery words, int from, int size) {
		return hits(this.sources, Long.class, predicates(this.sources).sources(words), words, from, size);
	}

	@Override
	public Hits<String> names(WordQuery words, int from, int size) {
		return hits(this.names, String.class, predicates(this.names).names(words), words, from, size);
	}

	private <I> Hits<I> hits(SearchScope<?> scope, Class<I> id, SearchPredicate predicate, WordQuery words, int from,
			int size) {
		return IndexFailures.told(() -> {
			try (SearchSession session = this.mapping.createSession()) {
				SearchProjection<I> ids = scope.projection().id(id).toProjection();
				SearchResult<I> result = this.asking.ask(session, scope, ids, predicate, words)
					.sort(Ordering.byRelevance(scope))
					.failAfter(IndexFailures.LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS)
					.fetch(from, size);
				return new Hits<>(result.hits(), result.total().hitCount());
			}
		});
	}

	private WordPredicates predicates(SearchScope<?> scope) {
		return new WordPredicates(scope.predicate(), this.cutter,
				(scope == this.claims) ? this::countries : (part) -> List.of());
	}

	private List<String> countries(WordQuery.Part part) {
		WordQuery.Part name = new WordQuery.Part(WordQuery.Place.NAME, part.form(), part.text());
		WordQuery named = WordQuery.of(null).and(new WordQuery.Clause(List.of(name), false));
		return hits(this.names, String.class, predicates(this.names).countries(named), named, 0, MOST_COUNTRIES).items()
			.stream()
			.map((id) -> id.substring(NameText.COUNTRY.length()))
			.toList();
	}

	@Override
	public List<Token> tokens(String text) {
		return this.cutter.cut(WordAnalysis.ASKED, text);
	}

	@Override
	public List<Token> stems(String text) {
		return this.cutter.cut(WordAnalysis.STEMMED, text);
	}

	@Override
	public void close() {
		this.mapping.close();
	}

}
