package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.ClaimStream;
import org.entente.claims.Drafts;
import org.entente.claims.Evidence;
import org.entente.claims.Status;
import org.entente.history.RandomWork;
import org.entente.shared.Slice;
import org.entente.sources.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The index finds and counts what the tables hold, whatever happened to the record and
 * whatever is asked for.
 */
@DatabaseTest
@Import({ Library.class, RandomWork.class })
class SearchCountsIT {

	private static final String[] RELATIONSHIPS = { "IRN-PRK", "PRK-RUS", "CHN-PRK-RUS", "IRN-SYR" };

	private static final String[] WORDS = { "alpha", "beta", "gamma" };

	private static final String[] DATES = { "2009-04-05", "199X/..", "../2001", "2012", "2009-04/2010-02", null };

	private static final Comparator<ClaimCard> NEWEST = Comparator.comparing(ClaimCard::id).reversed();

	private static final Comparator<ClaimCard> BY_DATE = Comparator
		.comparing(ClaimCard::earliest, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(ClaimCard::id)
		.reversed();

	@Autowired
	Finder finder;

	@Autowired
	ClaimSearch search;

	@Autowired
	ClaimStream stream;

	@Autowired
	ClaimService claims;

	@Autowired
	IndexKeeper keeper;

	@Autowired
	RandomWork work;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void countsAreThoseOfTheTables(long seed) {
		Random random = new Random(seed);
		this.work.begin();
		Person by = this.people.researcher();
		String source = this.library.holding("They trade missiles and oil.", by);
		for (int i = 0; i < 30; i++) {
			record(source, random, by);
			this.work.step(random);
		}
		scatter(random);
		this.keeper.catchUp();
		for (int i = 0; i < questions(); i++) {
			compare(filter(random), random);
		}
	}

	int questions() {
		return 60;
	}

	/** What was written a moment ago stands in lists before the index has heard of it. */
	@ParameterizedTest
	@ValueSource(longs = { 4, 5 })
	void listsAreNeverBehind(long seed) {
		Random random = new Random(seed);
		this.work.begin();
		Person by = this.people.researcher();
		String source = this.library.holding("They trade missiles and oil.", by);
		for (int i = 0; i < 30; i++) {
			record(source, random, by);
		}
		scatter(random);
		this.keeper.catchUp();
		long known = this.keeper.state().seal();
		for (int i = 0; i < questions(); i++) {
			if (i % 4 == 0) {
				record(source, random, by);
				this.work.step(random);
				redate(random);
			}
			compareLists(filter(random));
		}
		assertThat(this.keeper.state().seal()).isEqualTo(known);
	}

	/** A claim moves to another place in the order of dates. */
	private void redate(Random random) {
		List<Long> claims = this.jdbc.sql("SELECT id FROM claim ORDER BY id").query(Long.class).list();
		int year = 2000 + random.nextInt(20);
		this.jdbc.sql("UPDATE claim SET date = :year, date_earliest = :first, date_latest = :last WHERE id = :id")
			.param("year", Integer.toString(year))
			.param("first", LocalDate.of(year, 1, 1))
			.param("last", LocalDate.of(year, 12, 31))
			.param("id", claims.get(random.nextInt(claims.size())))
			.update();
	}

	private void compareLists(ClaimFilter filter) {
		List<ClaimCard> expected = cards(filter, "");
		assertThat(listed((after) -> this.search.newest(filter, (after != null) ? Long.valueOf(after) : null, 7, null)))
			.as("newest of %s", filter)
			.containsExactlyElementsOf(ids(expected, NEWEST));
		assertThat(listed((after) -> this.search.byDate(filter, after, 7, null))).as("by date of %s", filter)
			.containsExactlyElementsOf(ids(expected, BY_DATE));
	}

	private static List<Long> listed(Function<String, Slice<ClaimCard>> page) {
		List<Long> ids = new ArrayList<>();
		String after = null;
		do {
			Slice<ClaimCard> slice = page.apply(after);
			slice.items().forEach((card) -> ids.add(card.id()));
			after = slice.next();
		}
		while (after != null);
		return ids;
	}

	private void record(String source, Random random, Person by) {
		String relationship = any(random, RELATIONSHIPS);
		String from = relationship.substring(0, 3);
		boolean directed = random.nextBoolean();
		ClaimDraft draft = new ClaimDraft(relationship, any(random, "tie", "risk", "position"),
				"They trade " + any(random, WORDS) + " and " + any(random, WORDS) + " " + random.nextInt(1000) + ".",
				directed ? "directed" : "mutual", directed ? from : null,
				directed ? relationship.substring(4, 7) : null, null, any(random, "missiles", "trade and energy"), null,
				"ongoing", "asserted", null, any(random, DATES), null, List.of(), List.of());
		this.claims.record(null, draft, List.of(Drafts.citing(source, "They trade missiles")), random.nextInt(5) > 0,
				by);
	}

	/** States that take many hands to reach. */
	private void scatter(Random random) {
		for (long id : this.jdbc.sql("SELECT id FROM claim WHERE status <> 'DRAFT'").query(Long.class).list()) {
			this.jdbc.sql("UPDATE claim SET status = :status, evidence = :evidence WHERE id = :id")
				.param("status", any(random, "IN_REVIEW", "ACCEPTED", "RETURNED", "REJECTED", "RETRACTED"))
				.param("evidence", any(random, "CORROBORATED", "SINGLE_ORIGIN", "UNVERIFIED", "DISPUTED"))
				.param("id", id)
				.update();
		}
	}

	private static ClaimFilter filter(Random random) {
		ClaimFilter filter = ClaimFilter.ALL;
		if (random.nextInt(3) == 0) {
			filter = filter.with("status", any(random, "accepted", "rejected"), any(random, "in review", "returned"));
		}
		if (random.nextInt(3) == 0) {
			filter = filter.with("evidence", any(random, "corroborated", "disputed"), "single origin");
		}
		if (random.nextInt(4) == 0) {
			filter = filter.with("country", any(random, "PRK", "IRN"), any(random, "CHN", "SYR"));
		}
		if (random.nextInt(4) == 0) {
			filter = filter.with("domain", "missiles");
		}
		if (random.nextInt(4) == 0) {
			filter = filter.with("direction", "IRN>PRK", "mutual");
		}
		if (random.nextInt(5) == 0) {
			filter = filter.with("relationship", any(random, RELATIONSHIPS));
		}
		if (random.nextInt(4) == 0) {
			filter = filter.with("year", "2009", "2012");
		}
		if (random.nextInt(4) == 0) {
			filter = filter.with("from", any(random, "2009-04-05", "1999")).with("to", any(random, "2009", "2013-01"));
		}
		if (random.nextInt(5) == 0) {
			filter = filter.with("during", any(random, "2009-04-05", "200X", "2010-02/2013"));
		}
		if (random.nextInt(6) == 0) {
			filter = filter.with("dated", any(random, "yes", "no"));
		}
		return filter;
	}

	private void compare(ClaimFilter filter, Random random) {
		String word = any(random, "", WORDS[0], WORDS[1]);
		ClaimFilter asked = word.isEmpty() ? filter : filter.with("q", word);
		List<ClaimCard> expected = cards(filter, word);
		Findings.Counts counts = Objects.requireNonNull(this.finder.counts(asked));
		assertThat(counts.total()).as("total of %s", asked).isEqualTo(expected.size());
		facets()
			.forEach((name, values) -> assertThat(new TreeMap<>(counts.facets().get(name))).as("%s of %s", name, asked)
				.isEqualTo(count(cards(filter.with(name), word), values)));
		assertThat(pages(asked, ClaimOrder.Kind.NEWEST)).as("newest of %s", asked)
			.containsExactlyElementsOf(ids(expected, NEWEST));
		assertThat(pages(asked, ClaimOrder.Kind.DATE)).as("by date of %s", asked)
			.containsExactlyElementsOf(ids(expected, BY_DATE));
		assertThat(pages(asked, ClaimOrder.Kind.RELEVANCE)).as("by relevance of %s", asked)
			.containsExactlyInAnyOrderElementsOf(ids(expected, Comparator.comparing(ClaimCard::id)));
	}

	private List<ClaimCard> cards(ClaimFilter filter, String word) {
		List<ClaimCard> cards = new ArrayList<>();
		this.stream.newest(filter, cards::add);
		cards.removeIf((card) -> !card.statement().contains(word));
		return cards;
	}

	private static List<Long> ids(List<ClaimCard> cards, Comparator<ClaimCard> order) {
		return cards.stream().sorted(order).map(ClaimCard::id).toList();
	}

	/** Seven at a time, to the end. */
	private List<Long> pages(ClaimFilter filter, ClaimOrder.Kind order) {
		List<Long> ids = new ArrayList<>();
		String after = null;
		do {
			Findings page = this.finder.find(filter, order, after, 7, null);
			assertThat(page.coverage().kind()).isEqualTo(Coverage.Kind.INDEX);
			page.hits().forEach((hit) -> ids.add(hit.claim().id()));
			after = page.next();
		}
		while (after != null);
		return ids;
	}

	private static Map<String, Function<ClaimCard, Collection<String>>> facets() {
		Map<String, Function<ClaimCard, Collection<String>>> facets = new TreeMap<>();
		facets.put("domain", (card) -> List.of(card.domain()));
		facets.put("kind", (card) -> List.of(card.kind().name()));
		facets.put("status", (card) -> List.of(card.status().name()));
		facets.put("evidence", (card) -> List.of(card.evidence().name()));
		facets.put("relationship", (card) -> List.of(card.relationship().toString()));
		facets.put("direction", (card) -> List.of(card.directionKey()));
		facets.put("country", (card) -> Stream
			.concat(card.relationship().members().stream(), card.participants().stream().map(ClaimCard.Party::country))
			.filter(Objects::nonNull)
			.distinct()
			.toList());
		facets.put("year",
				(card) -> (card.earliest() != null) ? List.of(Integer.toString(card.earliest().getYear())) : List.of());
		return facets;
	}

	private static Map<String, Long> count(List<ClaimCard> cards, Function<ClaimCard, Collection<String>> values) {
		return cards.stream()
			.flatMap((card) -> values.apply(card).stream())
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
	}

	private static String any(Random random, String... choices) {
		return choices[random.nextInt(choices.length)];
	}

	@Test
	void vocabulariesOfThisTestAreThoseOfTheRecord() {
		assertThat(Arrays.stream(Evidence.values()).map(Enum::name)).contains("CORROBORATED", "DISPUTED");
		assertThat(Arrays.stream(Status.values()).map(Enum::name)).contains("RETURNED", "RETRACTED");
	}

}
