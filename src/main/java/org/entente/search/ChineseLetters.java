package org.entente.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;

/** Chinese letters, of which many have a traditional and a simplified form. */
final class ChineseLetters {

	/** For each letter from the first on the simplified form, or 0 for itself. */
	private static final char[] SIMPLIFIED = new char[0xFB00 - 0x2E80];

	private static final char FIRST = 0x2E80;

	static {
		read().lines().filter((line) -> !line.startsWith("#")).forEach((line) -> {
			for (String pair : line.split(" ")) {
				SIMPLIFIED[pair.charAt(0) - FIRST] = pair.charAt(1);
			}
		});
	}

	private ChineseLetters() {
	}

	private static String read() {
		try {
			return new ClassPathResource("search/chinese-letters.txt").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The simplified form of a letter; the same where it has none. */
	static char simplified(char letter) {
		if (letter < FIRST || letter - FIRST >= SIMPLIFIED.length) {
			return letter;
		}
		char simplified = SIMPLIFIED[letter - FIRST];
		return (simplified != 0) ? simplified : letter;
	}

}
