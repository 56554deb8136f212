package org.entente.search.engine;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;

import org.entente.search.DirectionNumber;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.query.SearchResult;

/**
 * The field by which a facet is counted: words where there are few of them, else numbers.
 */
enum CountedField {

	EVIDENCE("evidence"), DOMAIN("domain"), STATUS("status"), KIND("kind"), COUNTRY("countries"), YEAR("year"),

	RELATIONSHIP("relationshipId", Long::toString), DIRECTION("directionNumber", DirectionNumber::direction),

	OUTLET("outlets", Long::toString);

	private final AggregationKey<Map<String, Long>> words = AggregationKey.of(name());

	private final AggregationKey<Map<Long, Long>> numbers = AggregationKey.of(name());

	private final String field;

	private final LongFunction<String> reading;

	private final boolean numeric;

	CountedField(String field) {
		this.field = field;
		this.reading = Long::toString;
		this.numeric = false;
	}

	CountedField(String field, LongFunction<String> reading) {
		this.field = field;
		this.reading = reading;
		this.numeric = true;
	}

	/** The field of a facet by its name in the filter. */
	static CountedField of(String facet) {
		return valueOf(facet.toUpperCase(Locale.ROOT));
	}

	/** Its name in the index. */
	String field() {
		return this.field;
	}

	boolean isNumeric() {
		return this.numeric;
	}

	/** What a number stands for. */
	String word(long number) {
		return this.reading.apply(number);
	}

	/** Somebody who takes what is to be counted. */
	interface Counter {

		<A> void add(AggregationKey<A> key, SearchAggregation<A> aggregation);

	}

	void count(SearchAggregationFactory factory, int most, Counter counter) {
		if (this.numeric) {
			counter.add(this.numbers,
					factory.terms()
						.field(this.field, Long.class)
						.orderByCountDescending()
						.maxTermCount(most)
						.toAggregation());
		}
		else {
			counter.add(this.words,
					factory.terms()
						.field(this.field, String.class)
						.orderByCountDescending()
						.maxTermCount(most)
						.toAggregation());
		}
	}

	/** What was counted, the most first. */
	Map<String, Long> counts(SearchResult<?> result) {
		if (!this.numeric) {
			return result.aggregation(this.words);
		}
		Map<String, Long> counts = new LinkedHashMap<>();
		result.aggregation(this.numbers).forEach((number, count) -> counts.put(this.reading.apply(number), count));
		return counts;
	}

}
