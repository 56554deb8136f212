package org.entente.shared;

/**
 * A text that Entente does not take as an EDTF date, with the reason and the place.
 */
public final class EdtfSyntaxException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String reason;

	private final int position;

	EdtfSyntaxException(String reason, int position) {
		super(reason);
		this.reason = reason;
		this.position = position;
	}

	/**
	 * One plain English sentence without a full stop, written to be shown to the person
	 * who typed the date.
	 */
	public String reason() {
		return this.reason;
	}

	/**
	 * Index of the character at fault, from 0; the length of the text where something is
	 * missing at its end.
	 */
	public int position() {
		return this.position;
	}

}
