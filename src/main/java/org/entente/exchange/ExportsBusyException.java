package org.entente.exchange;

/** As many exports are being written, and wait to be, as there is room for. */
public class ExportsBusyException extends RuntimeException {

	private final int waitSeconds;

	ExportsBusyException(int waitSeconds) {
		super("too many exports at once");
		this.waitSeconds = waitSeconds;
	}

	/** After how many seconds it is worth asking again. */
	public int waitSeconds() {
		return this.waitSeconds;
	}

}
