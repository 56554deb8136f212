package org.entente.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where indexes of words lie, each under a name of its own. The mark of an index is kept
 * with it, so that neither is ever there without the other; an index without a mark was
 * never finished.
 *
 * @see BrokenIndexException thrown by all of it where the place cannot be reached
 */
public interface IndexStore {

	/** What an index consists of: claims, sources, and names of countries and actors. */
	List<String> PARTS = List.of("claim", "source", "name");

	/**
	 * Names the shape of the indexes: another name needs another index.
	 */
	String shape();

	/**
	 * Whether all nodes use the same indexes, into which one of them writes; else they
	 * are those of this node alone.
	 */
	boolean isShared();

	/** A name for a new index, which no other has. */
	String fresh(Instant now);

	/** Begins an empty index. */
	OpenIndex begin(String name);

	/** Opens an index that is there. */
	OpenIndex open(String name);

	/** The newest index that was finished. */
	Optional<IndexMark> newest();

	/** Whether an index still lies where it was put. */
	boolean holds(IndexMark mark);

	/**
	 * Whether parts of any of them are gone, for now or for good: what they held cannot
	 * be asked for.
	 */
	boolean isTorn();

	/** Remembers up to where an index knows the record, whole or not at all. */
	void write(IndexMark mark);

	/** Deletes all indexes but one. */
	void deleteAllBut(String kept);

	void delete(String name);

}
