package org.entente.shared;

/** Text as XML 1.0 can carry it. */
public final class XmlText {

	private static final int REPLACEMENT = 0xfffd;

	private XmlText() {
	}

	/**
	 * The text with everything that is no character of XML 1.0 (section 2.2) replaced:
	 * control characters, halves of pairs, U+FFFE and U+FFFF.
	 */
	public static String of(String text) {
		return text.codePoints()
			.map((character) -> isAllowed(character) ? character : REPLACEMENT)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static boolean isAllowed(int character) {
		return character == '\t' || character == '\n' || (character >= 0x20 && character <= 0xd7ff)
				|| (character >= 0xe000 && character <= 0xfffd) || character >= 0x10000;
	}

}
