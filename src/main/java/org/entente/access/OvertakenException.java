package org.entente.access;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * The attempt took so long that it counted as broken off, and another took its key; what
 * it did is rolled back.
 */
class OvertakenException extends ConcurrencyFailureException {

	private static final long serialVersionUID = 1L;

	OvertakenException() {
		super("another attempt took the key");
	}

}
