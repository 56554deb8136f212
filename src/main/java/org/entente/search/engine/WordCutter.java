package org.entente.search.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.entente.search.OpenIndex.Token;

/**
 * Cuts texts into words here, as the index does wherever it lies: to mark a page of hits
 * takes a hundred texts.
 */
final class WordCutter {

	private final Map<WordAnalysis, Analyzer> analyzers = new EnumMap<>(WordAnalysis.class);

	WordCutter() {
		for (WordAnalysis analysis : WordAnalysis.values()) {
			this.analyzers.put(analysis, analyzer(analysis));
		}
	}

	private static Analyzer analyzer(WordAnalysis analysis) {
		try {
			CustomAnalyzer.Builder builder = CustomAnalyzer.builder().withTokenizer(StandardTokenizerFactory.class);
			for (WordFilter filter : analysis.filters()) {
				builder.addTokenFilter(filter.lucene(), new HashMap<>(filter.luceneParameters()));
			}
			return builder.build();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Token> cut(WordAnalysis analysis, String text) {
		List<Token> tokens = new ArrayList<>();
		try (TokenStream words = this.analyzers.get(analysis).tokenStream("", text)) {
			CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
			OffsetAttribute place = words.addAttribute(OffsetAttribute.class);
			words.reset();
			while (words.incrementToken()) {
				tokens.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
			}
			words.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return tokens;
	}

}
