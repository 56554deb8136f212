package org.entente.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.entente.actors.ActorRow;
import org.entente.actors.ActorSearch;
import org.entente.claims.WordQuery;
import org.entente.countries.CountryNames;
import org.entente.history.RecordTime;
import org.entente.search.OpenIndex.Hits;
import org.entente.shared.RuleViolationException;
import org.entente.sources.SourceRow;
import org.entente.sources.SourceSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds what claims are about and rest on: countries, actors and sources with their
 * texts. All of it is for everybody to read.
 */
@Service
public class ThingFinder {

	/** The most things one request may ask for. */
	public static final int LARGEST = 50;

	private static final int LONGEST_SUGGESTED = 60;

	private static final int SUGGESTED = 8;

	private final IndexKeeper keeper;

	private final SourceSearch sources;

	private final ActorSearch actors;

	private final CountryNames countries;

	private final NamedMembers members;

	ThingFinder(IndexKeeper keeper, SourceSearch sources, ActorSearch actors, CountryNames countries,
			NamedMembers members) {
		this.members = members;
		this.keeper = keeper;
		this.sources = sources;
		this.actors = actors;
		this.countries = countries;
	}

	/**
	 * Some of what was found.
	 *
	 * @param total how many there are, exactly
	 * @param next where the following page begins, or null
	 */
	public record Page<T>(List<T> items, long total, @Nullable String next) {

		static <T> Page<T> none() {
			return new Page<>(List.of(), 0, null);
		}

	}

	/**
	 * A source, with the place in its text that fits.
	 *
	 * @param places how many places of the text fit, as far as it was looked through
	 */
	public record SourceHit(SourceRow source, @Nullable Snippet title, @Nullable Snippet text, int places) {
	}

	/**
	 * A country, an actor or a relationship.
	 *
	 * @param address of its page
	 * @param kind what it is
	 */
	public record NameHit(String address, String name, String kind) {
	}

	/**
	 * Sources by relevance; nothing where there is no index, or where the past is read.
	 */
	public Page<SourceHit> sources(@Nullable String typed, @Nullable String after, int size) {
		WordQuery words = words(typed);
		int from = PagePosition.read(ClaimOrder.Kind.RELEVANCE, after).from();
		int length = Math.max(1, Math.min(size, LARGEST));
		if (words.isEmpty() || RecordTime.past().isPresent()) {
			return Page.none();
		}
		Optional<Hits<Long>> hits = this.keeper.ask((index) -> index.sources(words, from, length));
		if (hits.isEmpty()) {
			return Page.none();
		}
		int next = from + length;
		return new Page<>(marked(hits.get().items(), words), hits.get().total(),
				(next < hits.get().total() && next < Finder.DEEPEST) ? Integer.toString(next) : null);
	}

	/** What a page shows of a text may reach a little beyond what is looked through. */
	private List<SourceHit> marked(List<Long> ids, WordQuery words) {
		Map<Long, SourceRow> rows = this.sources.of(ids);
		Map<Long, String> texts = this.sources.texts(ids, Marking.LONGEST + 1000);
		List<SourceRow> found = ids.stream().map(rows::get).filter(Objects::nonNull).toList();
		return this.keeper.ask((index) -> marked(found, texts, new Marking(words, index)))
			.orElseGet(() -> marked(found, texts, Marking.NONE));
	}

	private static List<SourceHit> marked(List<SourceRow> found, Map<Long, String> texts, Marking marking) {
		return found.stream().map((row) -> {
			String text = texts.getOrDefault(row.id(), "");
			List<Marking.Marked> marks = marking.marks(text, WordQuery.Place.EXCERPT);
			Snippet title = Snippet.whole(row.caption(), marking.marks(row.caption(), WordQuery.Place.STATEMENT));
			return new SourceHit(row, title, marks.isEmpty() ? null : Snippet.around(text, marks, row.language()),
					marks.size());
		}).toList();
	}

	/**
	 * Countries and actors by relevance; where several countries are named, these and
	 * their relationship.
	 */
	public Page<NameHit> names(@Nullable String typed, int size) {
		WordQuery words = words(typed);
		if (words.isEmpty() || RecordTime.past().isPresent()) {
			return Page.none();
		}
		List<NameHit> members = this.members.in(words);
		if (members.size() > 1) {
			return new Page<>(members, members.size(), null);
		}
		return this.keeper.ask((index) -> index.names(words, 0, Math.max(1, Math.min(size, LARGEST))))
			.map((hits) -> new Page<>(named(hits.items()), hits.total(), null))
			.orElse(Page.none());
	}

	/**
	 * Countries and actors of which somebody may be typing the name, short ones first.
	 */
	public List<NameHit> suggestions(@Nullable String typed) {
		String words = (typed != null) ? typed.strip() : "";
		if (words.isEmpty() || words.length() > LONGEST_SUGGESTED || RecordTime.past().isPresent()) {
			return List.of();
		}
		boolean unfinished = Character.isLetterOrDigit(words.codePointBefore(words.length()));
		WordQuery query = words(unfinished ? words + "*" : words).at(WordQuery.Place.NAME);
		return this.keeper.ask((index) -> index.names(query, 0, LARGEST))
			.map((hits) -> named(hits.items()))
			.orElse(List.of())
			.stream()
			.sorted(Comparator.comparing((NameHit hit) -> !hit.name().regionMatches(true, 0, words, 0, words.length()))
				.thenComparing((hit) -> !hit.kind().equals("country"))
				.thenComparing((hit) -> hit.name().length())
				.thenComparing(NameHit::name))
			.limit(SUGGESTED)
			.toList();
	}

	private List<NameHit> named(List<String> ids) {
		Map<Long, ActorRow> known = this.actors.of(ids.stream().flatMap((id) -> number(id).stream()).toList());
		List<NameHit> hits = new ArrayList<>();
		ids.stream()
			.flatMap((id) -> number(id).isPresent() ? actor(known.get(number(id).get())) : country(id))
			.forEach(hits::add);
		return hits;
	}

	private static Stream<NameHit> actor(@Nullable ActorRow actor) {
		return Stream.ofNullable(actor).map((row) -> new NameHit("/actors/" + row.id(), row.name(), row.kind().word()));
	}

	private Stream<NameHit> country(String id) {
		String code = id.substring(NameText.COUNTRY.length());
		return Stream.ofNullable(this.countries.byCode().get(code))
			.map((name) -> new NameHit("/countries/" + code, name, "country"));
	}

	private static Optional<Long> number(String id) {
		return id.startsWith(NameText.ACTOR) ? Optional.of(Long.valueOf(id.substring(NameText.ACTOR.length())))
				: Optional.empty();
	}

	/** Filters among the words are for claims. */
	private static WordQuery words(@Nullable String typed) {
		if (typed != null && typed.length() > WordQuery.LONGEST) {
			throw new RuleViolationException("q", "text.too-long", WordQuery.LONGEST, typed.length());
		}
		WordQuery words = WordQuery.of(typed);
		return words.sought().isEmpty() ? WordQuery.of(null) : words;
	}

}
