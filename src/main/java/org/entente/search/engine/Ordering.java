package org.entente.search.engine;

import java.util.Optional;

import org.entente.claims.WordIndex.Place;
import org.entente.search.ClaimOrder;
import org.entente.search.ClaimText;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;

/** An order of claims in the index, and where in it to begin. */
final class Ordering {

	private final SearchScope<ClaimText> claims;

	private final ClaimOrder order;

	Ordering(SearchScope<ClaimText> claims, ClaimOrder order) {
		this.claims = claims;
		this.order = order;
	}

	SearchSort sort() {
		SearchSortFactory sorts = this.claims.sort();
		return switch (this.order.kind()) {
			case RELEVANCE -> byRelevance(this.claims);
			case NEWEST -> sorts.field(IndexMapping.NUMBER).desc().toSort();
			case DATE -> sorts.field("earliest").desc().then().field(IndexMapping.NUMBER).desc().toSort();
		};
	}

	/**
	 * What fits equally well comes newest first: each index, and each copy of one, has an
	 * order of its own otherwise.
	 */
	static SearchSort byRelevance(SearchScope<?> scope) {
		return scope.sort().score().then().field(IndexMapping.NUMBER).desc().toSort();
	}

	/** What comes after the claim after which to begin; nothing at the beginning. */
	Optional<SearchPredicate> beyond() {
		Place after = this.order.after();
		if (after == null) {
			return Optional.empty();
		}
		if (this.order.kind() == ClaimOrder.Kind.NEWEST) {
			return Optional.of(below(after.id()));
		}
		long day = (after.earliest() != null) ? after.earliest().toEpochDay() : ClaimText.BEFORE_ALL;
		SearchPredicateFactory factory = this.claims.predicate();
		BooleanPredicateClausesStep<?, ?> any = factory.bool();
		any.should(factory.range().field("earliest").lessThan(day));
		any.should(factory.and(factory.match().field("earliest").matching(day).toPredicate(), below(after.id())));
		return Optional.of(any.toPredicate());
	}

	private SearchPredicate below(long number) {
		return this.claims.predicate().range().field(IndexMapping.NUMBER).lessThan(number).toPredicate();
	}

}
