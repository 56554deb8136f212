package org.entente.search.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How texts are cut into words: at the boundaries of UAX #29, Chinese, Japanese and
 * Korean into pairs of letters, without regard to case, accents, width, kinds of digits
 * and the spellings of Arabic and Persian letters. One way for all languages: each filter
 * touches letters of its own script only.
 */
enum WordAnalysis {

	/** For what is written into the index: pairs of letters, and each letter alone. */
	WRITTEN(WordFilter.PAIRS_AND_LETTERS),

	/**
	 * For what is asked: pairs alone, else a few letters would make more clauses than a
	 * question may have.
	 */
	ASKED(WordFilter.PAIRS),

	STEMMED(WordFilter.POSSESSIVES, WordFilter.ENGLISH_STEMS, WordFilter.RUSSIAN_STEMS, WordFilter.PERSIAN_STEMS,
			WordFilter.ARABIC_STEMS);

	private static final List<WordFilter> FOLDING = List.of(WordFilter.WIDTH, WordFilter.CAPITALS, WordFilter.DIGITS,
			WordFilter.ARABIC, WordFilter.PERSIAN, WordFilter.ACCENTS, WordFilter.ARTICLES);

	private final List<WordFilter> last;

	WordAnalysis(WordFilter... last) {
		this.last = List.of(last);
	}

	String analyzer() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** In this order, behind Lucene's standard tokenizer. */
	List<WordFilter> filters() {
		return Stream.concat(FOLDING.stream(), this.last.stream()).toList();
	}

}
