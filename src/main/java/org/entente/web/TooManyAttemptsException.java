package org.entente.web;

import org.springframework.security.core.AuthenticationException;

/** Somebody tries passwords faster than a person mistypes. */
public class TooManyAttemptsException extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	private final long wait;

	TooManyAttemptsException(long wait) {
		super("too many attempts");
		this.wait = wait;
	}

	/** Seconds until the next attempt. */
	long waitSeconds() {
		return this.wait;
	}

}
