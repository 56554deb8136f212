package org.entente.merges;

import java.util.Optional;
import java.util.UUID;

import org.entente.shared.NotFoundException;
import org.entente.shared.StaleVersionException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which records are to be merged, and whether they are those that were read. */
@Component
class MergeTargets {

	private final JdbcClient jdbc;

	MergeTargets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Two different records of one kind; they may be used only when nothing was refused.
	 */
	record Pair(Mergeable kind, long keep, long merge) {
	}

	Pair read(MergeDraft draft, Violations violations) {
		Pair pair = pair(draft.kind(), "keep", draft.keep(), "merge", draft.merge(), violations);
		version("keepVersion", draft.keepVersion(), violations);
		version("mergeVersion", draft.mergeVersion(), violations);
		return pair;
	}

	@SuppressWarnings("NullAway")
	Pair pair(@Nullable String type, String oneField, @Nullable String one, String otherField, @Nullable String other,
			Violations violations) {
		Mergeable kind = violations.required("kind", type, Mergeable.class);
		long first = number(oneField, kind, one, violations);
		long second = number(otherField, kind, other, violations);
		if (first == second && first > 0) {
			violations.add(otherField, "merge.itself");
		}
		return new Pair(kind, first, second);
	}

	/** Both are recorded. */
	void mustExist(Mergeable kind, long one, long other) {
		long found = this.jdbc.sql("SELECT count(*) FROM %s WHERE id IN (:one, :other)".formatted(kind.word()))
			.param("one", one)
			.param("other", other)
			.query(Long.class)
			.single();
		if (found < 2) {
			throw new NotFoundException(kind.word(), other);
		}
	}

	private static void version(String field, @Nullable String typed, Violations violations) {
		if (violations.integer(field, typed) == null && (typed == null || typed.isBlank())) {
			violations.add(field, "required");
		}
	}

	private long number(String field, @Nullable Mergeable kind, @Nullable String typed, Violations violations) {
		if (typed == null || typed.isBlank()) {
			violations.add(field, "required");
			return -1;
		}
		if (kind == null) {
			return -1;
		}
		long number = kind.typedNumber(typed);
		if (number >= 0) {
			return number;
		}
		UUID id = violations.id(field, typed);
		Optional<Long> found = Optional.ofNullable(id).flatMap((any) -> numberOf(kind, any));
		if (id != null && found.isEmpty()) {
			violations.add(field, "merge.unknown");
		}
		return found.orElse(-1L);
	}

	private Optional<Long> numberOf(Mergeable kind, UUID id) {
		return this.jdbc.sql("SELECT id FROM %s WHERE external_id = :id".formatted(kind.word()))
			.param("id", id)
			.query(Long.class)
			.optional();
	}

	/** Refuses when either is not the version that was read. */
	void checkRead(MergeDraft draft, MergeSide kept, MergeSide merged) {
		Violations read = new Violations();
		check(kept, read.integer("keepVersion", draft.keepVersion()));
		check(merged, read.integer("mergeVersion", draft.mergeVersion()));
	}

	private static void check(MergeSide side, @Nullable Integer read) {
		StaleVersionException.check(side.kind().word(), side.id(), (read != null) ? read : -1, side.version());
	}

	/** What was merged later with either of them is taken apart first. */
	void checkIsLast(Merge merge, Violations violations) {
		this.jdbc.sql("""
				SELECT max(id) FROM merge WHERE subject = :kind AND undone_at IS NULL AND id > :id
				AND (kept_id IN (:kept, :merged) OR merged_id IN (:kept, :merged))
				""")
			.param("kind", merge.subject().name())
			.param("id", merge.id())
			.param("kept", merge.keptId())
			.param("merged", merge.mergedId())
			.query(Long.class)
			.optional()
			.ifPresent((later) -> violations.add("reason", "merge.undo-later-first", later));
	}

	/** The name of the actor or outlet with this id, or nothing. */
	Optional<String> name(UUID id) {
		return this.jdbc.sql(
				"SELECT name FROM actor WHERE external_id = :id UNION ALL SELECT name FROM outlet WHERE external_id = :id")
			.param("id", id)
			.query(String.class)
			.optional();
	}

}
