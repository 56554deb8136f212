package org.entente.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;

/** The rules a submitted form breaks, for the summary on top and beside each field. */
public record Faults(List<Violation> all) {

	public static final Faults NONE = new Faults(List.of());

	private static final Pattern INDEX = Pattern.compile("\\[([0-9]{1,4})]");

	public static Faults of(RuleViolationException exception) {
		return new Faults(exception.violations());
	}

	/** What is wrong with one field. */
	public List<Violation> at(String field) {
		return this.all.stream().filter((violation) -> violation.field().equals(field)).toList();
	}

	public boolean any() {
		return !this.all.isEmpty();
	}

	/** Key of the message that names a field, whatever its row. */
	public String labelKey(String field) {
		return "field." + field.replaceAll("\\[[0-9]+]", "");
	}

	/**
	 * Number of the row a field stands in, from 1, as the message that names it wants it.
	 */
	public Object[] row(String field) {
		Matcher index = INDEX.matcher(field);
		return new Object[] { index.find() ? Integer.parseInt(index.group(1)) + 1 : 1 };
	}

	/**
	 * The element id of a field name: brackets and dots do not belong in a fragment
	 * address.
	 */
	public String id(String field) {
		return field.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
	}

}
