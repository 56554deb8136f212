package org.entente.shared;

import java.util.Optional;

/**
 * A character no text may hold: a control character (tab and line feed are fine) or half
 * of a surrogate pair.
 *
 * @param key what it is, as the message key ends
 * @param position index in code points, from 0
 */
record TextFault(String key, int position) {

	static Optional<TextFault> in(String text) {
		int position = 0;
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int character = text.codePointAt(i);
			if (isControl(character)) {
				return Optional.of(new TextFault("control-character", position));
			}
			if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
				return Optional.of(new TextFault("broken-character", position));
			}
			position++;
		}
		return Optional.empty();
	}

	private static boolean isControl(int character) {
		return (character < ' ' && character != '\t' && character != '\n') || (character >= 0x7f && character < 0xa0);
	}

}
