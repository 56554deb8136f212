package org.entente.web;

import java.util.List;

import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;

/** The rules a submitted form breaks, for the summary on top and beside each field. */
public record Faults(List<Violation> all) {

	public static final Faults NONE = new Faults(List.of());

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

	/**
	 * The element id of a field name: brackets and dots do not belong in a fragment
	 * address.
	 */
	public String id(String field) {
		return field.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
	}

}
