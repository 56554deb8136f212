package org.entente.web.relationships;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.entente.claims.Evidence;
import org.entente.claims.RelationshipNumbers;
import org.entente.relationships.Relationship;
import org.entente.web.EvidenceRun;

/**
 * How many claims there are of each domain and direction.
 *
 * @param empty domains of which nothing is recorded
 */
record EvidenceMatrix(List<Column> columns, List<Row> rows, List<String> empty) {

	/**
	 * A direction.
	 *
	 * @param key as the address has it
	 */
	record Column(String key, String label, int total) {
	}

	/** A domain. */
	record Row(String domain, List<Cell> cells) {
	}

	/** The claims of a domain and direction. */
	record Cell(Column column, int total, Map<Evidence, Integer> byEvidence) {

		public String words() {
			return EvidenceRun.of(this.byEvidence).words();
		}

	}

	static EvidenceMatrix of(Relationship relationship, RelationshipNumbers numbers, List<String> domains) {
		List<Column> columns = keys(relationship, numbers.directions()).stream()
			.map((key) -> new Column(key, label(relationship, key), numbers.ofDirection(key)))
			.toList();
		List<Row> rows = domains.stream()
			.filter((domain) -> numbers.ofDomain(domain) > 0)
			.map((domain) -> new Row(domain, cells(columns, domain, numbers)))
			.toList();
		return new EvidenceMatrix(columns, rows,
				domains.stream().filter((domain) -> numbers.ofDomain(domain) == 0).toList());
	}

	private static List<Cell> cells(List<Column> columns, String domain, RelationshipNumbers numbers) {
		return columns.stream().map((column) -> {
			Map<Evidence, Integer> cell = numbers.cell(domain, column.key());
			return new Cell(column, cell.values().stream().mapToInt(Integer::intValue).sum(), cell);
		}).toList();
	}

	// A dyad always shows both ways and what is mutual; everything else where it occurs
	private static Set<String> keys(Relationship relationship, Set<String> occurring) {
		Set<String> keys = new LinkedHashSet<>();
		if (relationship.code().isDyad()) {
			List<String> members = relationship.code().members();
			keys.add(members.get(0) + ">" + members.get(1));
			keys.add("mutual");
			keys.add(members.get(1) + ">" + members.get(0));
		}
		new TreeSet<>(occurring).stream().filter((key) -> key.contains(">")).forEach(keys::add);
		new ArrayList<>(List.of("mutual", "joint", "none")).stream().filter(occurring::contains).forEach(keys::add);
		return keys;
	}

	/** The words for a direction: Iran → North Korea. */
	static String label(Relationship relationship, String key) {
		if (key.contains(">")) {
			String[] ends = key.split(">", -1);
			return relationship.nameOf(ends[0]) + " → "
					+ (ends[1].isEmpty() ? "the others" : relationship.nameOf(ends[1]));
		}
		return switch (key) {
			case "mutual" -> "Mutual";
			case "joint" -> "Together";
			default -> "No direction stated";
		};
	}

}
