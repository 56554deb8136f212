package org.entente.shared;

/**
 * The person may see the thing and may not do this with it. The key ends the message key
 * {@code not-allowed.<key>}.
 */
public class NotAllowedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String key;

	public NotAllowedException(String key) {
		super(key);
		this.key = key;
	}

	public String key() {
		return this.key;
	}

}
