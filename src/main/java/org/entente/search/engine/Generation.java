package org.entente.search.engine;

import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Names of what one index consists of in OpenSearch. There are no aliases: the mark says
 * which of the generations is in use.
 */
record Generation(String prefix, String name) implements IndexLayoutStrategy {

	static final String MARK = "mark";

	String index(String part) {
		return this.prefix + "-" + this.name + "-" + part;
	}

	@Override
	public String createInitialElasticsearchIndexName(String part) {
		return index(part);
	}

	@Override
	public @Nullable String createWriteAlias(String part) {
		return null;
	}

	@Override
	public @Nullable String createReadAlias(String part) {
		return null;
	}

}
