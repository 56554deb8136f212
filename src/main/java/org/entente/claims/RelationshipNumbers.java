package org.entente.claims;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers of one relationship, from its summary.
 *
 * @param rows how many claims there are of a kind, domain, direction and evidence state
 */
public record RelationshipNumbers(List<Row> rows) {

	/** One row of the summary; direction as {@link ClaimCard#directionKey()} has it. */
	public record Row(ClaimKind kind, String domain, String direction, Evidence evidence, int claims) {
	}

	public int total() {
		return this.rows.stream().mapToInt(Row::claims).sum();
	}

	/**
	 * Claims by evidence state, in the order in which the states are shown; those without
	 * claims are left out.
	 */
	public Map<Evidence, Integer> byEvidence() {
		return count(this.rows);
	}

	/** The cell of the matrix: claims of a domain and direction by evidence state. */
	public Map<Evidence, Integer> cell(String domain, String direction) {
		return count(this.rows.stream()
			.filter((row) -> row.domain().equals(domain) && row.direction().equals(direction))
			.toList());
	}

	public int ofDomain(String domain) {
		return this.rows.stream().filter((row) -> row.domain().equals(domain)).mapToInt(Row::claims).sum();
	}

	public int ofDirection(String direction) {
		return this.rows.stream().filter((row) -> row.direction().equals(direction)).mapToInt(Row::claims).sum();
	}

	public int ofKind(ClaimKind kind) {
		return this.rows.stream().filter((row) -> row.kind() == kind).mapToInt(Row::claims).sum();
	}

	/** The directions that occur. */
	public Set<String> directions() {
		Set<String> directions = new LinkedHashSet<>();
		this.rows.forEach((row) -> directions.add(row.direction()));
		return directions;
	}

	private static Map<Evidence, Integer> count(List<Row> rows) {
		Map<Evidence, Integer> counts = new EnumMap<>(Evidence.class);
		Arrays.stream(Evidence.values()).forEach((evidence) -> {
			int claims = rows.stream().filter((row) -> row.evidence() == evidence).mapToInt(Row::claims).sum();
			if (claims > 0) {
				counts.put(evidence, claims);
			}
		});
		return counts;
	}

}
