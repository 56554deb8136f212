package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.entente.shared.RuleViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** JSON as other programs write it, whatever its file is called. */
class FoundJsonTests {

	@TempDir
	Path folder;

	private final TableReaders readers = new TableReaders(List.of(new JsonTableReader(), new GeoJsonTableReader()), 1);

	private final List<String> columns = new ArrayList<>();

	private final List<Map<String, String>> rows = new ArrayList<>();

	@Test
	void objectsOfStixWithoutABundleAreReadAsOne() throws IOException {
		String objects = """
				{"type": "identity", "id": "identity--a", "name": "X", "identity_class": "organization"}SEPARATED
				{"type": "location", "id": "location--b", "country": "KP"}SEPARATED
				{"type": "relationship", "id": "relationship--c", "relationship_type": "located-at",
				 "source_ref": "identity--a", "target_ref": "location--b"}
				""";
		for (String file : List.of("[" + objects.replace("SEPARATED", ",") + "]", objects.replace("SEPARATED", ""))) {
			assertThat(read("a.json", file).format()).isEqualTo("stix");
			assertThat(this.rows).hasSize(3);
			assertThat(this.rows.get(0)).containsEntry("name", "X").containsEntry("country", "KP");
		}
		assertThat(read("a.json", "{\"type\": \"identity\", \"id\": \"identity--a\", \"name\": \"X\"}").format())
			.isEqualTo("stix");
		assertThat(read("a.json", "[{\"type\": \"visit\", \"id\": \"visit-7\"}]").format()).isEqualTo("json");
	}

	@Test
	void featuresAreReadWithAndWithoutACollection() throws IOException {
		String feature = "{\"type\": \"Feature\", \"geometry\": {\"type\": \"Point\", \"coordinates\": [1, 2]}, \"properties\": {\"from\": \"PRK\"}}";
		for (String file : List.of(feature, feature + "\n" + feature, "[" + feature + "]",
				"{\"type\": \"FeatureCollection\", \"features\": [" + feature + "]}")) {
			for (String name : List.of("a.json", "a.geojson")) {
				assertThat(read(name, file).format()).isEqualTo("geojson");
				assertThat(this.rows.get(0)).containsEntry("from", "PRK");
			}
		}
		assertThat(read("a.json", "[{\"type\": \"Feature\", \"title\": \"A story\"}]").format()).isEqualTo("json");
		assertThat(read("a.json", "[{\"type\": \"Point\", \"title\": \"Of a talk\"}]").format()).isEqualTo("json");
	}

	@Test
	void placesOfWhichNothingIsSaidAreRefused() {
		for (String name : List.of("a.json", "a.geojson")) {
			refused(name, "{\"type\": \"GeometryCollection\", \"geometries\": []}", "table.only-geometries");
			refused(name, "{\"type\": \"Point\", \"coordinates\": [125.7, 39.0]}", "table.only-geometries");
		}
	}

	@Test
	void eventsOfMispAreReadOneOrSeveral() throws IOException {
		String event = """
				{"Event": {"Attribute": [
				  {"uuid": "a1", "type": "link", "category": "External analysis", "value": "https://example.org/r", "comment": "The report"},
				  {"uuid": "a2", "type": "ip-dst", "category": "Network activity", "value": "192.0.2.1", "data": "QUJD",
				   "Tag": [{"name": "misp-galaxy:threat-actor=\\"Named Only\\""}, {"name": "tlp:white"}]},
				  {"uuid": "a3", "type": "link", "value": "https://example.org/gone", "deleted": true}],
				 "Galaxy": [{"type": "threat-actor", "GalaxyCluster": [{"uuid": "c1", "type": "threat-actor", "value": "Example Group",
				   "tag_name": "misp-galaxy:threat-actor=\\"Example Group\\"", "description": "Steals.",
				   "meta": {"country": ["KP"], "synonyms": ["One", "Two"], "cfr-suspected-state-sponsor": ["North Korea"],
				   "cfr-suspected-victims": ["South Korea", "Example Bank"]}}]}],
				 "Tag": [{"name": "misp-galaxy:threat-actor=\\"Example Group\\""}],
				 "RelatedEvent": [{"Event": {"uuid": "other"}}],
				 "uuid": "e1", "info": "A campaign", "date": "2016-02-07", "Orgc": {"name": "Example CERT"}}}
				""";
		for (String file : List.of(event, "{\"response\": [" + event + "," + event + "]}", "[" + event + "]",
				event + event)) {
			assertThat(read("a.json", file).format()).isEqualTo("misp");
			assertThat(this.rows.stream().map((row) -> row.get("kind")).distinct()).containsExactly("event", "link",
					"attribute: ip-dst", "threat-actor", "suspected victim");
		}
		read("a.json", event);
		assertThat(this.rows.stream().map((row) -> row.get("uuid"))).containsExactly("e1", "a1", "a2",
				"misp-galaxy:threat-actor=\"Named Only\"", "c1", "c1/South Korea", "c1/Example Bank");
		assertThat(this.rows.get(0)).containsEntry("title", "A campaign")
			.containsEntry("author", "Example CERT")
			.containsEntry("published", "2016-02-07");
		assertThat(this.rows.get(1)).containsEntry("title", "The report")
			.containsEntry("url", "https://example.org/r")
			.containsEntry("event", "A campaign");
		assertThat(this.rows.get(4)).containsEntry("name", "Example Group")
			.containsEntry("country", "KP")
			.containsEntry("other_names", "One; Two")
			.containsEntry("description", "Steals.");
		assertThat(this.rows.get(5)).containsEntry("source_country", "North Korea")
			.containsEntry("target_country", "South Korea");
	}

	/** What lies within an attachment is longer than any cell. */
	@Test
	void attachmentsOfMispAreLeftOut() throws IOException {
		read("a.json", "{\"Event\": {\"uuid\": \"e\", \"info\": \"x\", \"Attribute\": [{\"uuid\": \"a\", \"type\": "
				+ "\"attachment\", \"value\": \"x.pdf\", \"data\": \"" + "A".repeat(200_000) + "\"}]}}");
		assertThat(this.rows).hasSize(2);
	}

	@Test
	void whatIsNoEventOfMispIsRefused() {
		refused("a.json", "{\"response\": {\"Attribute\": [{\"type\": \"link\"}]}}", "table.misp-attributes");
		refused("a.json", "{\"Event\": {\"info\": ", "table.json");
		refused("a.json", "{\"Event\": {}} 7", "table.not-a-row");
	}

	private TableLayout read(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name), text);
		this.rows.clear();
		return this.readers.read(name, this.folder.resolve(name), TableOptions.NONE, new RowSink() {

			@Override
			public void header(List<String> names) {
				FoundJsonTests.this.columns.clear();
				FoundJsonTests.this.columns.addAll(names);
			}

			@Override
			public void row(int number, List<String> cells) {
				Map<String, String> row = new LinkedHashMap<>();
				for (int i = 0; i < cells.size(); i++) {
					row.put(FoundJsonTests.this.columns.get(i), cells.get(i));
				}
				FoundJsonTests.this.rows.add(row);
			}

		});
	}

	private void refused(String name, String text, String key) {
		assertThatThrownBy(() -> read(name, text)).isInstanceOfSatisfying(RuleViolationException.class,
				(ex) -> assertThat(ex.violations().get(0).key()).isEqualTo(key));
	}

}
