package org.entente.claims;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a text cut into words and punctuation. Words of scripts that put no spaces
 * between them are single characters; a symbol such as $ or an emoji is a word. Two words
 * are the same when they look the same: composed or decomposed letters, the shapes of
 * quotation marks and dashes and invisible characters make no difference.
 */
final class Words {

	private static final String QUOTES = "\"“”„‟″«»「」『』";

	private static final String DASHES = "-‐‑‒–—―−";

	/** A word or a punctuation mark, by its place in the text. */
	record Token(int start, int end, String key, boolean word) {
	}

	private final List<Token> tokens = new ArrayList<>();

	/** Which of the tokens are words. */
	private final List<Integer> words = new ArrayList<>();

	private Words() {
	}

	static Words of(int[] points, int from, int to) {
		Words words = new Words();
		for (int start = from; start < to;) {
			int end = start + 1;
			while (end < to && WordBreak.joins(points, end)) {
				end++;
			}
			words.add(points, start, end);
			start = end;
		}
		return words;
	}

	private void add(int[] points, int start, int end) {
		String key = key(points, start, end);
		if (!key.isBlank()) {
			boolean word = !WordBreak.isPunctuation(key.codePointAt(0));
			if (word) {
				this.words.add(this.tokens.size());
			}
			this.tokens.add(new Token(start, end, key, word));
		}
	}

	int count() {
		return this.words.size();
	}

	Token word(int number) {
		return this.tokens.get(this.words.get(number));
	}

	/**
	 * The tokens from one word to another, with as many marks before and after as asked
	 * for.
	 */
	List<Token> around(int first, int last, int before, int after) {
		int from = this.words.get(first);
		int to = this.words.get(last) + 1;
		for (int i = 0; i < before && from > 0 && !this.tokens.get(from - 1).word(); i++) {
			from--;
		}
		for (int i = 0; i < after && to < this.tokens.size() && !this.tokens.get(to).word(); i++) {
			to++;
		}
		return this.tokens.subList(from, to);
	}

	List<Token> tokens() {
		return this.tokens;
	}

	int marksBefore() {
		return this.words.get(0);
	}

	int marksAfter() {
		return this.tokens.size() - 1 - this.words.get(this.words.size() - 1);
	}

	private static String key(int[] points, int start, int end) {
		String typed = new String(points, start, end - start);
		if (typed.chars().allMatch((character) -> character < 0x80 && character != '`')) {
			return typed;
		}
		StringBuilder key = new StringBuilder();
		Normalizer.normalize(typed, Normalizer.Form.NFC)
			.codePoints()
			.filter((point) -> Character.getType(point) != Character.FORMAT)
			.map(Words::plain)
			.forEach(key::appendCodePoint);
		return key.toString();
	}

	private static int plain(int point) {
		if (WordBreak.APOSTROPHES.indexOf(point) >= 0) {
			return '\'';
		}
		if (QUOTES.indexOf(point) >= 0) {
			return '"';
		}
		return (DASHES.indexOf(point) >= 0) ? '-' : point;
	}

}
