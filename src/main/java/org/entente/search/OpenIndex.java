package org.entente.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entente.claims.ClaimWishes;
import org.entente.claims.WordIndex.Place;
import org.entente.claims.WordQuery;

/**
 * An index of words that can be written to and asked. What is put or removed is found,
 * and outlasts the process, from the next {@link #flush()} on; in an index of this node
 * alone it is found at once. One thread writes, any number ask.
 *
 * @see BrokenIndexException thrown by all of it when the index can no longer be used
 * @see SlowSearchException thrown where a question takes too long
 */
public interface OpenIndex extends AutoCloseable {

	/**
	 * Adds what is not there yet: claims, sources or names. Twice added it is there
	 * twice.
	 */
	void add(Collection<?> texts);

	/** Puts claims, sources or names in place of what is there under their ids. */
	void put(Collection<?> texts);

	void removeClaims(Collection<Long> ids);

	void removeSources(Collection<Long> ids);

	void removeNames(Collection<String> ids);

	/**
	 * What is there between two numbers, with its {@link IndexedText#getChecksum()}; at
	 * most ten thousand.
	 * @param after number before the first
	 */
	Map<Long, Long> checksums(Class<? extends IndexedText> type, long after, long upTo);

	/** Reads everything that lies on the disk, and fails where it is damaged. */
	void check();

	/** Has what was written found, and outlast the process. */
	void flush();

	/** Claims in an order, at most so many. */
	List<Place> claims(ClaimWishes wishes, ClaimOrder order, int size);

	/** Those of these claims in which the words stand, whatever their status. */
	Set<Long> claims(WordQuery words, Collection<Long> among);

	/**
	 * How many claims there are, and how many by each value of each facet, most first,
	 * exactly.
	 * @param facets names of the filter
	 * @param most values of a facet
	 */
	Counts count(ClaimWishes wishes, Collection<String> facets, int most);

	/** Sources by relevance. */
	Hits<Long> sources(WordQuery words, int from, int size);

	/** Countries and actors by relevance, as {@link NameText#id()}. */
	Hits<String> names(WordQuery words, int from, int size);

	/** The words of a text as they are compared, with their places in it. */
	List<Token> tokens(String text);

	/** The same with the words cut to their stems. */
	List<Token> stems(String text);

	@Override
	void close();

	/**
	 * Some of what was found.
	 *
	 * @param total how many there are, exactly
	 */
	record Hits<T>(List<T> items, long total) {
	}

	/**
	 * How many claims there are.
	 *
	 * @param facets by name of the facet and value
	 */
	record Counts(long total, Map<String, Map<String, Long>> facets) {
	}

	/** A word in a text, from a first index to the one after the last. */
	record Token(String term, int begin, int end) {
	}

}
