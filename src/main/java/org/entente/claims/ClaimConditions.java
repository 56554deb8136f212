package org.entente.claims;

import java.util.List;

import org.entente.accounts.Person;
import org.entente.shared.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on claims (c) and their relationship (r).
 */
class ClaimConditions extends Conditions {

	private boolean status;

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

}
