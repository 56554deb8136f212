package org.entente.search;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.entente.accounts.Person;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimWishes;
import org.entente.claims.WordIndex.Place;
import org.entente.claims.WordQuery;
import org.entente.history.RecordTime;
import org.entente.relationships.RelationshipSearch;
import org.entente.search.Findings.Counts;
import org.entente.search.Findings.Hit;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds claims, with exact numbers beside them. The index says which claims, the tables
 * say what they are and whether the reader may see them.
 */
@Service
public class Finder {

	/** The most claims one request may ask for. */
	public static final int LARGEST = 100;

	/** Whoever looks further down by relevance asks for something else. */
	static final int DEEPEST = 1000;

	/** Names of the filter by which claims are counted. */
	public static final List<String> FACETS = List.of("evidence", "domain", "status", "kind", "relationship", "country",
			"direction", "outlet", "year");

	/** Values of a facet that are counted, at most: more than there are countries. */
	public static final int MOST_VALUES = 300;

	private final IndexKeeper keeper;

	private final ClaimSearch claims;

	private final RelationshipSearch relationships;

	/**
	 * The same question again within moments: a page after the first, a second reader.
	 */
	private final Cache<Question, Counts> counted = Caffeine.newBuilder()
		.maximumSize(500)
		.expireAfterWrite(Duration.ofSeconds(5))
		.build();

	Finder(IndexKeeper keeper, ClaimSearch claims, RelationshipSearch relationships) {
		this.relationships = relationships;
		this.keeper = keeper;
		this.claims = claims;
	}

	/** What was counted, and what the index knew then. */
	private record Question(ClaimFilter filter, long seal) {
	}

	/**
	 * A page of claims.
	 * @param after where the page before ended, as {@link Findings#next()} gave it
	 */
	public Findings find(ClaimFilter filter, ClaimOrder.Kind order, @Nullable String after, int size,
			@Nullable Person reader) {
		int length = Math.max(1, Math.min(size, LARGEST));
		ClaimFilter spelled = filter.spelledOut();
		ClaimWishes wishes = this.claims.read(spelled);
		Coverage coverage = coverage(wishes);
		if (coverage.kind() == Coverage.Kind.INDEX) {
			ClaimOrder begin = PagePosition.read(order, after);
			Optional<List<Place>> places = this.keeper.ask((index) -> index.claims(wishes, begin, length + 1));
			if (places.isPresent()) {
				List<Place> page = places.get().subList(0, Math.min(length, places.get().size()));
				String next = (places.get().size() > length) ? PagePosition.after(begin, page) : null;
				return new Findings(hits(page, wishes, reader), order, next, counts(spelled, wishes), coverage);
			}
			coverage = coverage(wishes);
		}
		return fromTables(wishes, after, length, reader, coverage);
	}

	private List<Hit> hits(List<Place> page, ClaimWishes wishes, @Nullable Person reader) {
		Map<Long, ClaimCard> cards = this.claims.among(page.stream().map(Place::id).toList(), wishes, reader);
		return marked(page.stream().map((place) -> cards.get(place.id())).filter(Objects::nonNull).toList(),
				wishes.words());
	}

	/** By letters and in the order of the record, without numbers. */
	private Findings fromTables(ClaimWishes wishes, @Nullable String after, int size, @Nullable Person reader,
			Coverage coverage) {
		Place last = PagePosition.read(ClaimOrder.Kind.NEWEST, after).after();
		Slice<ClaimCard> slice = this.claims.newestByLetters(wishes, (last != null) ? last.id() : null, size, reader);
		return new Findings(marked(slice.items(), wishes.words()), ClaimOrder.Kind.NEWEST, slice.next(), null,
				coverage);
	}

	private Coverage coverage(ClaimWishes wishes) {
		IndexState state = this.keeper.state();
		Instant completeTo = state.completeTo();
		if (RecordTime.past().isPresent()) {
			return new Coverage(Coverage.Kind.PAST, null, Duration.ZERO, null);
		}
		if (!IndexedWords.covers(wishes)) {
			return new Coverage(Coverage.Kind.DRAFTS, null, Duration.ZERO, null);
		}
		if (completeTo == null) {
			return new Coverage(Coverage.Kind.NO_INDEX, null, Duration.ZERO, state.building());
		}
		return new Coverage(Coverage.Kind.INDEX, completeTo, state.lag(), state.building());
	}

