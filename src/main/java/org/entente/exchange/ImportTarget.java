package org.entente.exchange;

import org.entente.shared.Term;

/** What rows of a file become. */
public enum ImportTarget implements Term {

	/** Sourced statements, which wait for review. */
	CLAIMS,

	/** Rows that machines coded or others tabulated: background of relationships. */
	EVENTS,

	/** Those of a list, such as of sanctions. */
	ACTORS,

	/** References of a bibliography. */
	SOURCES

}
