package org.entente.shared;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Rules that hold for any text, tried on many.
 */
class EdtfFuzzTests {

	private static final String ALPHABET = "019XY-?~%/.2T";

	// All dates of at most five characters, said a second time and in another way
	private static final Pattern SHORT_DATE = Pattern
		.compile("(?!-0000)-?(\\d{4}|\\d{3}X|\\d\\dXX)|(\\d{4}|\\d{3}X|\\d\\dXX)[?~%/]|/(\\d{4}|\\d{3}X|\\d\\dXX)");

	private static final String FOREIGN = " \u00a0\u0660\uff11\ud83d\ude80\u2013\u0000\uffff\u202e[]{}:+ZESxu()é";

	@Test
	void takesExactlyTheShortDatesOfThePattern() {
		for (int length = 1; length <= 5; length++) {
			int count = (int) Math.pow(ALPHABET.length(), length);
			for (int i = 0; i < count; i++) {
				String text = text(i, length);
				if ((read(text) != null) != SHORT_DATE.matcher(text).matches()) {
					fail("Parser and pattern differ on " + text);
				}
			}
		}
	}

	private static String text(int number, int length) {
		StringBuilder text = new StringBuilder();
		for (int rest = number; text.length() < length; rest /= ALPHABET.length()) {
			text.append(ALPHABET.charAt(rest % ALPHABET.length()));
		}
		return text.toString();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void givesBackEveryDateAsWritten(long seed) {
		EdtfSamples samples = new EdtfSamples(new Random(seed));
		EdtfDate previous = EdtfDate.parse("1985");
		for (int i = 0; i < 10_000; i++) {
			String text = samples.any();
			EdtfDate date = EdtfDate.parse(text);
			assertThat(date).hasToString(text).isEqualTo(EdtfDate.parse(text));
			assertThat(date.isInterval()).isEqualTo(text.contains("/"));
			assertThat(date.hasUnspecifiedDigits()).isEqualTo(text.contains("X"));
			assertThat(date.inWords()).isNotBlank().doesNotContain("null");
			assertInOrder(date);
			assertThat(Integer.signum(date.compareTo(previous))).isEqualTo(-Integer.signum(previous.compareTo(date)));
			assertThat(date.compareTo(previous) == 0).isEqualTo(date.equals(previous));
			previous = date;
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 11, 12, 13 })
	void refusesOrReadsWhateverIsTyped(long seed) {
		Random random = new Random(seed);
		EdtfSamples samples = new EdtfSamples(random);
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			for (int i = 0; i < 40_000; i++) {
				EdtfDate date = read(damaged(samples.any(), random));
				if (date != null) {
					assertInOrder(date);
				}
			}
		});
	}

	private static String damaged(String text, Random random) {
		StringBuilder damaged = new StringBuilder(text);
		for (int i = random.nextInt(4); i >= 0; i--) {
			String alphabet = random.nextInt(4) == 0 ? FOREIGN : ALPHABET;
			char character = alphabet.charAt(random.nextInt(alphabet.length()));
			int place = random.nextInt(damaged.length() + 1);
			if (random.nextBoolean() || place == damaged.length()) {
				damaged.insert(place, character);
			}
			else {
				damaged.setCharAt(place, character);
			}
		}
		return damaged.toString();
	}

	private static @Nullable EdtfDate read(String text) {
		try {
			EdtfDate date = EdtfDate.parse(text);
			assertThat(date.toString()).isEqualTo(text);
			return date;
		}
		catch (EdtfSyntaxException ex) {
			boolean explained = ex.position() >= 0 && ex.position() <= text.length() && !ex.reason().isBlank();
			return explained ? null : fail("No place or reason for " + text);
		}
	}

	private static void assertInOrder(EdtfDate date) {
		LocalDate earliest = date.earliest();
		LocalDate latest = date.latest();
		if (earliest != null && latest != null) {
			assertThat(earliest).as(date.toString()).isBeforeOrEqualTo(latest);
		}
	}

}
