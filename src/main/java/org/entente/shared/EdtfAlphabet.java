package org.entente.shared;

import org.jspecify.annotations.Nullable;

/**
 * The characters an EDTF date may hold, and what to say of the others.
 */
final class EdtfAlphabet {

	private static final char MINUS_SIGN = '\u2212';

	private EdtfAlphabet() {
	}

	static void check(String text) {
		if (text.isEmpty()) {
			throw new EdtfSyntaxException("Write a date, for example 2009-04-18", 0);
		}
		if (text.length() > EdtfDate.MAX_LENGTH) {
			throw new EdtfSyntaxException("A date has at most " + EdtfDate.MAX_LENGTH + " characters",
					EdtfDate.MAX_LENGTH);
		}
		for (int i = 0; i < text.length(); i++) {
			String objection = objectionTo(text.codePointAt(i));
			if (objection != null) {
				throw new EdtfSyntaxException(objection, i);
			}
		}
	}

	private static @Nullable String objectionTo(int character) {
		if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
			return "A date has no blanks before, after or inside it";
		}
		if ("[]{}".indexOf(character) >= 0) {
			return levelTwo("A set of dates in brackets");
		}
		return (character > ' ' && character <= '~') ? null : objectionToForeign(character);
	}

	private static String objectionToForeign(int character) {
		if (Character.isDigit(character)) {
			return "Write the digits as 0 to 9";
		}
		if (Character.getType(character) == Character.DASH_PUNCTUATION || character == MINUS_SIGN) {
			return "Write a plain hyphen (-) instead of this dash";
		}
		return "This character has no meaning in a date";
	}

	static String levelTwo(String feature) {
		return feature + " is EDTF level 2, which Entente does not take";
	}

}
