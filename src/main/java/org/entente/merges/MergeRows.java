package org.entente.merges;

import org.entente.shared.Violations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Locks, versions and roots of sources, actors and outlets, which are rows of one shape.
 */
@Component
class MergeRows {

	private final JdbcClient jdbc;

	MergeRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void lock(Mergeable kind, long one, long other) {
		this.jdbc.sql("SELECT id FROM %s WHERE id IN (:one, :other) ORDER BY id FOR UPDATE".formatted(kind.word()))
			.param("one", one)
			.param("other", other)
			.query(Long.class)
			.list();
	}

	/** What is merged already is neither kept nor merged again. */
	void checkStands(String field, MergeSide side, Violations violations) {
		long root = root(side.kind(), side.id());
		if (root != side.id()) {
			violations.add(field, "merge.is-merged", side.number(), side.kind().number(root));
		}
	}

	long root(Mergeable kind, long id) {
		return this.jdbc.sql("SELECT merge_root(:kind, :id)")
			.param("kind", kind.name())
			.param("id", id)
			.query(Long.class)
			.single();
	}

	/** Whoever read either of them before has read something else. */
	void renew(Merge merge) {
		this.jdbc
			.sql("UPDATE %s SET version = version + 1 WHERE id IN (:kept, :merged)".formatted(merge.subject().word()))
			.param("kept", merge.keptId())
			.param("merged", merge.mergedId())
			.update();
	}

}
