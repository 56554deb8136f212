package org.entente.shared;

import java.util.List;

/**
 * What was typed breaks rules; nothing was written. Names every broken rule and its
 * field.
 */
public class RuleViolationException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Violation> violations;

	public RuleViolationException(List<Violation> violations) {
		super(violations.toString());
		this.violations = List.copyOf(violations);
	}

	public RuleViolationException(String field, String key, Object... arguments) {
		this(List.of(new Violation(field, key, List.of(arguments))));
	}

	public List<Violation> violations() {
		return this.violations;
	}

}
