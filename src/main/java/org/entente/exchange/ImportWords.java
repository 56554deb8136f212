package org.entente.exchange;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.entente.actors.ActorSearch;
import org.entente.countries.CountrySearch;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.springframework.stereotype.Component;

/** Keeps what words of a file mean that do not say it themselves. */
@Component
class ImportWords {

	private final ImportStates states;

	private final CountrySearch countries;

	private final ActorSearch actors;

	private final CountryIndex index;

	ImportWords(ImportStates states, CountrySearch countries, ActorSearch actors, CountryIndex index) {
		this.index = index;
		this.states = states;
		this.countries = countries;
		this.actors = actors;
	}

	/**
	 * Countries.
	 * @param codes or names of countries, by word
	 */
	void countries(Import file, Map<String, String> codes) {
		CountryReading reading = this.index.reading();
		Map<String, String> meant = new TreeMap<>();
		Violations violations = new Violations();
		codes.forEach((word, typed) -> {
			if (!typed.isBlank()) {
				reading.code(typed.strip(), null, null)
					.ifPresentOrElse((code) -> meant.put(word, code), () -> violations.add("countries[" + word + "]",
							"import.no-such-country", Violations.shorten(typed.strip())));
			}
		});
		violations.throwIfAny();
		keep(file.id(), file.mapping().with(meant));
	}

	/**
	 * Recorded actors.
	 * @param numbers by name
	 */
	void actors(Import file, Map<String, String> numbers) {
		Map<String, UUID> ids = new TreeMap<>();
		Violations violations = new Violations();
		numbers.forEach((name, number) -> {
			if (!number.isBlank()) {
				this.actors.numbered(number.strip())
					.ifPresentOrElse((actor) -> ids.put(name, actor), () -> violations.add("actors[" + name + "]",
							"import.no-such-actor", Violations.shorten(number)));
			}
		});
		violations.throwIfAny();
		keep(file.id(), file.mapping().withActors(ids));
	}

	private void keep(long id, Mapping mapping) {
		ImportState state = this.states.hold(id);
		if (Set.of(ImportState.CHECKING, ImportState.RUNNING, ImportState.UNDOING, ImportState.UNDONE)
			.contains(state)) {
			throw new RuleViolationException("state", "import.state", state.word());
		}
		this.states.map(id, mapping);
	}

	/** Refuses codes of countries that are none. */
	void check(Map<String, String> codes) {
		Set<String> unknown = this.countries.unknown(codes.values());
		Violations violations = new Violations();
		codes.forEach((word, code) -> {
			if (unknown.contains(code)) {
				violations.add("countries[" + word + "]", "country.unknown", Violations.shorten(code));
			}
		});
		violations.throwIfAny();
	}

}
