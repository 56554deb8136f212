package org.entente.search.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.entente.search.BrokenIndexException;
import org.entente.search.IndexMark;
import org.entente.search.IndexStore;
import org.entente.search.OpenIndex;
import org.entente.search.Position;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Indexes in OpenSearch, or Elasticsearch, which all nodes share. Each is three of the
 * cluster's indexes, and a fourth with the mark.
 */
final class OpenSearchStore implements IndexStore, AutoCloseable {

	private final OpenSearchSettings settings;

	private final OpenSearchCluster cluster;

	private final OpenSearchEngine engine;

	private final Pattern names;

	OpenSearchStore(OpenSearchSettings settings) {
		this.settings = settings;
		OpenSearchDoor door = new OpenSearchDoor(settings);
		this.cluster = new OpenSearchCluster(door);
		this.engine = new OpenSearchEngine(settings, door, this.cluster);
		this.names = Pattern.compile(Pattern.quote(settings.prefix()) + "-([0-9]+)-[a-z]+");
	}

	@Override
	public String shape() {
		return IndexMapping.SHAPE;
	}

	@Override
	public boolean isShared() {
		return true;
	}

	@Override
	public String fresh(Instant now) {
		return Long.toString(now.toEpochMilli());
	}

	private Generation generation(String name) {
		return new Generation(this.settings.prefix(), name);
	}

	@Override
	public OpenIndex begin(String name) {
		return this.engine.begin(generation(name));
	}

	@Override
	public OpenIndex open(String name) {
		return this.engine.open(generation(name));
	}

	/**
	 * Some may be lost with shards that are: then none is known rather than an old one.
	 */
	@Override
	public Optional<IndexMark> newest() {
		JsonNode found = this.cluster.send("GET",
				"/" + generation("*").index(Generation.MARK) + "/_search?size=100&allow_partial_search_results=false",
				null);
		List<IndexMark> marks = new ArrayList<>();
		for (JsonNode hit : found.path("hits").path("hits")) {
			name(hit.path("_index").asString()).map((name) -> mark(name, hit.path("_source"))).ifPresent(marks::add);
		}
		return marks.stream().max(Comparator.comparing(IndexMark::begunAt));
	}

	/** Other indexes may have names that begin alike. */
	private Optional<String> name(String index) {
		Matcher matcher = this.names.matcher(index);
		return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
	}

	private static IndexMark mark(String name, JsonNode source) {
		return new IndexMark(name, source.path("shape").asString(), Instant.parse(source.path("begun").asString()),
				new Position(source.path("seal").asLong(), source.path("hash").asString()));
	}

	@Override
	public void write(IndexMark mark) {
		ObjectNode source = OpenSearchCluster.json().createObjectNode();
		source.put("shape", mark.shape());
		source.put("begun", mark.begunAt().toString());
		source.put("seal", mark.position().seal());
		source.put("hash", mark.position().hash());
		this.cluster.send("PUT", "/" + generation(mark.name()).index(Generation.MARK) + "/_doc/mark?refresh=true",
				source.toString());
	}

	/**
	 * An index that was deleted may have come into being again with the next document,
	 * but not as ours.
	 */
	@Override
	public boolean holds(IndexMark mark) {
		Generation generation = generation(mark.name());
		List<String> parts = PARTS.stream().map(generation::index).toList();
		JsonNode mappings = this.cluster.send("GET",
				"/" + String.join(",", parts) + "/_mapping?filter_path=*.mappings._meta", null);
		return parts.stream()
			.allMatch((part) -> mappings.path(part)
				.path("mappings")
				.path("_meta")
				.path(OpenSearchEngine.SHAPE)
				.asString("")
				.equals(mark.shape()));
	}

	/** Where not even the first copy of a shard is on any machine, it says red. */
	@Override
	public boolean isTorn() {
		JsonNode health = this.cluster.send("GET",
				"/_cluster/health/" + this.settings.prefix() + "-*?level=indices&filter_path=indices.*.status", null);
		return health.path("indices")
			.propertyStream()
			.anyMatch((index) -> name(index.getKey()).isPresent()
					&& index.getValue().path("status").asString("").equals("red"));
	}

	@Override
	public void deleteAllBut(String kept) {
		this.cluster.send("GET", "/" + this.settings.prefix() + "-*/_alias", null)
			.propertyNames()
			.stream()
			.filter((index) -> name(index).filter((name) -> !name.equals(kept)).isPresent())
			.forEach(this::deleteIndex);
	}

	@Override
	public void delete(String name) {
		PARTS.forEach((part) -> deleteIndex(generation(name).index(part)));
		deleteIndex(generation(name).index(Generation.MARK));
	}

	private void deleteIndex(String index) {
		this.cluster.send("DELETE", "/" + index, null);
	}

	@Override
	public void close() {
		try {
			this.cluster.close();
		}
		catch (IOException ex) {
			throw new BrokenIndexException("Connections to OpenSearch cannot be closed", ex);
		}
	}

}
