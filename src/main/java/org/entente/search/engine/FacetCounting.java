package org.entente.search.engine;

import java.util.Collection;

import org.entente.claims.WordQuery;
import org.entente.search.OpenIndex.Counts;
import org.hibernate.search.engine.search.predicate.SearchPredicate;

/** Counts claims by facets, in whichever way suits where the index lies. */
interface FacetCounting {

	Counts count(SearchPredicate claims, WordQuery words, Collection<String> facets, int most);

}
