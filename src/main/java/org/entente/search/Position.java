package org.entente.search;

/**
 * How far the index has read the chain of changesets. A database that was restored, or is
 * another one, has another hash there, or nothing.
 *
 * @param seal place in the chain; 0 before the first
 * @param hash of that seal
 */
public record Position(long seal, String hash) {

	static final Position BEGINNING = new Position(0, "");

}
