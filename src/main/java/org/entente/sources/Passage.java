package org.entente.sources;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of a long text.
 *
 * @param start its first character in the whole text, in code points from 0
 * @param line number of its first line, from 1
 * @param page its number, from 1
 * @param starts where each page of the text begins
 * @param length of the whole text in code points
 */
public record Passage(String text, int start, int line, int page, List<Integer> starts, int length) {

	/** About so many characters make a page. */
	static final int PAGE = 20_000;

	/** The page with this number; the nearest there is when it is out of range. */
	static Passage of(String text, int page) {
		List<Integer> cuts = cuts(text);
		int index = Math.max(1, Math.min(page, cuts.size() - 1)) - 1;
		int from = cuts.get(index);
		List<Integer> starts = new ArrayList<>();
		for (int cut : cuts.subList(0, cuts.size() - 1)) {
			starts.add(text.codePointCount(0, cut));
		}
		int line = 1 + (int) text.substring(0, from).chars().filter((character) -> character == '\n').count();
		return new Passage(text.substring(from, cuts.get(index + 1)), starts.get(index), line, index + 1,
				List.copyOf(starts), text.codePointCount(0, text.length()));
	}

	/** Begin of every page and end of the last, as indexes of the string. */
	private static List<Integer> cuts(String text) {
		List<Integer> cuts = new ArrayList<>(List.of(0));
		int last = 0;
		while (text.length() - last > PAGE + PAGE / 4) {
			last = cut(text, last);
			cuts.add(last);
		}
		cuts.add(text.length());
		return cuts;
	}

	/** After a line, better after a word, never within a character. */
	private static int cut(String text, int from) {
		int limit = from + PAGE;
		int line = text.lastIndexOf('\n', limit) + 1;
		if (line > from + PAGE / 2) {
			return line;
		}
		int word = text.lastIndexOf(' ', limit) + 1;
		if (word > from + PAGE / 2) {
			return word;
		}
		return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
	}

	/** The page on which a character of the whole text stands. */
	public int pageOf(int offset) {
		int page = 1;
		while (page < this.starts.size() && this.starts.get(page) <= offset) {
			page++;
		}
		return page;
	}

	public int pages() {
		return this.starts.size();
	}

	/** Character after the last of this page. */
	public int end() {
		return (this.page < pages()) ? this.starts.get(this.page) : this.length;
	}

}
