package org.entente.web.sources;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.entente.claims.CitationSearch;
import org.entente.sources.Passage;

/**
 * A page of a source's text, line by line, with the cited excerpts marked in it. Excerpts
 * may overlap, span lines, and begin or end on other pages; places are counted in code
 * points.
 */
final class MarkedText {

	/** Lines that hold more than white space. */
	record Line(int number, List<Piece> pieces, List<CitationSearch.Row> cited) {

		public boolean isCited() {
			return this.pieces.stream().anyMatch((piece) -> piece.depth() > 0);
		}
	}

	/**
	 * Words that are marked alike.
	 *
	 * @param depth how many excerpts they belong to
	 * @param hedge whether they are the words of doubt in one of them
	 * @param begins citations whose excerpt begins here
	 */
	record Piece(String words, int depth, boolean hedge, List<Long> begins) {
	}

	private record Span(int start, int end) {

		boolean covers(int at) {
			return this.start <= at && at < this.end;
		}
	}

	private final List<Span> excerpts = new ArrayList<>();

	private final List<Span> hedges = new ArrayList<>();

	private final Deque<CitationSearch.Row> ahead;

	private MarkedText(List<CitationSearch.Row> citations) {
		this.ahead = new ArrayDeque<>(citations);
		for (CitationSearch.Row citation : citations) {
			this.excerpts.add(new Span(citation.start(), citation.end()));
			if (citation.hedge() != null && citation.excerpt().contains(citation.hedge())) {
				int from = citation.start()
						+ length(citation.excerpt().substring(0, citation.excerpt().indexOf(citation.hedge())));
				this.hedges.add(new Span(from, from + length(citation.hedge())));
			}
		}
	}

	/** The citations are those {@link #on} the page, in any order. */
	static List<Line> of(Passage page, List<CitationSearch.Row> citations) {
		List<CitationSearch.Row> sorted = citations.stream()
			.sorted(Comparator.comparing(CitationSearch.Row::start).thenComparing(CitationSearch.Row::id))
			.toList();
		return new MarkedText(sorted).lines(page);
	}

	/** Whether some of the excerpt stands on the page. */
	static boolean on(Passage page, CitationSearch.Row citation) {
		return citation.start() != null && citation.start() < page.end() && citation.end() > page.start();
	}

	private List<Line> lines(Passage page) {
		List<Line> lines = new ArrayList<>();
		int number = page.line();
		int start = page.start();
		for (String text : page.text().split("\n", -1)) {
			if (!text.isBlank()) {
				lines.add(line(number, start, text.endsWith("\r") ? text.substring(0, text.length() - 1) : text));
			}
			number++;
			start += length(text) + 1;
		}
		return lines;
	}

	private Line line(int number, int start, String text) {
		List<Piece> pieces = new ArrayList<>();
		List<CitationSearch.Row> cited = new ArrayList<>();
		int at = start;
		int index = 0;
		for (int cut : cuts(start, start + length(text))) {
			int end = text.offsetByCodePoints(index, cut - at);
			List<CitationSearch.Row> begun = begunBefore(cut);
			pieces.add(piece(text.substring(index, end), at, begun));
			cited.addAll(begun);
			at = cut;
			index = end;
		}
		return new Line(number, List.copyOf(pieces), List.copyOf(cited));
	}

	/** Where the marking changes within a line, and its end. */
	private NavigableSet<Integer> cuts(int start, int end) {
		NavigableSet<Integer> cuts = new TreeSet<>();
		for (List<Span> spans : List.of(this.excerpts, this.hedges)) {
			spans.forEach((span) -> cuts.addAll(List.of(span.start(), span.end())));
		}
		NavigableSet<Integer> within = new TreeSet<>(cuts.subSet(start, false, end, false));
		within.add(end);
		return within;
	}

	private Piece piece(String words, int at, List<CitationSearch.Row> begun) {
		int depth = (int) this.excerpts.stream().filter((span) -> span.covers(at)).count();
		boolean hedge = this.hedges.stream().anyMatch((span) -> span.covers(at));
		return new Piece(words, depth, hedge, begun.stream().map(CitationSearch.Row::id).toList());
	}

	/** Excerpts that begin before a place and were not come upon yet. */
	private List<CitationSearch.Row> begunBefore(int place) {
		List<CitationSearch.Row> begun = new ArrayList<>();
		while (!this.ahead.isEmpty() && this.ahead.peek().start() < place) {
			begun.add(this.ahead.poll());
		}
		return begun;
	}

	private static int length(String text) {
		return text.codePointCount(0, text.length());
	}

}
