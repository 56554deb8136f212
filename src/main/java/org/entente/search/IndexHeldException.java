package org.entente.search;

import org.jspecify.annotations.Nullable;

/** Another process writes into the index; it may be the better owner. */
public class IndexHeldException extends BrokenIndexException {

	private static final long serialVersionUID = 1L;

	public IndexHeldException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
