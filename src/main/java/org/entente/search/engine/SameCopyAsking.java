package org.entente.search.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.entente.claims.WordQuery;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.elasticsearch.search.query.ElasticsearchSearchRequestTransformerContext;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;

/**
 * Asks the same copy of a shard for the same words while it is there: copies order what
 * fits equally well each in its own way, and a hit would stand on two pages or on none.
 */
final class SameCopyAsking implements Asking {

	/**
	 * Up to so many values of a facet are counted exactly where there are several shards.
	 */
	private static final int VALUES_OF_SHARD = 10_000;

	@Override
	public <H> SearchQueryOptionsStep<?, ?, H, ?, ?, ?> ask(SearchSession session, SearchScope<?> scope,
			SearchProjection<H> what, SearchPredicate which, WordQuery words) {
		String copy = Integer.toHexString(words.toString().hashCode());
		return session.search(scope)
			.extension(ElasticsearchExtension.get())
			.select(what)
			.where(which)
			.requestTransformer((request) -> {
				request.parametersMap().put("preference", copy);
				countAll(request);
			});
	}

	private static void countAll(ElasticsearchSearchRequestTransformerContext request) {
		JsonObject aggregations = request.body().getAsJsonObject("aggregations");
		if (aggregations != null) {
			for (JsonElement aggregation : aggregations.asMap().values()) {
				aggregation.getAsJsonObject().getAsJsonObject("terms").addProperty("shard_size", VALUES_OF_SHARD);
			}
		}
	}

}
