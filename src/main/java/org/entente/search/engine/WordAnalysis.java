package org.entente.search.engine;

import org.apache.lucene.analysis.ar.ArabicNormalizationFilterFactory;
import org.apache.lucene.analysis.cjk.CJKBigramFilterFactory;
import org.apache.lucene.analysis.cjk.CJKWidthFilterFactory;
import org.apache.lucene.analysis.core.DecimalDigitFilterFactory;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.ar.ArabicStemFilterFactory;
import org.apache.lucene.analysis.en.EnglishPossessiveFilterFactory;
import org.apache.lucene.analysis.en.PorterStemFilterFactory;
import org.apache.lucene.analysis.fa.PersianNormalizationFilterFactory;
import org.apache.lucene.analysis.fa.PersianStemFilterFactory;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilterFactory;
import org.apache.lucene.analysis.ru.RussianLightStemFilterFactory;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.model.dsl.LuceneAnalyzerOptionalComponentsStep;

/**
 * How texts are cut into words: at the boundaries of UAX #29, Chinese, Japanese and
 * Korean into pairs of letters, without regard to case, accents, width, kinds of digits
 * and the spellings of Arabic and Persian letters. One way for all languages: each filter
 * touches letters of its own script only.
 */
final class WordAnalysis implements LuceneAnalysisConfigurer {

	/** For what is written into the index: pairs of letters, and each letter alone. */
	static final String WRITTEN = "written";

	/**
	 * For what is asked: pairs alone, else a few letters would make more clauses than a
	 * question may have.
	 */
	static final String ASKED = "asked";

	static final String STEMMED = "stemmed";

	@Override
	public void configure(LuceneAnalysisConfigurationContext context) {
		folded(context, WRITTEN).tokenFilter(CJKBigramFilterFactory.class).param("outputUnigrams", "true");
		folded(context, ASKED).tokenFilter(CJKBigramFilterFactory.class);
		folded(context, STEMMED).tokenFilter(EnglishPossessiveFilterFactory.class)
			.tokenFilter(PorterStemFilterFactory.class)
			.tokenFilter(RussianLightStemFilterFactory.class)
			.tokenFilter(PersianStemFilterFactory.class)
			.tokenFilter(ArabicStemFilterFactory.class);
	}

	private static LuceneAnalyzerOptionalComponentsStep folded(LuceneAnalysisConfigurationContext context,
			String name) {
		LuceneAnalyzerOptionalComponentsStep analyzer = context.analyzer(name)
			.custom()
			.tokenizer(StandardTokenizerFactory.class);
		analyzer.tokenFilter(CJKWidthFilterFactory.class)
			.tokenFilter(LowerCaseFilterFactory.class)
			.tokenFilter(DecimalDigitFilterFactory.class)
			.tokenFilter(ArabicNormalizationFilterFactory.class)
			.tokenFilter(PersianNormalizationFilterFactory.class)
			.tokenFilter(ASCIIFoldingFilterFactory.class);
		return analyzer;
	}

}
