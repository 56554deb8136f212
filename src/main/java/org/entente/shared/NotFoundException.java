package org.entente.shared;

/** There is no such thing, or the person asking may not see it. */
public class NotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public NotFoundException(String what, Object id) {
		super("no " + what + " " + id);
	}

}
