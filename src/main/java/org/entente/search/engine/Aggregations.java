package org.entente.search.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.entente.claims.WordQuery;
import org.entente.search.ClaimText;
import org.entente.search.OpenIndex.Counts;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Counts with the aggregations every kind of index has. */
final class Aggregations implements FacetCounting {

	private final SearchMapping mapping;

	private final SearchScope<ClaimText> claims;

	private final Asking asking;

	Aggregations(SearchMapping mapping, Asking asking) {
		this.mapping = mapping;
		this.asking = asking;
		this.claims = mapping.scope(ClaimText.class);
	}

	@Override
	public Counts count(SearchPredicate predicate, WordQuery words, Collection<String> facets, int most) {
		try (SearchSession session = this.mapping.createSession()) {
			SearchProjection<Long> ids = this.claims.projection().id(Long.class).toProjection();
			SearchQueryOptionsStep<?, ?, Long, ?, ?, ?> query = this.asking
				.ask(session, this.claims, ids, predicate, words)
				.failAfter(IndexFailures.LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS);
			facets
				.forEach((facet) -> CountedField.of(facet).count(this.claims.aggregation(), most, query::aggregation));
			SearchResult<?> result = query.fetch(0);
			Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
			facets.forEach((facet) -> counts.put(facet, CountedField.of(facet).counts(result)));
			return new Counts(result.total().hitCount(), counts);
		}
	}

}
