package org.entente.search.engine;

import java.util.Locale;

import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** Tells OpenSearch how texts are cut into words. */
final class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

	@Override
	public void configure(ElasticsearchAnalysisConfigurationContext context) {
		for (WordFilter filter : WordFilter.values()) {
			var step = context.tokenFilter(name(filter)).type(filter.openSearch());
			filter.openSearchParameters().forEach(step::param);
		}
		for (WordAnalysis analysis : WordAnalysis.values()) {
			context.analyzer(analysis.analyzer())
				.custom()
				.tokenizer("standard")
				.tokenFilters(analysis.filters().stream().map(OpenSearchAnalysis::name).toArray(String[]::new));
		}
	}

	private static String name(WordFilter filter) {
		return filter.name().toLowerCase(Locale.ROOT);
	}

}
