package org.entente.search.engine;

import org.entente.claims.WordQuery;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Begins a question, in the way that suits where the index lies. */
interface Asking {

	/**
	 * A question for what fits a predicate.
	 * @param words of the reader: the same words are asked in the same way
	 */
	<H> SearchQueryOptionsStep<?, ?, H, ?, ?, ?> ask(SearchSession session, SearchScope<?> scope,
			SearchProjection<H> what, SearchPredicate which, WordQuery words);

}
