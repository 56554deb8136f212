package org.entente.local;

/**
 * Something outside the application keeps it from starting; the message says what and
 * what to do, in one line.
 */
public class CannotStartException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public CannotStartException(String message) {
		super(message);
	}

	public CannotStartException(String message, Throwable cause) {
		super(message, cause);
	}

}
