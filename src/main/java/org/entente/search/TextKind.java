package org.entente.search;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Claims, sources or actors: what is numbered together, is read of the record a stretch
 * at a time, and is taken out of an index by its numbers.
 *
 * @param stretch how many are read at once
 * @param following reads the next so many after a number
 * @param among reads those of these numbers that are in the record
 */
record TextKind<T extends IndexedText>(Class<T> type, int stretch, BiFunction<Long, Integer, List<T>> following,
		Function<Collection<Long>, List<T>> among, BiConsumer<OpenIndex, Collection<Long>> removing) {

	private static final int STRETCH = 1000;

	/** A source may hold five megabytes. */
	private static final int SOURCES = 50;

	static TextKind<ClaimText> claims(RecordTexts texts) {
		return new TextKind<>(ClaimText.class, STRETCH, texts::claimsAfter, texts::claims, OpenIndex::removeClaims);
	}

	static TextKind<SourceText> sources(RecordTexts texts) {
		return new TextKind<>(SourceText.class, SOURCES, texts::sourcesAfter, texts::sources, OpenIndex::removeSources);
	}

	static TextKind<NameText> actors(RecordTexts texts) {
		return new TextKind<>(NameText.class, STRETCH, texts::actorsAfter, texts::actors,
				(index, ids) -> index.removeNames(ids.stream().map((id) -> NameText.ACTOR + id).toList()));
	}

	/** The next stretch after a number. */
	List<T> after(long number) {
		return this.following.apply(number, this.stretch);
	}

}
