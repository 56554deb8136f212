package org.entente.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;

/** What the fields of a form that name things of the record come to, by their names. */
public record Named(Map<String, Choice> choices) {

	public static final Named NOTHING = new Named(Map.of());

	public Choice at(String field) {
		return this.choices.getOrDefault(field, Choice.NONE);
	}

	/** What is handed on of a field. */
	public @Nullable String id(String field) {
		return at(field).id();
	}

	/** The fields of both. */
	public Named and(Named other) {
		Map<String, Choice> all = new HashMap<>(this.choices);
		all.putAll(other.choices);
		return new Named(all);
	}

	/** The same faults; a field with an open choice says what is to be done about it. */
	public RuleViolationException explain(RuleViolationException refused) {
		List<Violation> explained = refused.violations().stream().map(this::explain).distinct().toList();
		return new RuleViolationException(explained);
	}

	private Violation explain(Violation violation) {
		Choice choice = at(violation.field());
		if (!choice.open()) {
			return violation;
		}
		String key = choice.offered().isEmpty() ? "choice.none" : "choice.several";
		return new Violation(violation.field(), key, List.of(Violations.shorten(String.valueOf(choice.shown()))));
	}

}
