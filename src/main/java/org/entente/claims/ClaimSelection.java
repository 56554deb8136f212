package org.entente.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The claims a filter finds, whatever their status but draft, as a condition on changes
 * (l) within another statement. Each claim is looked up by its number: the planner must
 * not be tempted to find all claims first.
 *
 * @param condition fixed SQL
 */
record ClaimSelection(String condition, Map<String, Object> parameters) {

	private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]\\w*)");

	/**
	 * A selection whose parameters carry a number, so that several fit in one statement.
	 */
	static ClaimSelection of(ClaimConditions conditions, long number) {
		Map<String, Object> parameters = new HashMap<>();
		conditions.parameters().forEach((name, value) -> parameters.put(name + "_" + number, value));
		String own = conditions.where().isEmpty() ? "WHERE " : conditions.where() + "AND ";
		String where = PARAMETER.matcher(own + "c.id = l.claim_id AND c.status <> 'DRAFT'").replaceAll(":$1_" + number);
		return new ClaimSelection(
				"(SELECT true FROM claim c JOIN relationship r ON r.id = c.relationship_id " + where + ")", parameters);
	}

}
