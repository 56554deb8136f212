package org.entente.shared;

/** There is no such thing, or the person asking may not see it. */
public class NotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String what;

	private final String id;

	public NotFoundException(String what, Object id) {
		super("no " + what + " " + id);
		this.what = what;
		this.id = id.toString();
	}

	/** What kind of thing: {@code actor}. */
	public String what() {
		return this.what;
	}

	/** Its number, code or address. */
	public String id() {
		return this.id;
	}

}
