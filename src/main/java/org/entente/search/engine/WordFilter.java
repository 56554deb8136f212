package org.entente.search.engine;

import java.util.Map;

import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilterFactory;
import org.apache.lucene.analysis.ar.ArabicStemFilterFactory;
import org.apache.lucene.analysis.cjk.CJKBigramFilterFactory;
import org.apache.lucene.analysis.cjk.CJKWidthFilterFactory;
import org.apache.lucene.analysis.core.DecimalDigitFilterFactory;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.en.EnglishPossessiveFilterFactory;
import org.apache.lucene.analysis.en.PorterStemFilterFactory;
import org.apache.lucene.analysis.fa.PersianNormalizationFilterFactory;
import org.apache.lucene.analysis.fa.PersianStemFilterFactory;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilterFactory;
import org.apache.lucene.analysis.ru.RussianLightStemFilterFactory;
import org.apache.lucene.analysis.util.ElisionFilterFactory;

/**
 * A step from a text to the words that are compared, by its name in Lucene and in
 * OpenSearch, which has it without a plugin.
 */
enum WordFilter {

	WIDTH(CJKWidthFilterFactory.class, "cjk_width"),

	CAPITALS(LowerCaseFilterFactory.class, "lowercase"),

	DIGITS(DecimalDigitFilterFactory.class, "decimal_digit"),

	ARABIC(ArabicNormalizationFilterFactory.class, "arabic_normalization"),

	PERSIAN(PersianNormalizationFilterFactory.class, "persian_normalization"),

	ACCENTS(ASCIIFoldingFilterFactory.class, "asciifolding"),

	/** French ones: l’armée is found by armée. */
	ARTICLES(ElisionFilterFactory.class, Map.of(), "elision",
			Map.of("articles", "l,m,t,qu,n,s,j,d,c,jusqu,quoiqu,lorsqu,puisqu")),

	PAIRS(CJKBigramFilterFactory.class, "cjk_bigram"),

	PAIRS_AND_LETTERS(CJKBigramFilterFactory.class, Map.of("outputUnigrams", "true"), "cjk_bigram",
			Map.of("output_unigrams", "true")),

	POSSESSIVES(EnglishPossessiveFilterFactory.class, Map.of(), "stemmer", Map.of("language", "possessive_english")),

	ENGLISH_STEMS(PorterStemFilterFactory.class, "porter_stem"),

	RUSSIAN_STEMS(RussianLightStemFilterFactory.class, Map.of(), "stemmer", Map.of("language", "light_russian")),

	PERSIAN_STEMS(PersianStemFilterFactory.class, "persian_stem"),

	ARABIC_STEMS(ArabicStemFilterFactory.class, "arabic_stem");

	private final Class<? extends TokenFilterFactory> lucene;

	private final Map<String, String> luceneParameters;

	private final String openSearch;

	private final Map<String, String> openSearchParameters;

	WordFilter(Class<? extends TokenFilterFactory> lucene, String openSearch) {
		this(lucene, Map.of(), openSearch, Map.of());
	}

	WordFilter(Class<? extends TokenFilterFactory> lucene, Map<String, String> luceneParameters, String openSearch,
			Map<String, String> openSearchParameters) {
		this.lucene = lucene;
		this.luceneParameters = luceneParameters;
		this.openSearch = openSearch;
		this.openSearchParameters = openSearchParameters;
	}

	Class<? extends TokenFilterFactory> lucene() {
		return this.lucene;
	}

	Map<String, String> luceneParameters() {
		return this.luceneParameters;
	}

	String openSearch() {
		return this.openSearch;
	}

	Map<String, String> openSearchParameters() {
		return this.openSearchParameters;
	}

}
