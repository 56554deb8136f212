package org.entente.claims;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Conditions on changes (l) with their parameters: only fixed text becomes SQL. What has
 * no index of its own is looked for among so many changes at a time, so that no request
 * reads the whole log.
 */
class ChangeConditions {

	/** Changes that one request looks through. */
	static final int WINDOW = 10_000;

	/** Enough for clocks that differ a little: numbers do not quite follow the time. */
	private static final String BY_TIME = "(SELECT %s(n.id) FROM (SELECT id FROM change_log WHERE changed_at %s ORDER BY changed_at%s LIMIT 200) n)";

	private final List<String> bounds = new ArrayList<>();

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	private boolean indexed;

	void addSubject(@Nullable String word) {
		add(this.conditions, "l.subject = :subject", "subject", word);
	}

	void addRelationship(@Nullable String code) {
		add(this.conditions, "l.relationship_id = (SELECT id FROM relationship WHERE code = :code)", "code", code);
		this.indexed = this.indexed || code != null;
	}

	void addPerson(@Nullable String username) {
		add(this.conditions, "l.account_id = (SELECT id FROM account WHERE username = :person)", "person", username);
		this.indexed = this.indexed || username != null;
	}

	void addPeriod(@Nullable LocalDate begin, @Nullable LocalDate end) {
		add(this.bounds, "id >= " + String.format(BY_TIME, "min", ">= :begin", ""), "begin", day(begin));
		add(this.bounds, "id <= " + String.format(BY_TIME, "max", "< :end", " DESC"), "end",
				day((end != null) ? end.plusDays(1) : null));
		add(this.conditions, "l.changed_at >= :begin", "begin", day(begin));
		add(this.conditions, "l.changed_at < :end", "end", day((end != null) ? end.plusDays(1) : null));
	}

	void addClaims(ClaimSelection selection) {
		this.conditions.add(selection.condition());
		this.parameters.putAll(selection.parameters());
	}

	void addAfter(@Nullable Long after) {
		add(this.bounds, "id < :after", "after", after);
	}

	private static @Nullable OffsetDateTime day(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay().atOffset(ZoneOffset.UTC) : null;
	}

	private void add(List<String> list, String condition, String name, @Nullable Object value) {
		if (value != null) {
			list.add(condition);
			this.parameters.put(name, value);
		}
	}

	/** Whether only a part of the log is looked through. */
	boolean isWindowed() {
		return !this.indexed && !this.conditions.isEmpty();
	}

	/** Where the changes come from. */
	String source() {
		String limit = isWindowed() ? " ORDER BY id DESC LIMIT " + WINDOW : "";
		return "(SELECT * FROM change_log"
				+ (this.bounds.isEmpty() ? "" : " WHERE " + String.join(" AND ", this.bounds)) + limit + ") l";
	}

	/** What else must hold of them. */
	String where() {
		return this.conditions.isEmpty() ? "" : "AND " + String.join(" AND ", this.conditions) + "\n";
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

}
