package org.entente.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Conditions of a list with their parameters: only fixed text becomes SQL. */
public class Conditions {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	public void add(String condition) {
		this.conditions.add("(" + condition + ")");
	}

	public void add(String condition, String name, Object value) {
		add(condition);
		parameter(name, value);
	}

	/** A condition that holds only where something was asked for. */
	public void addIfGiven(String condition, String name, @Nullable Object value) {
		if (value != null) {
			add(condition, name, value);
		}
	}

	public void parameter(String name, Object value) {
		this.parameters.put(name, value);
	}

	/** All of them as a clause, or nothing. */
	public String where() {
		return this.conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", this.conditions) + "\n";
	}

	public Map<String, Object> parameters() {
		return this.parameters;
	}

}
