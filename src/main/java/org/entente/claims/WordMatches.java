package org.entente.claims;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.entente.claims.WordIndex.Found;
import org.entente.claims.WordIndex.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells in which of a few claims words stand: by the index, as whoever searches finds
 * them, and by letters for what has changed since and where there is no index.
 */
@Component
class WordMatches {

	private final WordIndex index;

	private final JdbcClient jdbc;

	WordMatches(WordIndex index, JdbcClient jdbc) {
		this.index = index;
		this.jdbc = jdbc;
	}

	/**
	 * What is wished, with words looked for in these claims only: no other is found.
	 * @param among read where there are words
	 */
	ClaimConditions conditions(ClaimWishes wishes, Collection<Long> among) {
		if (wishes.words().isEmpty()) {
			return ClaimConditions.of(wishes);
		}
		ClaimConditions conditions = ClaimConditions.of(wishes.withoutWords());
		conditions.add("c.id = ANY (:worded)", "worded", among(wishes.words(), among).toArray(Long[]::new));
		return conditions;
	}

	private Set<Long> among(WordQuery words, Collection<Long> claims) {
		if (claims.isEmpty()) {
			return Set.of();
		}
		Optional<Found> indexed = this.index.among(words, claims);
		if (indexed.isEmpty()) {
			return byLetters(words, claims);
		}
		Set<Long> changed = new HashSet<>(indexed.get().changed());
		changed.retainAll(claims);
		Set<Long> found = new HashSet<>(indexed.get().places().stream().map(Place::id).toList());
		found.removeAll(changed);
		found.addAll(byLetters(words, changed));
		return found;
	}

	private Set<Long> byLetters(WordQuery words, Collection<Long> claims) {
		if (claims.isEmpty()) {
			return Set.of();
		}
		ClaimConditions conditions = ClaimConditions.of(words);
		conditions.add("c.id = ANY (:claims)", "claims", claims.toArray(Long[]::new));
		List<Long> found = this.jdbc.sql("SELECT c.id FROM claim c " + conditions.where())
			.params(conditions.parameters())
			.query(Long.class)
			.list();
		return Set.copyOf(found);
	}

}
