package org.entente.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.entente.accounts.Person;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on claims (c) and their relationship (r), with their parameters: only fixed
 * text becomes SQL.
 */
class ClaimConditions {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	private boolean status;

	void add(String condition) {
		this.conditions.add("(" + condition + ")");
	}

	void add(String condition, String name, Object value) {
		add(condition);
		this.parameters.put(name, value);
	}

	void addText(String condition, String name, @Nullable String value) {
		if (value != null) {
			add(condition, name, value);
		}
	}

	void addNumber(String condition, String name, @Nullable Integer value) {
		if (value != null) {
			add(condition, name, value.longValue());
		}
	}

	void addDay(String condition, String name, @Nullable LocalDate value) {
		if (value != null) {
			add(condition, name, value);
		}
	}

	void addTerm(String column, String name, @Nullable Enum<?> value) {
		if (value != null) {
			add(column + " = :" + name, name, value.name());
		}
	}

	void addStatus(@Nullable Status value) {
		addTerm("c.status", "status", value);
		this.status = value != null;
	}

	/**
	 * A draft is seen by its author only; what was turned down or withdrawn only by those
	 * who ask for it.
	 */
	ClaimConditions visibleTo(@Nullable Person reader) {
		if (!this.status) {
			add("c.status IN ('IN_REVIEW', 'ACCEPTED')");
		}
		else {
			withoutDraftsOfOthers(reader);
		}
		return this;
	}

	/** For anyone but its author a draft does not exist. */
	void withoutDraftsOfOthers(@Nullable Person reader) {
		add("c.status <> 'DRAFT' OR c.created_by = :reader", "reader", (reader != null) ? reader.id() : -1L);
	}

	String where() {
		return this.conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", this.conditions) + "\n";
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

}
