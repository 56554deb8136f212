package org.entente.web.reviews;

import java.util.ArrayList;
import java.util.List;

import org.entente.claims.ClaimCard.Cited;
import org.entente.claims.PassageSearch.Passage;
import org.jspecify.annotations.Nullable;

/**
 * An excerpt as a reviewer reads it: in the lines around it where we hold the text.
 *
 * @param number of the citation on the page
 * @param lines empty where the text is not held
 */
public record Reading(int number, Cited cited, List<Line> lines) {

	/**
	 * One line of the text: what stands before the excerpt, the part of the excerpt in it
	 * (before its hedge, the hedge, after it), and what stands behind.
	 */
	public record Line(int number, String before, List<String> exact, String after) {

		public boolean isFocus() {
			return !this.exact.isEmpty();
		}
	}

	static Reading of(int number, Cited cited, @Nullable Passage passage) {
		return new Reading(number, cited, (passage != null) ? lines(passage, cited.hedge()) : List.of());
	}

	/** Line in which the excerpt begins. */
	public int line() {
		return this.lines.stream().filter(Line::isFocus).map(Line::number).findFirst().orElse(0);
	}

	/** Blank lines are left out and still counted. */
	public static List<Line> lines(Passage passage, @Nullable String hedge) {
		int begin = passage.before().length();
		int end = begin + passage.words().length();
		String text = passage.before() + passage.words() + passage.after();
		List<Line> lines = new ArrayList<>();
		int number = passage.line();
		for (int at = 0; at <= text.length(); number++) {
			int feed = text.indexOf('\n', at);
			int stop = (feed < 0) ? text.length() : feed;
			if (!text.substring(at, stop).isBlank()) {
				lines.add(line(number, text, new int[] { at, stop, begin, end }, hedge));
			}
			at = stop + 1;
		}
		return shortened(lines, passage);
	}

	private static Line line(int number, String text, int[] ends, @Nullable String hedge) {
		int from = Math.min(Math.max(ends[2], ends[0]), ends[1]);
		int to = Math.max(Math.min(ends[3], ends[1]), from);
		if (from == to) {
			return new Line(number, text.substring(ends[0], ends[1]), List.of(), "");
		}
		return new Line(number, text.substring(ends[0], from), parts(text.substring(from, to), hedge),
				text.substring(to, ends[1]));
	}

	private static List<String> parts(String words, @Nullable String hedge) {
		int at = (hedge != null) ? words.indexOf(hedge) : -1;
		return (at < 0 || hedge == null) ? List.of(words, "", "")
				: List.of(words.substring(0, at), hedge, words.substring(at + hedge.length()));
	}

	/** Lines cut off at the edge of the passage say so. */
	private static List<Line> shortened(List<Line> lines, Passage passage) {
		if (lines.isEmpty()) {
			return lines;
		}
		Line first = lines.get(0);
		if (!passage.begins()) {
			lines.set(0, new Line(first.number(), "…" + first.before(), first.exact(), first.after()));
		}
		int end = lines.size() - 1;
		Line last = lines.get(end);
		if (!passage.ends()) {
			lines.set(end, last.isFocus() ? new Line(last.number(), last.before(), last.exact(), last.after() + "…")
					: new Line(last.number(), last.before() + "…", List.of(), ""));
		}
		return lines;
	}

}
