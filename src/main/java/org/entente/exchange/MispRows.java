package org.entente.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows that parts of an event of MISP become. Each has the columns of a source, an
 * actor or a pair of states, as far as the event says so; addresses of networks and sums
 * of files stand in {@code description} and have none of these. What was deleted there is
 * no row.
 */
final class MispRows {

	static final List<String> COLUMNS = List.of("uuid", "kind", "name", "other_names", "country", "description",
			"title", "author", "url", "published", "source_country", "target_country", "event", "organisation");

	/** A tag that names a cluster: {@code misp-galaxy:threat-actor="Lazarus Group"}. */
	private static final Pattern CLUSTER = Pattern.compile("misp-galaxy:([^=\"]+)=\"(.*)\"", Pattern.DOTALL);

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

	private final Set<String> clusters;

	private final RowSink sink;

	private int count;

	/**
	 * Rows of a file.
	 * @param clusters tags of the clusters that the file describes: alone they say less
	 */
	MispRows(Set<String> clusters, RowSink sink) {
		this.clusters = clusters;
		this.sink = sink;
	}

	/** Tags of the clusters that a part describes, wherever they stand in it. */
	static List<String> tagsOfClusters(String part, JsonThing thing) {
		return clusters(part, thing).map((cluster) -> cluster.text("tag_name")).toList();
	}

	private static Stream<JsonThing> clusters(String part, JsonThing thing) {
		Stream<JsonThing> own = part.equals("Galaxy") ? thing.things("GalaxyCluster").stream() : Stream.empty();
		Stream<JsonThing> within = thing.things("Galaxy").stream().flatMap((one) -> clusters("Galaxy", one));
		return Stream.of(own, within, thing.things("Attribute").stream().flatMap((one) -> clusters("Attribute", one)))
			.flatMap((some) -> some);
	}

	/** The event itself: what an organisation published. */
	void begin(JsonThing event) {
		row(event, event.text("uuid"), "event",
				Map.of("title", event.text("info"), "author", event.text("organisation"), "published", day(event)));
	}

	void take(JsonThing event, String part, JsonThing thing) {
		if (isDeleted(thing)) {
			return;
		}
		switch (part) {
			case "Attribute" -> attribute(event, thing);
			case "Object" -> object(event, thing);
			case "EventReport" -> row(event, thing.text("uuid"), "event report", Map.of("title", thing.text("name"),
					"author", event.text("organisation"), "description", thing.text("content")));
			default -> {
				// what else an event has is a galaxy or a tag
			}
		}
		clusters(part, thing).forEach((cluster) -> cluster(event, cluster));
		Stream
			.of(part.equals("Tag") ? Stream.of(thing) : Stream.<JsonThing>empty(), thing.things("Tag").stream(),
					thing.things("Attribute").stream().flatMap((one) -> one.things("Tag").stream()))
			.flatMap((some) -> some)
			.forEach((tag) -> tag(event, tag.text("name")));
	}

	private static boolean isDeleted(JsonThing thing) {
		return List.of("true", "1").contains(thing.text("deleted"));
	}

	private static String day(JsonThing event) {
		return DAY.matcher(event.text("date")).matches() ? event.text("date") : "";
	}

	/** A link leads to what somebody published; its comment says what, if anything. */
	private void attribute(JsonThing event, JsonThing thing) {
		String type = thing.text("type");
		String value = thing.text("value");
		boolean leads = type.equals("link")
				|| (type.equals("url") && thing.text("category").equals("External analysis"));
		Map<String, String> cells = new HashMap<>(Map.of("description", said(thing.text("comment"), value)));
		if (leads) {
			cells.putAll(Map.of("url", value, "title", said(thing.text("comment"), value), "description", ""));
		}
		row(event, thing.text("uuid"), leads ? "link" : "attribute: " + type, cells);
	}

	private static String said(String words, String otherwise) {
		return words.isBlank() ? otherwise : words;
	}

	private void object(JsonThing event, JsonThing thing) {
		Map<String, List<String>> said = thing.things("Attribute")
			.stream()
			.filter((one) -> !isDeleted(one))
			.collect(Collectors.groupingBy((one) -> one.text("object_relation"),
					Collectors.mapping((one) -> one.text("value"), Collectors.toList())));
		String person = Stream.of("first-name", "last-name")
			.flatMap((part) -> said.getOrDefault(part, List.of()).stream().limit(1))
			.collect(Collectors.joining(" "));
		Map<String, String> cells = new HashMap<>();
		cells.put("name", said(first(said, "full-name", "name", "commercial-name"), person));
		cells.put("country", first(said, "nationality", "country", "country-code"));
		cells.put("title", first(said, "title", "post-title", "headline", "post", "summary"));
		cells.put("author", String.join("; ", said.getOrDefault("authors", said.getOrDefault("author", List.of()))));
		cells.put("url", first(said, "link", "url", "archive"));
		cells.put("published", first(said, "publication-date", "creation-date", "year"));
		cells.put("description", said(first(said, "summary", "description", "post", "text"), thing.text("comment")));
		row(event, thing.text("uuid"), "object: " + thing.text("name"), cells);
	}

	/** What the first of these relations says of which there is any. */
	private static String first(Map<String, List<String>> said, String... relations) {
		return Stream.of(relations)
			.flatMap((relation) -> said.getOrDefault(relation, List.of()).stream())
			.filter((value) -> !value.isBlank())
			.findFirst()
			.orElse("");
	}

	/** A cluster, and who is said to stand behind it and to suffer from it. */
	private void cluster(JsonThing event, JsonThing cluster) {
		JsonThing meta = cluster.thing("meta");
		String name = cluster.text("value");
		String country = meta.text("country");
		String kind = cluster.text("type").isEmpty() ? "cluster" : cluster.text("type");
		row(event, cluster.text("uuid"), kind, Map.of("name", name, "other_names",
				String.join("; ", meta.texts("synonyms")), "country", country, "description", described(cluster)));
		String sponsor = meta.text("cfr-suspected-state-sponsor");
		if (!sponsor.isEmpty()) {
			new ArrayList<>(meta.texts("cfr-suspected-victims"))
				.forEach((victim) -> row(event, cluster.text("uuid") + "/" + victim, "suspected victim",
						Map.of("source_country", sponsor, "target_country", victim, "description",
								name + ": suspected state sponsor " + sponsor + ", suspected victim " + victim + ".")));
		}
	}

	private static String described(JsonThing cluster) {
		String whole = cluster.text("description").strip();
		return (whole.length() <= Additions.LONGEST) ? whole
				: whole.substring(0, whole.offsetByCodePoints(0, Additions.LONGEST - 1)) + "…";
	}

	/** A cluster of which the file has no more than the name. */
	private void tag(JsonThing event, String tag) {
		Matcher named = CLUSTER.matcher(tag);
		if (named.matches() && !this.clusters.contains(tag)) {
			row(event, tag, named.group(1), Map.of("name", named.group(2)));
		}
	}

	private void row(JsonThing event, String uuid, String kind, Map<String, String> cells) {
		Map<String, String> all = new HashMap<>(cells);
		all.putAll(Map.of("uuid", uuid, "kind", kind, "event", event.text("info"), "organisation",
				event.text("organisation")));
		this.sink.row(++this.count, COLUMNS.stream().map((column) -> all.getOrDefault(column, "")).toList());
	}

}
