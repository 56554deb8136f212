package org.entente.claims;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.entente.claims.RecheckRule.Finding;
import org.entente.claims.RecheckRule.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * Texts are changed at random places; what the rule finds must be what reading everything
 * finds. The seed is printed.
 */
class RecheckOracleTests {

	private static final String[] WORDS = { "North", "Korea", "has", "reportedly", "provided", "Iran", "missiles",
			"the", "of", "and", "20", "a", "ایران", "موشک", "朝鲜向伊朗提供", "🚀", "“songun”", "Army’s", "$5", "naïve",
			"1,000", "Ядерное", "\n\n", "—", "in", "Pyongyang", "deterrence,", "sanctions.", "𠮷野家", "👩‍🚀" };

	private final long seed = System.nanoTime();

	private final Random random = new Random(this.seed);

	/**
	 * Once with short texts read whole, once by rare characters alone, as in long texts.
	 */
	@ParameterizedTest
	@ValueSource(ints = { NearestPassage.WHOLE, 0 })
	void whatIsFoundIsWhatReadingEverythingFinds(int whole) {
		System.out.println("seed " + this.seed);
		for (int round = 0; round < 200; round++) {
			String old = text(20 + this.random.nextInt(120));
			Excerpt excerpt = excerpt(old);
			String text = mutate(old, this.random.nextInt(12));
			Kept kept = new Kept(excerpt.words(), excerpt.start(), excerpt.prefix(), excerpt.suffix());
			Finding found = RecheckRule.of(new HeldText(text), kept, whole);
			String about = "seed " + this.seed + " round " + round + "\n" + kept + "\n" + text + "\n" + found;
			check(found, excerpt, text, whole > 0, about);
		}
	}

	private static void check(Finding found, Excerpt excerpt, String text, boolean thorough, String about) {
		List<Integer> places = places(text, excerpt);
		if (places.contains(excerpt.start())) {
			assertThat(found.finding()).as(about).isEqualTo(RecheckFinding.EXACT);
		}
		else if (!places.isEmpty()) {
			assertThat(found.finding()).as(about).isEqualTo(RecheckFinding.MOVED);
			assertThat(places).as(about).contains(found.start());
		}
		else {
			checkNear(found, excerpt.words(), text, thorough, about);
		}
		if (found.start() != null && found.passage() != null) {
			assertThat(Excerpt.of(text, found.start(), found.end()).words()).as(about).isEqualTo(found.passage());
		}
	}

	private static void checkNear(Finding found, String excerpt, String text, boolean thorough, String about) {
		int length = words(excerpt).size();
		int least = nearest(words(excerpt), words(text));
		boolean must = thorough ? 2 * least < length : 4 * least < length && excerpt.length() > 60;
		if (2 * least >= length || must) {
			assertThat(found.finding() == RecheckFinding.LOST).as(about).isEqualTo(2 * least >= length);
		}
		if (found.passage() != null) {
			int changes = distance(words(excerpt), words(found.passage()));
			assertThat(changes).as(about).isGreaterThanOrEqualTo(least);
			assertThat(2 * changes).as(about).isLessThan(length);
			if (thorough) {
				assertThat(changes).as(about).isEqualTo(least);
			}
		}
	}

	/** Where the words stand and are not part of longer ones, looking everywhere. */
	private static List<Integer> places(String text, Excerpt excerpt) {
		int[] points = text.codePoints().toArray();
		int[] words = excerpt.words().codePoints().toArray();
		int[] old = (excerpt.prefix() + excerpt.words() + excerpt.suffix()).codePoints().toArray();
		int before = excerpt.prefix().codePointCount(0, excerpt.prefix().length());
		List<Integer> places = new ArrayList<>();
		for (int at = 0; at + words.length <= points.length; at++) {
			int place = at;
			boolean same = IntStream.range(0, words.length).allMatch((i) -> points[place + i] == words[i]);
			boolean cut = isCut(points, at) && !isCut(old, before)
					|| isCut(points, at + words.length) && !isCut(old, before + words.length);
			if (same && !cut) {
				places.add(at);
			}
		}
		return places;
	}

