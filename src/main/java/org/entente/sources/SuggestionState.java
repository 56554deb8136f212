package org.entente.sources;

import org.entente.shared.Term;

/** What became of a suggested derivation. */
public enum SuggestionState implements Term {

	OPEN, CONFIRMED, DISMISSED

}
