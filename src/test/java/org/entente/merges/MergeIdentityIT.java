package org.entente.merges;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.shared.RuleViolationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * AC-27: a merge and its undoing leave the record as it was, whatever was merged before.
 * Compared is every row that a merge can touch, but for what says that something
 * happened: versions, times of change, numbers of revisions, the log, the merges.
 */
@DatabaseTest
@Import(Shelf.class)
class MergeIdentityIT {

	private static final Map<String, String> TABLES = tables();

	@Autowired
	Shelf shelf;

	@Autowired
	MergeService merges;

	@Autowired
	MergeSearch search;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	private record Step(long merge, Map<String, List<String>> before) {
	}

	static LongStream seeds() {
		return new Random().longs(8);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void mergingAndUndoingIsTheIdentity(long seed) {
		Person reviewer = this.people.reviewer();
		Person merger = this.people.reviewer();
		Map<Mergeable, List<Long>> ids = new EnumMap<>(Mergeable.class);
		Random random = this.shelf.scatter(seed, List.of(this.people.researcher(), this.people.researcher()), reviewer,
				ids);
		Deque<Step> done = new ArrayDeque<>();
		Map<String, List<String>> before = dump();
		for (int i = 0; i < 40 && done.size() < 12; i++) {
			Long merge = mergeSomething(random, ids, merger);
			if (merge != null) {
				done.push(new Step(merge, before));
				before = dump();
			}
		}
		assertThat(done).as("seed %d: merges", seed).hasSizeGreaterThan(5);
		while (!done.isEmpty()) {
			Step step = done.pop();
			this.merges.undo(step.merge(), "They differ.", merger);
			assertThat(dump()).as("seed %d: undone %s", seed, this.search.get(step.merge())).isEqualTo(step.before());
		}
	}

	private Long mergeSomething(Random random, Map<Mergeable, List<Long>> ids, Person by) {
		Mergeable kind = Mergeable.values()[random.nextInt(4)];
		long keep = Shelf.pick(ids.get(kind), random);
		long merge = Shelf.pick(ids.get(kind), random);
		Map<String, String> choices = new LinkedHashMap<>();
		for (MergeField field : MergeField.of(kind)) {
			choices.put(field.name(), List.of("kept", "merged", field.list() ? "both" : "kept").get(random.nextInt(3)));
		}
		try {
			return this.merges.merge(new MergeDraft(kind.word(), "" + keep, "" + merge, version(kind, keep),
					version(kind, merge), "The same.", choices, null), by);
		}
		catch (RuleViolationException ex) {
			return null;
		}
	}

	private String version(Mergeable kind, long id) {
		return this.jdbc.sql("SELECT version::text FROM %s WHERE id = :id".formatted(kind.word()))
			.param("id", id)
			.query(String.class)
			.single();
	}

	private Map<String, List<String>> dump() {
		Map<String, List<String>> rows = new LinkedHashMap<>();
		TABLES.forEach((table, left) -> rows.put(table,
				this.jdbc.sql("SELECT (to_jsonb(t) %s)::text FROM %s t ORDER BY 1".formatted(left, table))
					.query(String.class)
					.list()));
		return rows;
	}

	/** Table or view, and what of its rows is not compared. */
	private static Map<String, String> tables() {
		Map<String, String> tables = new LinkedHashMap<>();
		tables.put("claim", "- 'version' - 'changed_at' - 'revision' - 'changeset'");
		tables.put("(SELECT claim_id, position, country_code, actor_id, role FROM participant)", "");
		tables.put("(SELECT claim_id, position, what FROM goods)", "");
		tables.put(
				"(SELECT DISTINCT ON (claim_id) claim_id, relationship_id, content FROM claim_revision ORDER BY claim_id, number DESC)",
				"");
		tables.put("(SELECT * FROM relationship_summary WHERE claims > 0)", "- 'changeset'");
		tables.put("(SELECT * FROM relationship_year WHERE claims > 0)", "- 'changeset'");
		List.of("citation", "claim_link", "flag", "review", "claim_retraction", "source_version", "derivation",
				"source_origin", "source_address", "outlet_reliability", "recheck")
			.forEach((table) -> tables.put(table, "- 'changeset'"));
		List.of("source", "actor", "outlet").forEach((table) -> tables.put(table, "- 'version' - 'changeset'"));
		return tables;
	}

}
