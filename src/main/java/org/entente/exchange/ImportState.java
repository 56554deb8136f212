package org.entente.exchange;

import org.entente.shared.Term;

/** Where an import stands. */
public enum ImportState implements Term {

	/** The file is read, nothing is done with it. */
	UPLOADED,

	/** What would become of each row is being found out. */
	CHECKING,

	/** It is known what would become of each row. */
	CHECKED,

	RUNNING,

	PAUSED,

	/**
	 * Ended by a person, or its undoing stopped because whoever began it may not go on;
	 * what was imported until then and not withdrawn stands.
	 */
	CANCELLED,

	FINISHED,

	/** Its claims are being withdrawn. */
	UNDOING,

	UNDONE

}
