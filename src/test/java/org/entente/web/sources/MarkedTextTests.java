package org.entente.web.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.entente.claims.CitationSearch;
import org.entente.claims.Evidence;
import org.entente.claims.Stance;
import org.entente.claims.Status;
import org.entente.sources.Passage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Excerpts stand marked in the text exactly where they were cited. */
class MarkedTextTests {

	@Test
	void anExcerptIsMarkedAtItsPlace() {
		assertThat(marked("one two three", cited(1, 4, 7))).containsExactly("one [1:two] three");
	}

	@Test
	void withoutCitationsTheTextStandsAsItIs() {
		assertThat(marked("one\ntwo")).containsExactly("one", "two");
	}

	@Test
	void overlappingExcerptsAreMarkedTwiceWhereTheyMeet() {
		String text = "abcdefgh";
		assertThat(marked(text, cited(1, 0, 5), cited(2, 3, 8))).containsExactly("[1:abc][2:*de][fgh]");
	}

	@Test
	void anExcerptWithinAnotherSplitsIt() {
		assertThat(marked("abcdefgh", cited(1, 0, 8), cited(2, 2, 4))).containsExactly("[1:ab][2:*cd][efgh]");
	}

	@Test
	void twoCitationsOfTheSameWordsHaveAnAnchorEach() {
		assertThat(marked("abcd", cited(7, 1, 3), cited(4, 1, 3))).containsExactly("a[4,7:*bc]d");
	}

	@Test
	void neighboursAreMarkedOnceEach() {
		assertThat(marked("abcd", cited(1, 0, 2), cited(2, 2, 4))).containsExactly("[1:ab][2:cd]");
	}

	@Test
	void placesCountCodePointsNotCharUnits() {
		String text = "😀😀 rocket 🚀 seen";
		assertThat(marked(text, cited(1, 3, 11))).containsExactly("😀😀 [1:rocket 🚀] seen");
	}

	@Test
	void persianIsMarkedInItsOwnOrder() {
		String text = "ایران و کره شمالی";
		assertThat(marked(text, cited(1, 8, 17))).containsExactly("ایران و [1:کره شمالی]");
	}

	@Test
	void anExcerptOverSeveralLinesIsMarkedInEachAndAnchoredInTheFirst() {
		assertThat(marked("one two\n\nthree four", cited(1, 4, 14))).containsExactly("one [1:two]", "[three] four");
	}

	@Test
	void anExcerptThatBeginsWithALineEndIsAnchoredInTheNextLine() {
		assertThat(marked("one\ntwo", cited(1, 3, 7))).containsExactly("one", "[1:two]");
	}

	@Test
	void blankLinesAreLeftOutAndStillCounted() {
		List<MarkedText.Line> lines = MarkedText.of(passage("one\n \n\nfour"), List.of());
		assertThat(lines).extracting(MarkedText.Line::number).containsExactly(1, 4);
	}

	@Test
	void windowsLineEndsKeepTheirPlaceAndAreNotShown() {
		assertThat(marked("one\r\ntwo", cited(1, 5, 8))).containsExactly("one", "[1:two]");
	}

	@Test
	void theHedgeIsMarkedWithinItsExcerpt() {
		CitationSearch.Row citation = cited(1, 0, 20, "Iran reportedly sold", "reportedly");
		List<MarkedText.Piece> pieces = MarkedText.of(passage("Iran reportedly sold it"), List.of(citation))
			.get(0)
			.pieces();
		assertThat(pieces).filteredOn(MarkedText.Piece::hedge)
			.extracting(MarkedText.Piece::words)
			.containsExactly("reportedly");
		assertThat(pieces).filteredOn((piece) -> piece.depth() == 1)
			.extracting(MarkedText.Piece::words)
			.containsExactly("Iran ", "reportedly", " sold");
	}

	@Test
	void anExcerptFromThePageBeforeIsMarkedToItsEnd() {
		Passage second = new Passage("cd ef", 2, 1, 2, List.of(0, 2), 7);
		List<MarkedText.Line> lines = MarkedText.of(second, List.of(cited(1, 0, 4)));
		assertThat(show(lines.get(0))).isEqualTo("[1:cd] ef");
	}

	@Test
	void onlyExcerptsThatTouchThePageAreOnIt() {
		Passage second = new Passage("cdef", 2, 1, 2, List.of(0, 2, 6), 9);
		assertThat(MarkedText.on(second, cited(1, 0, 2))).isFalse();
		assertThat(MarkedText.on(second, cited(1, 0, 3))).isTrue();
		assertThat(MarkedText.on(second, cited(1, 5, 9))).isTrue();
		assertThat(MarkedText.on(second, cited(1, 6, 9))).isFalse();
		assertThat(MarkedText.on(second, unplaced())).isFalse();
	}

	/** [1:words] begins citation 1, [words] goes on with one, * belongs to several. */
	private static List<String> marked(String text, CitationSearch.Row... citations) {
		return MarkedText.of(passage(text), Arrays.asList(citations)).stream().map(MarkedTextTests::show).toList();
	}

	private static String show(MarkedText.Line line) {
		return line.pieces().stream().map(MarkedTextTests::show).collect(Collectors.joining());
	}

	private static String show(MarkedText.Piece piece) {
		if (piece.depth() == 0) {
			return piece.words();
		}
		String begins = piece.begins().stream().map(String::valueOf).collect(Collectors.joining(","));
		return "[" + begins + (begins.isEmpty() ? "" : ":") + ((piece.depth() > 1) ? "*" : "") + piece.words() + "]";
	}

	private static Passage passage(String text) {
		return new Passage(text, 0, 1, 1, List.of(0), text.codePointCount(0, text.length()));
	}

	private static CitationSearch.Row cited(long id, int start, int end) {
		return cited(id, start, end, "words", null);
	}

	private static CitationSearch.Row unplaced() {
		return cited(9, null, null, "words", null);
	}

	private static CitationSearch.Row cited(long id, @Nullable Integer start, @Nullable Integer end, String excerpt,
			@Nullable String hedge) {
		return new CitationSearch.Row(id, 1, "statement", Evidence.UNVERIFIED, Status.IN_REVIEW, 1, excerpt, start, end,
				null, null, null, Stance.ASSERTS, hedge, 3, null, null, null);
	}

}
