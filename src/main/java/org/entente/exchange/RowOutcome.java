package org.entente.exchange;

import org.entente.shared.Term;

/** What became of a row. */
public enum RowOutcome implements Term {

	/** A new claim was made of it. */
	IMPORTED,

	/** The record has it already, as it is. */
	UNCHANGED,

	/** It changed a claim made earlier, or says what another row of the file says. */
	MERGED,

	REFUSED

}
