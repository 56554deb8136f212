package org.entente.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.accounts.Person;
import org.entente.shared.Candidate;
import org.entente.shared.NameSearch;
import org.entente.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what somebody meant by a name or number: one thing of exactly that name is
 * chosen; of several, or of those that only contain it, the reader chooses.
 */
@Component
public class Choices {

	private static final int OFFERED = 12;

	private final Map<String, NameSearch> searches;

	Choices(List<NameSearch> searches) {
		this.searches = searches.stream().collect(Collectors.toMap(NameSearch::kind, Function.identity()));
	}

	/** The first things whose name contains the words, or the one with that number. */
	public List<Candidate> matching(String kind, String words, @Nullable Person reader) {
		NameSearch search = search(kind);
		List<Candidate> numbered = search.numbered(words, id(reader));
		return numbered.isEmpty() ? search.containing(words.strip(), OFFERED, id(reader)) : numbered;
	}

	/** What all these fields come to, by their names; ids are looked up together. */
	public Named of(Map<String, Asked> fields, @Nullable Person reader) {
		Map<UUID, Candidate> known = identified(fields.values(), reader);
		Map<String, Choice> choices = new HashMap<>();
		fields.forEach((field, asked) -> choices.put(field, of(asked, known, reader)));
		return new Named(choices);
	}

	private Map<UUID, Candidate> identified(Collection<Asked> fields, @Nullable Person reader) {
		Map<UUID, Candidate> known = new HashMap<>();
		Map<String, List<UUID>> ids = fields.stream()
			.filter((asked) -> asked.id().isPresent())
			.collect(Collectors.groupingBy(Asked::kind,
					Collectors.mapping((asked) -> asked.id().orElseThrow(), Collectors.toList())));
		ids.forEach((kind, some) -> search(kind).identified(some, id(reader))
			.forEach((candidate) -> known.put(candidate.id(), candidate)));
		return known;
	}

	private Choice of(Asked asked, Map<UUID, Candidate> known, @Nullable Person reader) {
		if (asked.isBlank()) {
			return Choice.NONE;
		}
		if (asked.id().isPresent()) {
			Candidate candidate = known.get(asked.id().get());
			return (candidate != null) ? Choice.of(candidate) : Choice.open(asked.typed(), List.of());
		}
		return meant(search(asked.kind()), asked, id(reader));
	}

	private static Choice meant(NameSearch search, Asked asked, @Nullable Long reader) {
		String words = asked.words();
		List<Candidate> numbered = search.numbered(words, reader);
		if (!numbered.isEmpty()) {
			return Choice.of(numbered.get(0));
		}
		List<Candidate> found = search.containing(words, OFFERED, reader);
		List<Candidate> exact = found.stream().filter(Candidate::exact).toList();
		return (exact.size() == 1) ? Choice.of(exact.get(0))
				: Choice.open(asked.typed(), exact.isEmpty() ? found : exact);
	}

	private NameSearch search(String kind) {
		NameSearch search = this.searches.get(kind);
		if (search == null) {
			throw new NotFoundException("choice", kind);
		}
		return search;
	}

	private static @Nullable Long id(@Nullable Person reader) {
		return (reader != null) ? reader.id() : null;
	}

}
