package org.entente.shared;

/** Somebody else changed the thing since it was read; nothing was written. */
public class StaleVersionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public StaleVersionException(String what, Object id) {
		super(what + " " + id + " changed meanwhile");
	}

	/** Refuses to go on when the version someone read is no longer the current one. */
	public static void check(String what, Object id, int read, int current) {
		if (read != current) {
			throw new StaleVersionException(what, id);
		}
	}

}
