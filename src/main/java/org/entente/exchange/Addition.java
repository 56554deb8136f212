package org.entente.exchange;

import org.entente.shared.Term;

/** What a further file of a list says of an actor that the list itself does not. */
enum Addition implements Term {

	ALSO_KNOWN_AS, FORMERLY_KNOWN_AS, NOW_KNOWN_AS, ADDRESS;

	/** With what its line in a description begins. */
	String label() {
		String word = word();
		return Character.toUpperCase(word.charAt(0)) + word.substring(1) + ": ";
	}

}