	private List<Hit> marked(List<ClaimCard> cards, WordQuery words) {
		return this.keeper.ask((index) -> marked(cards, new Marking(words, index)))
			.orElseGet(() -> marked(cards, Marking.NONE));
	}

	private static List<Hit> marked(List<ClaimCard> cards, Marking marking) {
		return cards.stream().map((card) -> {
			Snippet statement = Snippet.whole(card.statement(),
					marking.marks(card.statement(), WordQuery.Place.STATEMENT));
			return new Hit(card, statement, excerpt(card, marking));
		}).toList();
	}

	/** The excerpt, or its translation, with the most words in it. */
	private static @Nullable Snippet excerpt(ClaimCard card, Marking marking) {
		Snippet best = null;
		int most = 0;
		for (ClaimCard.Cited cited : card.standing()) {
			for (String text : texts(cited)) {
				List<Marking.Marked> marks = marking.marks(text, WordQuery.Place.EXCERPT);
				if (marks.size() > most) {
					most = marks.size();
					best = Snippet.around(text, marks, text.equals(cited.excerpt()) ? cited.language() : null);
				}
			}
		}
		return best;
	}

	private static List<String> texts(ClaimCard.Cited cited) {
		return (cited.translation() != null) ? List.of(cited.excerpt(), cited.translation()) : List.of(cited.excerpt());
	}

	/** How many claims there are of a filter; nothing where the index cannot say. */
	public @Nullable Counts counts(ClaimFilter filter) {
		ClaimFilter spelled = filter.spelledOut();
		ClaimWishes wishes = this.claims.read(spelled);
		return (coverage(wishes).kind() == Coverage.Kind.INDEX) ? counts(spelled, wishes) : null;
	}

	private @Nullable Counts counts(ClaimFilter filter, ClaimWishes wishes) {
		Question question = new Question(filter, this.keeper.state().seal());
		Counts known = this.counted.getIfPresent(question);
		if (known == null) {
			known = count(filter, wishes);
			if (known != null) {
				this.counted.put(question, known);
			}
		}
		return known;
	}

	/**
	 * A facet by which the claims are narrowed is counted once more as if they were not.
	 * The tables are asked before and after the index, not while it is held.
	 */
	private @Nullable Counts count(ClaimFilter filter, ClaimWishes wishes) {
		Map<String, ClaimWishes> apart = new LinkedHashMap<>();
		FACETS.stream()
			.filter(filter.parameters()::containsKey)
			.forEach((facet) -> apart.put(facet, this.claims.read(filter.with(facet))));
		return this.keeper.ask((index) -> count(index, wishes, apart))
			.map((counts) -> new Counts(counts.total(), named(counts.facets())))
			.orElse(null);
	}

	private static OpenIndex.Counts count(OpenIndex index, ClaimWishes wishes, Map<String, ClaimWishes> apart) {
		List<String> others = FACETS.stream().filter((facet) -> !apart.containsKey(facet)).toList();
		OpenIndex.Counts all = index.count(wishes, others, MOST_VALUES);
		Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
		for (String facet : FACETS) {
			OpenIndex.Counts counts = apart.containsKey(facet)
					? index.count(apart.get(facet), List.of(facet), MOST_VALUES) : all;
			facets.put(facet, counts.facets().get(facet));
		}
		return new OpenIndex.Counts(all.total(), facets);
	}

	private Map<String, Map<String, Long>> named(Map<String, Map<String, Long>> facets) {
		Map<String, Map<String, Long>> named = new LinkedHashMap<>(facets);
		named.computeIfPresent("relationship", (name, numbers) -> byCode(numbers));
		return named;
	}

	/** The index counts relationships by their numbers. */
	private Map<String, Long> byCode(Map<String, Long> numbers) {
		Map<Long, String> codes = this.relationships.codes(numbers.keySet().stream().map(Long::valueOf).toList());
		Map<String, Long> counts = new LinkedHashMap<>();
		numbers.forEach((number, count) -> Optional.ofNullable(codes.get(Long.valueOf(number)))
			.ifPresent((code) -> counts.put(code, count)));
		return counts;
	}

}
