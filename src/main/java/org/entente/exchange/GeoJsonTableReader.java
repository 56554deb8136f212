package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a collection of features (RFC 7946), or features without one. Their properties
 * are the columns; what else a feature has, its geometry above all, stands in columns of
 * its own as JSON: the record holds places by name.
 */
@Component
class GeoJsonTableReader implements TableReader {

	private static final Set<String> GEOMETRIES = Set.of("Point", "MultiPoint", "LineString", "MultiLineString",
			"Polygon", "MultiPolygon");

	@Override
	public Set<String> endings() {
		return Set.of("geojson");
	}

	@Override
	public TableLayout read(Path file, TableOptions options, RowSink sink) throws IOException {
		return read(file, options, JsonOutline.of(file, TextEncoding.of(file, options.encoding())), sink);
	}

	/** Whether a file says of itself that it is GeoJSON. */
	static boolean is(JsonOutline outline) {
		String type = outline.text("type");
		return (type.equals("FeatureCollection") && outline.has("features")) || isFeature(outline)
				|| isGeometry(outline);
	}

	private static boolean isFeature(JsonOutline outline) {
		return outline.text("type").equals("Feature")
				&& (outline.first("properties") != null || outline.first("geometry") != null);
	}

	/** Coordinates alone: nothing is said about what lies there. */
	private static boolean isGeometry(JsonOutline outline) {
		String type = outline.text("type");
		return (GEOMETRIES.contains(type) && outline.has("coordinates"))
				|| (type.equals("GeometryCollection") && outline.has("geometries"));
	}

	static TableLayout read(Path file, TableOptions options, JsonOutline outline, RowSink sink) throws IOException {
		if (isGeometry(outline)) {
			throw CheckedRows.refusal("only-geometries", outline.text("type"));
		}
		return JsonObjects.read("geojson", file, options, sink,
				isFeature(outline) ? JsonObjects.each(GeoJsonTableReader::feature)
						: JsonObjects.within("features", "no-features", GeoJsonTableReader::feature));
	}

	/** A property wins over a member of the feature with the same name. */
	private static Map<String, String> feature(JsonParser parser) {
		Map<String, String> properties = new LinkedHashMap<>();
		Map<String, String> others = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String name = parser.currentName();
			JsonToken value = parser.nextToken();
			if (name.equals("properties") && value == JsonToken.START_OBJECT) {
				properties.putAll(JsonObjects.row(parser));
			}
			else if (!Set.of("type", "properties").contains(name)) {
				others.put(name, JsonObjects.cell(parser, value));
			}
			else {
				parser.skipChildren();
			}
		}
		others.forEach(properties::putIfAbsent);
		return properties;
	}

}
