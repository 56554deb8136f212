package org.entente.api;

import java.util.List;

/** The address does not know these parameters. */
class UnknownParameterException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<String> names;

	UnknownParameterException(List<String> names) {
		super("unknown parameter");
		this.names = names;
	}

	List<String> names() {
		return this.names;
	}

}
