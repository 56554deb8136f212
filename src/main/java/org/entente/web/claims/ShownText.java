package org.entente.web.claims;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The text from which an excerpt is chosen.
 *
 * @param name where it comes from
 * @param text null where the text is not held
 * @param language BCP 47 tag, or null
 */
record ShownText(String name, @Nullable String text, @Nullable String language) {

	private static final int MOST = 300_000;

	public int length() {
		return (this.text != null) ? this.text.codePointCount(0, this.text.length()) : 0;
	}

	/** Whether a page can hold it; of a longer one the words are copied. */
	public boolean isShown() {
		return this.text != null && this.text.length() <= MOST;
	}

	/**
	 * The text between its carriage returns, which a page can only hold as character
	 * references: browsers drop them otherwise, and every offset behind them were wrong.
	 */
	public List<String> parts() {
		return (this.text != null) ? List.of(this.text.split("\r", -1)) : List.of();
	}

}
