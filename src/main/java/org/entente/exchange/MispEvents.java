package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Events of the threat sharing platform MISP (core format, draft-dulaunoy): one, or those
 * that a server answers. The event, its attributes, objects, reports, clusters of
 * galaxies and the tags that name one are rows; see {@link MispRows}.
 */
final class MispEvents {

	/** Members of an event that are rows. */
	private static final Set<String> PARTS = Set.of("Attribute", "Object", "EventReport", "Galaxy", "Tag");

	/** Takes what a file holds, in its order. */
	private interface Each {

		void take(int event, String part, JsonThing thing);

	}

	private MispEvents() {
	}

	static boolean is(JsonOutline outline) {
		Map<String, String> answer = outline.first("response");
		return outline.first("Event") != null
				|| (answer != null && (answer.containsKey("Event") || answer.containsKey("Attribute")));
	}

	static TableLayout read(Path file, TextEncoding encoding, RowSink sink) throws IOException {
		Map<Integer, JsonThing> events = new HashMap<>();
		Set<String> clusters = new HashSet<>();
		each(file, encoding, (event, part, thing) -> {
			if (part.equals("Event")) {
				events.put(event, thing);
			}
			clusters.addAll(MispRows.tagsOfClusters(part, thing));
		});
		if (events.isEmpty()) {
			throw CheckedRows.refusal("misp-attributes");
		}
		sink.header(MispRows.COLUMNS);
		MispRows rows = new MispRows(clusters, sink);
		events.forEach((number, event) -> rows.begin(event));
		each(file, encoding, (event, part, thing) -> {
			if (!part.equals("Event")) {
				rows.take(Objects.requireNonNull(events.get(event)), part, thing);
			}
		});
		return new TableLayout("misp", encoding.label(), null, null);
	}

	private static void each(Path file, TextEncoding encoding, Each each) throws IOException {
		int[] events = new int[1];
		JsonObjects.each(file, encoding, (parser, unused) -> {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (token == JsonToken.START_OBJECT) {
					document(parser, events, each);
				}
				else if (token.isScalarValue()) {
					throw JsonObjects.notARow(parser);
				}
			}
		}, (number, row) -> {
		});
	}

	/** What has an event, or is the answer of a server with several. */
	private static void document(JsonParser parser, int[] events, Each each) {
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = Objects.requireNonNull(parser.currentName());
			JsonToken value = parser.nextToken();
			if (name.equals("Event") && value == JsonToken.START_OBJECT) {
				event(parser, ++events[0], each);
			}
			else if (name.equals("response") && value == JsonToken.START_OBJECT) {
				document(parser, events, each);
			}
			else if (name.equals("response") && value == JsonToken.START_ARRAY) {
				while (parser.nextToken() == JsonToken.START_OBJECT) {
					document(parser, events, each);
				}
			}
			else {
				parser.skipChildren();
			}
		}
	}

	private static void event(JsonParser parser, int number, Each each) {
		Map<String, String> about = new HashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = Objects.requireNonNull(parser.currentName());
			JsonToken value = parser.nextToken();
			if (PARTS.contains(name) && value == JsonToken.START_ARRAY) {
				while (parser.nextToken() == JsonToken.START_OBJECT) {
					each.take(number, name, JsonThing.read(parser));
				}
			}
			else if (name.equals("Orgc") && value == JsonToken.START_OBJECT) {
				about.put("organisation", JsonThing.read(parser).text("name"));
			}
			else if (value.isScalarValue()) {
				about.put(name, parser.getString());
			}
			else {
				parser.skipChildren();
			}
		}
		each.take(number, "Event", JsonThing.of(about));
	}

}