	private static boolean isCut(int[] points, int at) {
		return at > 0 && at < points.length && WordBreak.joins(points, at);
	}

	private static List<String> words(String text) {
		int[] points = text.codePoints().toArray();
		return Words.of(points, 0, points.length)
			.tokens()
			.stream()
			.filter(Words.Token::word)
			.map(Words.Token::key)
			.toList();
	}

	/** Fewest changes over every stretch of the text. */
	private static int nearest(List<String> excerpt, List<String> text) {
		int least = excerpt.size();
		for (int from = 0; from < text.size(); from++) {
			int to = Math.min(text.size(), from + 2 * excerpt.size());
			least = Math.min(least, least(excerpt, text.subList(from, to)));
		}
		return least;
	}

	private static int least(List<String> excerpt, List<String> text) {
		int[] row = IntStream.rangeClosed(0, excerpt.size()).toArray();
		int least = row[excerpt.size()];
		for (String word : text) {
			row = next(row, excerpt, word);
			least = Math.min(least, row[excerpt.size()]);
		}
		return least;
	}

	private static int distance(List<String> excerpt, List<String> text) {
		int[] row = IntStream.rangeClosed(0, excerpt.size()).toArray();
		for (String word : text) {
			row = next(row, excerpt, word);
		}
		return row[excerpt.size()];
	}

	private static int[] next(int[] row, List<String> excerpt, String word) {
		int[] next = new int[row.length];
		next[0] = row[0] + 1;
		for (int i = 1; i < row.length; i++) {
			next[i] = Math.min(row[i - 1] + (excerpt.get(i - 1).equals(word) ? 0 : 1),
					1 + Math.min(row[i], next[i - 1]));
		}
		return next;
	}

	private String text(int words) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < words; i++) {
			text.append(WORDS[this.random.nextInt(WORDS.length)]).append(this.random.nextInt(9) == 0 ? "  " : " ");
		}
		return text.toString();
	}

	private Excerpt excerpt(String text) {
		int length = text.codePointCount(0, text.length());
		int start = this.random.nextInt(length - 10);
		int end = start + 1 + this.random.nextInt(Math.min(200, length - start - 1));
		Excerpt excerpt = Excerpt.of(text, start, end);
		return excerpt.words().isBlank() ? excerpt(text) : excerpt;
	}

	/** Inserts, deletes and replaces at random places. */
	private String mutate(String text, int times) {
		StringBuilder mutated = new StringBuilder(text);
		for (int i = 0; i < times; i++) {
			int at = mutated.offsetByCodePoints(0, this.random.nextInt(mutated.codePointCount(0, mutated.length())));
			int rest = mutated.codePointCount(at, mutated.length());
			int end = mutated.offsetByCodePoints(at, this.random.nextInt(Math.min(8, rest)));
			mutated.replace(at, this.random.nextBoolean() ? end : at,
					this.random.nextBoolean() ? WORDS[this.random.nextInt(WORDS.length)] + " " : "");
		}
		return mutated.toString();
	}

	/**
	 * AC-23: five megabytes of the same few characters, and excerpts that nearly fit
	 * everywhere.
	 */
	@Test
	void hostileRepetitionStaysFast() {
		List<String> hostile = List.of("a".repeat(5_000_000), "ab ".repeat(1_600_000), "a b ".repeat(1_250_000),
				"the cat the dog ".repeat(312_000), ("a".repeat(1999) + " b ").repeat(2_500), "朝鲜".repeat(1_200_000));
		for (String text : hostile) {
			HeldText held = new HeldText(text);
			RecheckRule.of(held, new Kept(text.substring(0, 1990), 7, null, null));
			String start = text.substring(0, 20);
			for (String excerpt : List.of(text.substring(0, 1995),
					text.substring(1, 1000) + "x" + text.substring(0, 990), "x".repeat(2000), "x ".repeat(1000),
					start + " zzz " + start, "a", "a b c d ".repeat(250))) {
				assertTimeout(Duration.ofSeconds(3),
						() -> RecheckRule.of(held, new Kept(excerpt, 4_000_000, "zz", "zz")),
						() -> start + " / " + excerpt.substring(0, Math.min(20, excerpt.length())));
			}
		}
	}

}
