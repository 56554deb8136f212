package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A bundle of STIX 2.1 (OASIS, 2021): each object is a row, and what it refers to is
 * named, so that a relationship says between whom it lies. The country of whoever is no
 * place is that of the place it is {@code located-at}.
 */
final class StixBundle {

	private static final List<String> COLUMNS = List.of("id", "type", "class", "name", "aliases", "description",
			"country", "relationship_type", "source_name", "source_country", "target_name", "target_country",
			"start_time", "stop_time");

	private static final JsonObjects.Walk BUNDLED = JsonObjects.within("objects", "no-objects", JsonObjects::row);

	private static final JsonObjects.Walk BARE = JsonObjects.each(JsonObjects::row);

	/** What is known of an object by its id. */
	private record Thing(String name, String country) {

		private static final Thing UNKNOWN = new Thing("", "");

	}

	private StixBundle() {
	}

	/**
	 * Whether a file is a bundle, or holds its objects without one, as tools print them;
	 * what a server answers (TAXII 2.1) has its objects without saying so.
	 */
	static boolean is(JsonOutline outline) {
		return "bundle".equals(outline.text("type")) || isObject(outline.said())
				|| said(Objects.requireNonNullElse(outline.first("objects"), Map.of()), "id").contains("--");
	}

	/** Whether the id of something is that of its type. */
	private static boolean isObject(Map<String, String> row) {
		return !said(row, "type").isEmpty() && said(row, "id").startsWith(said(row, "type") + "--");
	}

	static TableLayout read(Path file, TextEncoding encoding, JsonOutline outline, RowSink sink) throws IOException {
		boolean bare = isObject(outline.said()) && !outline.text("type").equals("bundle");
		JsonObjects.Walk objects = bare ? BARE : BUNDLED;
		Map<String, Thing> things = new HashMap<>();
		Map<String, String> places = new HashMap<>();
		JsonObjects.each(file, encoding, objects, (number, row) -> {
			things.put(said(row, "id"), new Thing(name(row), said(row, "country")));
			if (said(row, "relationship_type").equals("located-at")) {
				places.put(said(row, "source_ref"), said(row, "target_ref"));
			}
		});
		sink.header(COLUMNS);
		JsonObjects.each(file, encoding, objects, (number, row) -> sink.row(number, cells(row, things, places)));
		return new TableLayout("stix", encoding.label(), null, null);
	}

	private static List<String> cells(Map<String, String> row, Map<String, Thing> things, Map<String, String> places) {
		String source = said(row, "source_ref");
		String target = said(row, "target_ref");
		return List.of(said(row, "id"), said(row, "type"), said(row, "identity_class"), name(row), aliases(row),
				said(row, "description"), country(said(row, "id"), things, places), said(row, "relationship_type"),
				thing(source, things).name(), country(source, things, places), thing(target, things).name(),
				country(target, things, places), day(said(row, "start_time")), day(said(row, "stop_time")));
	}

	private static String said(Map<String, String> row, String name) {
		return row.getOrDefault(name, "");
	}

	/** Names in a list, as they are held for one cell. */
	private static String aliases(Map<String, String> row) {
		String list = said(row, "aliases");
		if (!list.startsWith("[")) {
			return list;
		}
		return JsonObjects.texts(list).stream().filter((name) -> !name.isBlank()).collect(Collectors.joining("; "));
	}

	private static String name(Map<String, String> row) {
		String name = said(row, "name");
		return name.isEmpty() ? said(row, "value") : name;
	}

	private static Thing thing(String id, Map<String, Thing> things) {
		return things.getOrDefault(id, Thing.UNKNOWN);
	}

	private static String country(String id, Map<String, Thing> things, Map<String, String> places) {
		String own = thing(id, things).country();
		return own.isEmpty() ? thing(places.getOrDefault(id, ""), things).country() : own;
	}

	/** The day of a time stamp, in UTC as STIX has it. */
	private static String day(String time) {
		return time.matches("\\d{4}-\\d\\d-\\d\\dT.*") ? time.substring(0, 10) : time;
	}

}
