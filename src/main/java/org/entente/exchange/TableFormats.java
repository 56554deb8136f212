package org.entente.exchange;

import java.util.List;

/** What a person may choose about the reading of a file. */
public final class TableFormats {

	/** Character encodings. */
	public static final List<String> ENCODINGS = TextEncoding.CHOICES;

	private TableFormats() {
	}

}
