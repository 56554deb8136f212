package org.entente.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.entente.claims.ClaimWishes;
import org.entente.claims.WordIndex.Place;
import org.entente.search.ClaimOrder;
import org.entente.search.ClaimText;
import org.entente.search.OpenIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever index is asked for the next page, it goes on where the other ended. */
class RelevanceOrderTests {

	private static final String[] WORDS = { "missile", "oil", "train", "grain", "port", "ship", "bank", "visit" };

	@TempDir
	Path folder;

	/** An empty index. */
	OpenIndex begin(String name) {
		return Engines.onDisk().open(this.folder.resolve(name));
	}

	void end(String name) {
		// The folder is deleted
	}

	@Test
	void whatFitsEquallyWellComesNewestFirst() {
		List<ClaimText> claims = LongStream.rangeClosed(1, 90)
			.mapToObj((id) -> claim(id, (id % 3 == 0) ? "A missile and a missile." : "A missile and a ship.", "None."))
			.toList();
		try (OpenIndex one = filled("1", claims, 1); OpenIndex other = filled("2", claims, 2)) {
			List<Long> expected = claims.stream()
				.map(ClaimText::id)
				.sorted(Comparator.comparing((Long id) -> id % 3 != 0).thenComparing(Comparator.reverseOrder()))
				.toList();
			assertThat(pages(List.of(one), "missile")).isEqualTo(expected);
			assertThat(pages(List.of(one, other), "missile")).isEqualTo(expected);
		}
		finally {
			end("1");
			end("2");
		}
	}

	@Test
	void pagesOfTwoIndexesFitTogetherHoweverTheyCameAbout() {
		Random random = new Random(5);
		List<ClaimText> claims = LongStream.rangeClosed(1, 400)
			.mapToObj((id) -> claim(id, sentence(random), sentence(random)))
			.toList();
		try (OpenIndex one = filled("1", claims, 1); OpenIndex other = filled("2", claims, 2)) {
			for (int i = 0; i < 4; i++) {
				putAgain(other, claims, random);
				for (String typed : List.of("missile", "oil train", "ship OR bank", "port*", "missle~",
						"missile -visit")) {
					assertThat(pages(List.of(one, other), typed)).as(typed)
						.doesNotHaveDuplicates()
						.isEqualTo(pages(List.of(one), typed));
				}
			}
		}
		finally {
			end("1");
			end("2");
		}
	}

	private static String sentence(Random random) {
		return String.join(" ",
				IntStream.range(0, 2 + random.nextInt(20))
					.mapToObj((i) -> WORDS[random.nextInt(WORDS.length)])
					.toList())
				+ ".";
	}

	/** Each index is given the claims in another order, some at a time. */
	private OpenIndex filled(String name, List<ClaimText> claims, long seed) {
		List<ClaimText> shuffled = new ArrayList<>(claims);
		Collections.shuffle(shuffled, new Random(seed));
		OpenIndex index = begin(name);
		for (int from = 0; from < shuffled.size(); from += 30) {
			index.add(shuffled.subList(from, Math.min(shuffled.size(), from + 30)));
			index.flush();
		}
		return index;
	}

	/** What was there before may not be gone from the disk yet. */
	private static void putAgain(OpenIndex index, List<ClaimText> claims, Random random) {
		index.put(claims.stream().filter((claim) -> random.nextInt(4) == 0).toList());
		index.flush();
	}

	/** Ten at a time, of one index after the other. */
	private static List<Long> pages(List<OpenIndex> indexes, String typed) {
		ClaimWishes wishes = Engines.wishes(typed);
		List<Long> ids = new ArrayList<>();
		List<Place> page;
		int turn = 0;
		do {
			page = indexes.get(turn++ % indexes.size()).claims(wishes, ClaimOrder.relevance(ids.size()), 10);
			page.forEach((place) -> ids.add(place.id()));
		}
		while (page.size() == 10);
		return ids;
	}

	private static ClaimText claim(long id, String statement, String excerpt) {
		return new ClaimText(id, statement, List.of(excerpt), List.of(), List.of(), "IRN-PRK", 1, "TIE", "missiles",
				"mutual", 0, "CORROBORATED", "ACCEPTED", "NONE", Stream.of("IRN", "PRK").toList(), List.of(), List.of(),
				List.of(), null, "someone", ClaimText.BEFORE_ALL, ClaimText.BEFORE_ALL, false);
	}

}
