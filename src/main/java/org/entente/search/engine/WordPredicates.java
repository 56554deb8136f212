package org.entente.search.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.entente.claims.ClaimWishes;
import org.entente.claims.ClaimWishes.Span;
import org.entente.claims.WordQuery;
import org.entente.claims.WordQuery.Clause;
import org.entente.claims.WordQuery.Part;
import org.entente.claims.WordQuery.Place;
import org.entente.search.Folding;
import org.entente.search.OpenIndex.Token;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;

/** Asks the index what a reader wishes. */
final class WordPredicates {

	private static final Map<Place, List<String>> CLAIM_FIELDS = Map.of(Place.STATEMENT, List.of("statement"),
			Place.EXCERPT, List.of("excerpts"), Place.NAME, List.of("names"));

	private static final List<String> CLAIM = List.of("statement", "names", "excerpts", "details");

	private static final List<String> SOURCE = List.of("title", "author", "outlet", "text");

	private static final List<String> NAME = List.of("names", "details");

	private static final Map<String, Float> WEIGHTS = Map.of("statement", 4f, "title", 4f, "names", 2f, "author", 2f,
			"outlet", 2f);

	private final SearchPredicateFactory factory;

	private final WordCutter cutter;

	private final CountryFinder countries;

	WordPredicates(SearchPredicateFactory factory, WordCutter cutter, CountryFinder countries) {
		this.factory = factory;
		this.cutter = cutter;
		this.countries = countries;
	}

	/**
	 * Says which countries are called so: each has its names once, not with each claim.
	 */
	interface CountryFinder {

		List<String> codes(Part part);

	}

	SearchPredicate claims(ClaimWishes wishes) {
		BooleanPredicateClausesStep<?, ?> all = words(wishes.words(), CLAIM);
		anyOf(all, "status", wishes.effectiveStatuses());
		anyOf(all, "kind", wishes.kinds());
		anyOf(all, "domain", wishes.domains());
		anyOf(all, "direction", wishes.directions());
		anyOf(all, "evidence", wishes.evidence());
		anyOf(all, "repetition", wishes.repetitions());
		anyOf(all, "sources", wishes.sources());
		anyOf(all, "year", wishes.years());
		if (!wishes.outlets().isEmpty()) {
			all.filter(this.factory.terms().field("outlets").matchingAny(wishes.outlets()));
		}
		anyOf(all, "countries", wishes.countries());
		anyOf(all, "actors", wishes.actors());
		given(wishes.author(), (author) -> anyOf(all, "author", List.of(author)));
		given(wishes.relationship(), (code) -> anyOf(all, "relationship", List.of(code)));
		given(wishes.dated(), (dated) -> all.filter(this.factory.match().field("dated").matching(dated)));
		wishes.spans().forEach((span) -> within(all, span));
		return all.toPredicate();
	}

	SearchPredicate claims(WordQuery words, Collection<Long> among) {
		return words(words, CLAIM).filter(this.factory.terms().field(IndexMapping.NUMBER).matchingAny(among))
			.toPredicate();
	}

	SearchPredicate sources(WordQuery words) {
		return words(words, SOURCE).toPredicate();
	}

	SearchPredicate names(WordQuery words) {
		return words(words, NAME).toPredicate();
	}

	/** Countries alone: there may be many actors with the name of one in theirs. */
	SearchPredicate countries(WordQuery words) {
		return words(words, NAME).filter(this.factory.match().field(IndexMapping.NUMBER).matching(0L)).toPredicate();
	}

	private BooleanPredicateClausesStep<?, ?> words(WordQuery words, List<String> fields) {
		BooleanPredicateClausesStep<?, ?> all = this.factory.bool();
		all.filter(this.factory.matchAll());
		for (Clause clause : words.clauses()) {
			BooleanPredicateClausesStep<?, ?> any = this.factory.bool();
			clause.anyOf().forEach((part) -> any.should(part(part, fields)));
			if (clause.excluded()) {
				all.mustNot(any);
			}
			else {
				all.must(any);
			}
		}
		return all;
	}

	/** Anywhere in the fields, each of them as its words are and by their stems. */
	private PredicateFinalStep part(Part part, List<String> fields) {
		BooleanPredicateClausesStep<?, ?> any = this.factory.bool();
		any.should(this.factory.matchNone());
		String text = Folding.fold(part.text());
		List<String> wanted = (part.place() == null) ? fields : CLAIM_FIELDS.get(part.place());
		for (String field : wanted) {
			float weight = WEIGHTS.getOrDefault(field, 1f);
			if (!fields.contains(field)) {
				continue;
			}
			switch (part.form()) {
				case BEGINNING -> any.should(beginning(field, text, weight));
				case NEARLY -> any.should(nearly(field, text, weight));
				case WORDS -> {
					any.should(this.factory.phrase().field(field).matching(text).boost(weight));
					any.should(
							this.factory.phrase().field(field + IndexMapping.STEMS).matching(text).boost(weight / 2));
				}
			}
		}
		if (wanted.contains("names")) {
			List<String> codes = this.countries.codes(part);
			if (!codes.isEmpty()) {
				any.should(this.factory.terms().field("countries").matchingAny(codes).constantScore().boost(2));
			}
		}
		return any;
	}

	/** What is cut into several words is looked for as it is. */
	private PredicateFinalStep beginning(String field, String text, float weight) {
		List<Token> words = this.cutter.cut(WordAnalysis.ASKED, text);
		return (words.size() == 1)
				? this.factory.prefix().field(field).matching(words.get(0).term()).boost(weight).constantScore()
				: this.factory.phrase().field(field).matching(text).boost(weight);
	}

	private PredicateFinalStep nearly(String field, String text, float weight) {
		List<Token> words = this.cutter.cut(WordAnalysis.ASKED, text);
		return (words.size() == 1) ? this.factory.match()
			.field(field)
			.matching(words.get(0).term())
			.fuzzy((words.get(0).term().length() > 5) ? 2 : 1, 1)
			.boost(weight) : this.factory.phrase().field(field).matching(text).slop(2).boost(weight);
	}

	private void anyOf(BooleanPredicateClausesStep<?, ?> all, String field, List<?> values) {
		if (!values.isEmpty()) {
			all.filter(this.factory.terms().field(field).matchingAny(values.stream().map(Object::toString).toList()));
		}
	}

	/** Only what has a date can be within a period. */
	private void within(BooleanPredicateClausesStep<?, ?> all, Span span) {
		all.filter(this.factory.match().field("dated").matching(true));
		given(span.begin(), (begin) -> all.filter(this.factory.range().field("latest").atLeast(begin.toEpochDay())));
		given(span.end(), (end) -> all.filter(this.factory.range().field("earliest").atMost(end.toEpochDay())));
	}

	private static <T> void given(@Nullable T value, Consumer<T> use) {
		if (value != null) {
			use.accept(value);
		}
	}

}
