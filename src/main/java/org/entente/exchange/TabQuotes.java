package org.entente.exchange;

import java.io.IOException;
import java.io.Reader;

/**
 * Tells what quotation marks are in a text whose cells tabs separate. Some write them
 * around cells, as elsewhere; others write each row on one line and mean letters. They
 * are letters where every line has as many cells as the first, and a mark that begins one
 * does not end it.
 */
final class TabQuotes {

	private enum In {

		START, PLAIN, QUOTED, CLOSED

	}

	private In in = In.START;

	private int tabs;

	private int width = -1;

	private boolean stray;

	private boolean even = true;

	private TabQuotes() {
	}

	static boolean areLetters(Reader text) throws IOException {
		TabQuotes quotes = new TabQuotes();
		char[] piece = new char[8192];
		for (int read = text.read(piece); read >= 0; read = text.read(piece)) {
			for (int i = 0; i < read; i++) {
				quotes.take(piece[i]);
			}
		}
		quotes.endLine();
		return quotes.stray && quotes.even;
	}

	private void take(char letter) {
		switch (letter) {
			case '\t' -> {
				endCell();
				this.tabs++;
			}
			case '\n' -> endLine();
			case '\r' -> {
			}
			case '"' -> this.in = switch (this.in) {
				case START, CLOSED -> In.QUOTED;
				case PLAIN -> In.PLAIN;
				case QUOTED -> In.CLOSED;
			};
			default -> {
				this.stray |= this.in == In.CLOSED;
				this.in = (this.in == In.QUOTED) ? In.QUOTED : In.PLAIN;
			}
		}
	}

	private void endCell() {
		this.stray |= this.in == In.QUOTED;
		this.in = In.START;
	}

	/** A line without a tab is none of the table. */
	private void endLine() {
		endCell();
		if (this.tabs > 0) {
			this.even &= this.width < 0 || this.width == this.tabs;
			this.width = this.tabs;
		}
		this.tabs = 0;
	}

}
