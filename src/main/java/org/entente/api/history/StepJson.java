package org.entente.api.history;

import java.time.Instant;
import java.util.List;

import org.entente.history.RecordHistory;
import org.jspecify.annotations.Nullable;

/**
 * One change of a record, field by field.
 *
 * @param changeset number of the transaction
 * @param by name of the person; null for whoever wrote past the application
 * @param kind what happened: recorded, revised
 */
record StepJson(long changeset, Instant at, @Nullable String by, @Nullable String kind, List<FieldJson> fields) {

	/** A field; null stands for "not stated". */
	record FieldJson(String name, @Nullable String before, @Nullable String after) {
	}

	static StepJson of(RecordHistory.Step step) {
		return new StepJson(step.changeset(), step.at(), step.by(), step.kind(),
				step.fields().stream().map((f) -> new FieldJson(f.name(), f.before(), f.after())).toList());
	}

}
