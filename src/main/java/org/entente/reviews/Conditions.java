package org.entente.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Conditions of a list with their parameters: only fixed text becomes SQL. */
class Conditions {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, @Nullable Object> parameters = new HashMap<>();

	void add(String condition) {
		this.conditions.add("(" + condition + ")");
	}

	void add(String condition, String name, Object value) {
		add(condition);
		parameter(name, value);
	}

	/** A condition that holds only where something was asked for. */
	void addIfGiven(String condition, String name, @Nullable Object value) {
		if (value != null) {
			add(condition, name, value);
		}
	}

	/** Who looks after it, by a column that is null where nobody does. */
	void addAssigned(@Nullable Assigned assigned, String column) {
		switch ((assigned != null) ? assigned : Assigned.ANYONE) {
			case ME -> add(column + " = :person");
			case NOBODY -> add(column + " IS NULL");
			case SOMEBODY -> add(column + " IS NOT NULL");
			case ANYONE -> {
			}
		}
	}

	void parameter(String name, @Nullable Object value) {
		this.parameters.put(name, value);
	}

	String where() {
		return "WHERE " + String.join(" AND ", this.conditions) + "\n";
	}

	Map<String, @Nullable Object> parameters() {
		return this.parameters;
	}

}
