package org.entente.search.engine;

import com.google.gson.JsonObject;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * How well a text fits words, by the text and the words alone. The usual measure (BM25)
 * also asks how rare a word is and how long texts are among all that lie in the index,
 * those that were replaced and not cleared away yet among them: then two nodes, of which
 * each has an index of its own, would order claims differently, and a page of one not go
 * on where that of the other ended. All words of a question must be there, so that it
 * hardly matters which of them is rare.
 */
final class SteadySimilarity extends BM25Similarity {

	/** The field that holds whole texts of sources. */
	private static final String LONG = "text";

	private static final float WORDS_OF_CLAIM = 20;

	private static final float WORDS_OF_SOURCE = 1000;

	/** Describes it to OpenSearch, for each field of an index that is to be made. */
	static void describe(JsonObject index) {
		JsonObject similarities = new JsonObject();
		similarities.add("default", script(WORDS_OF_CLAIM));
		similarities.add(LONG, script(WORDS_OF_SOURCE));
		index.getAsJsonObject("settings").add("similarity", similarities);
		index.getAsJsonObject("mappings").getAsJsonObject("properties").asMap().forEach((field, mapping) -> {
			if (isLong(field)) {
				mapping.getAsJsonObject().addProperty("similarity", LONG);
			}
		});
	}

	private static JsonObject script(float words) {
		JsonObject script = new JsonObject();
		script.addProperty("source",
				"return query.boost * doc.freq / (doc.freq + 1.2 * (0.25 + 0.75 * doc.length / " + words + "));");
		JsonObject similarity = new JsonObject();
		similarity.addProperty("type", "scripted");
		similarity.add("script", script);
		return similarity;
	}

	private static boolean isLong(String field) {
		return field.equals(LONG) || field.equals(LONG + IndexMapping.STEMS);
	}

	@Override
	protected float idf(long documentsWithTheWord, long documents) {
		return 1;
	}

	@Override
	protected float avgFieldLength(CollectionStatistics statistics) {
		return isLong(statistics.field()) ? WORDS_OF_SOURCE : WORDS_OF_CLAIM;
	}

}
