package org.entente.search.engine;

import org.entente.claims.WordQuery;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/** Asks the one copy there is. */
final class PlainAsking implements Asking {

	@Override
	public <H> SearchQueryOptionsStep<?, ?, H, ?, ?, ?> ask(SearchSession session, SearchScope<?> scope,
			SearchProjection<H> what, SearchPredicate which, WordQuery words) {
		return session.search(scope).select(what).where(which);
	}

}
