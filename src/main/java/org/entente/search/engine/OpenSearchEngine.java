package org.entente.search.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;
import org.entente.search.BrokenIndexException;
import org.entente.search.OpenIndex;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.elasticsearch.schema.management.ElasticsearchIndexSchemaExport;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.work.SearchWorkspace;
import org.hibernate.search.util.common.SearchException;

/** Opens indexes in OpenSearch, and makes them. */
final class OpenSearchEngine {

	/** Where an index says that it is one of ours. */
	static final String SHAPE = "entente";

	/** A source may hold five megabytes, and a request to OpenSearch a hundred. */
	private static final String SOURCES_AT_ONCE = "10";

	/**
	 * In all, whichever nodes are tried: a cluster that is frozen does not say that it
	 * is.
	 */
	private static final String LONGEST_REQUEST_MILLISECONDS = "10000";

	private final OpenSearchSettings settings;

	private final OpenSearchDoor door;

	private final OpenSearchCluster cluster;

	OpenSearchEngine(OpenSearchSettings settings, OpenSearchDoor door, OpenSearchCluster cluster) {
		this.settings = settings;
		this.door = door;
		this.cluster = cluster;
	}

	/**
	 * Asks the cluster only which version it has.
	 */
	OpenIndex open(Generation generation) {
		return index(mapping(generation));
	}

	OpenIndex begin(Generation generation) {
		CloseableSearchMapping mapping = mapping(generation);
		try {
			mapping.scope(Object.class)
				.schemaManager()
				.exportExpectedSchema((backend, part, export) -> create(generation.index(part),
						export.extension(ElasticsearchExtension.get())));
			JsonObject settings = new JsonObject();
			settings.add("settings", settings(new JsonObject(), 1));
			this.cluster.send("PUT", "/" + generation.index(Generation.MARK), settings.toString());
			return index(mapping);
		}
		catch (RuntimeException ex) {
			mapping.close();
			throw ex;
		}
	}

	/** Nothing is found before we say so: the mark must not know less than the index. */
	private void create(String index, ElasticsearchIndexSchemaExport export) {
		JsonObject body = export.bodyParts().get(0);
		JsonObject settings = body.getAsJsonObject("settings");
		settings(settings, this.settings.shards()).addProperty("refresh_interval", "-1");
		SteadySimilarity.describe(body);
		JsonObject ours = new JsonObject();
		ours.addProperty(SHAPE, IndexMapping.SHAPE);
		body.getAsJsonObject("mappings").add("_meta", ours);
		this.cluster.send("PUT", "/" + index, body.toString());
	}

	private JsonObject settings(JsonObject settings, int shards) {
		settings.addProperty("number_of_shards", shards);
		settings.addProperty("number_of_replicas", this.settings.replicas());
		return settings;
	}

	private static OpenIndex index(CloseableSearchMapping mapping) {
		Asking asking = new SameCopyAsking();
		Runnable itself = () -> {
			// The cluster looks after its own disks
		};
		return new HibernateSearchIndex(mapping, SearchWorkspace::refresh, itself, asking,
				new Aggregations(mapping, asking));
	}

	private CloseableSearchMapping mapping(Generation generation) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("hibernate.search.backend.type", "elasticsearch");
		properties.put("hibernate.search.backend.uris",
				this.settings.uris()
					.stream()
					.map((uri) -> uri.getScheme() + "://" + uri.getAuthority())
					.collect(Collectors.joining(",")));
		properties.put("hibernate.search.backend.path_prefix", this.settings.path());
		properties.put("hibernate.search.backend.client.configurer", this.door);
		properties.put("hibernate.search.backend.layout.strategy", generation);
		properties.put("hibernate.search.backend.analysis.configurer", new OpenSearchAnalysis());
		properties.put("hibernate.search.backend.thread_pool.size", "2");
		properties.put("hibernate.search.backend.request_timeout", LONGEST_REQUEST_MILLISECONDS);
		properties.put("hibernate.search.backend.indexes.source.indexing.max_bulk_size", SOURCES_AT_ONCE);
		properties.put("hibernate.search.mapping.configurer", new IndexMapping());
		properties.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", "false");
		properties.put("hibernate.search.schema_management.strategy", "none");
		try {
			return SearchMapping.builder(AnnotatedTypeSource.empty()).properties(properties).build();
		}
		catch (SearchException ex) {
			throw new BrokenIndexException("OpenSearch cannot be used: " + ex.getMessage().replaceAll("\\s+", " "), ex);
		}
	}

}
