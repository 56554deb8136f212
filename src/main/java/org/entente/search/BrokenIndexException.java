package org.entente.search;

import org.jspecify.annotations.Nullable;

/** The index is damaged, gone or held by somebody else. */
public class BrokenIndexException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public BrokenIndexException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
