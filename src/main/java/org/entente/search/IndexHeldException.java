package org.entente.search;

/** Another process writes into the index; it may be the better owner. */
public class IndexHeldException extends BrokenIndexException {

	private static final long serialVersionUID = 1L;

	public IndexHeldException(String message, Throwable cause) {
		super(message, cause);
	}

}
