package org.entente.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.entente.relationships.RelationshipCode;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ClaimFilter} that has been read and asks for what there is. Whatever finds
 * claims is asked in these words, the tables and the index of words alike. Of each list
 * any value will do; an empty one asks for nothing.
 *
 * @param statuses empty for claims in review and accepted ones
 * @param spans periods into which the date may reach, each of them
 * @param dated whether there is a date; null for either
 * @param repetitions names of {@link Repetition}
 * @param years of the first day of the date
 * @param author username
 */
public record ClaimWishes(WordQuery words, @Nullable RelationshipCode relationship, List<String> kinds,
		List<String> domains, List<String> directions, List<String> evidence, List<String> statuses, List<Span> spans,
		@Nullable Boolean dated, List<String> repetitions, List<Long> sources, List<Long> outlets, List<Long> years,
		List<String> countries, List<Long> actors, @Nullable String author) {

	/** From a first to a last day; null for no bound. */
	public record Span(@Nullable LocalDate begin, @Nullable LocalDate end) {
	}

	/** The same whatever the words. */
	ClaimWishes withoutWords() {
		return new ClaimWishes(WordQuery.of(null), this.relationship, this.kinds, this.domains, this.directions,
				this.evidence, this.statuses, this.spans, this.dated, this.repetitions, this.sources, this.outlets,
				this.years, this.countries, this.actors, this.author);
	}

	/** The same whatever the relationship. */
	ClaimWishes anywhere() {
		return new ClaimWishes(this.words, null, this.kinds, this.domains, this.directions, this.evidence,
				this.statuses, this.spans, this.dated, this.repetitions, this.sources, this.outlets, this.years,
				this.countries, this.actors, this.author);
	}

	/**
	 * Whether the tables keep just this in order: all claims, or those of a relationship,
	 * of whatever kind.
	 */
	boolean areKeptInOrder() {
		return this.words.isEmpty() && this.author == null && this.dated == null
				&& (this.relationship != null || this.kinds.isEmpty())
				&& Stream
					.of(this.domains, this.directions, this.evidence, this.statuses, this.spans, this.repetitions,
							this.sources, this.outlets, this.years, this.countries, this.actors)
					.allMatch(List::isEmpty);
	}

	/** The statuses that are looked at. */
	public List<String> effectiveStatuses() {
		return this.statuses.isEmpty() ? List.of(Status.IN_REVIEW.name(), Status.ACCEPTED.name()) : this.statuses;
	}

}
