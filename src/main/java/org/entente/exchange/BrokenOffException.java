package org.entente.exchange;

/**
 * An export failed after its answer had begun. Nobody may answer it with anything else:
 * what was sent so far must not look whole.
 */
public class BrokenOffException extends RuntimeException {

	BrokenOffException(Throwable cause) {
		super("an export broke off", cause);
	}

}
