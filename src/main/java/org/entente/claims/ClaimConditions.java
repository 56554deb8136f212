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

	void addDay(String condition, String name, @Nullable LocalDate value) {
		if (value != null) {
			add(condition, name, value);
		}
	}

	/**
	 * Any of the values, where there are any.
	 * @param condition fixed text with a place, {@code %s}, for the comparison
	 */
	void addAny(String condition, String name, List<? extends Object> values) {
		if (values.size() == 1) {
			add(condition.formatted("= :" + name), name, values.get(0));
		}
		else if (!values.isEmpty()) {
			add(condition.formatted("= ANY (:" + name + ")"), name, array(values));
		}
	}

	private static Object array(List<? extends Object> values) {
		return (values.get(0) instanceof Long) ? values.toArray(Long[]::new) : values.toArray(String[]::new);
	}

	void addStatus(List<String> values) {
		addAny("c.status %s", "status", values);
		this.status = !values.isEmpty();
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
