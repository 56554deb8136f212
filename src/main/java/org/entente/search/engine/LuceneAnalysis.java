package org.entente.search.engine;

import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.model.dsl.LuceneAnalyzerOptionalComponentsStep;

/** Tells Lucene how texts are cut into words, and which fit best. */
final class LuceneAnalysis implements LuceneAnalysisConfigurer {

	@Override
	public void configure(LuceneAnalysisConfigurationContext context) {
		context.similarity(new SteadySimilarity());
		for (WordAnalysis analysis : WordAnalysis.values()) {
			LuceneAnalyzerOptionalComponentsStep analyzer = context.analyzer(analysis.analyzer())
				.custom()
				.tokenizer(StandardTokenizerFactory.class);
			for (WordFilter filter : analysis.filters()) {
				var step = analyzer.tokenFilter(filter.lucene());
				filter.luceneParameters().forEach(step::param);
			}
		}
	}

}
