package org.entente.exchange.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;

import org.entente.claims.ClaimCard;
import org.entente.exchange.ExportFormat;
import org.entente.exchange.Extract;
import org.entente.exchange.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A collection of features (RFC 7946). The record knows places by name, country and
 * precision and holds no coordinates, so no feature has a geometry: a point would say
 * more than the source.
 */
@Component
class GeoJsonFormat implements ExportFormat {

	private final JsonMapper json;

	GeoJsonFormat(JsonMapper json) {
		this.json = json;
	}

	@Override
	public About about() {
		return new About("geojson", "application/geo+json", "GeoJSON", "maps; places are named, not located",
				EnumSet.of(Subject.CLAIMS));
	}

	@Override
	public void write(Extract extract, OutputStream out) throws IOException {
		JsonStream stream = new JsonStream(this.json, out);
		stream.begin().put("type", "FeatureCollection").list("features");
		extract.each(ClaimCard.class, (claim) -> stream.add(feature(claim, extract.address("/claims/" + claim.id()))));
		stream.end();
	}

	private static Map<String, @Nullable Object> feature(ClaimCard claim, String address) {
		Map<String, @Nullable Object> feature = new LinkedHashMap<>();
		feature.put("type", "Feature");
		feature.put("id", claim.externalId());
		feature.put("geometry", null);
		feature.put("properties", ClaimObject.of(claim, address));
		return feature;
	}

}
