package org.entente.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.jspecify.annotations.Nullable;

/** What is wrong in any of the things that are taken in together. */
class IntakeFaults {

	private final List<Violation> found = new ArrayList<>();

	private final Set<String> implied = new HashSet<>();

	/**
	 * Does one step and returns what it made, or null when it broke rules, which are
	 * remembered.
	 * @param name how the page names a field of this step
	 */
	<T> @Nullable T gather(UnaryOperator<String> name, Supplier<T> step) {
		try {
			return step.get();
		}
		catch (RuleViolationException ex) {
			ex.violations()
				.stream()
				.map((violation) -> new Violation(name.apply(violation.field()), violation.key(),
						violation.arguments()))
				.filter((violation) -> !this.implied.contains(violation.field()))
				.forEach(this.found::add);
			return null;
		}
	}

	/** A fault at this field only follows from one that is already known. */
	void implies(String field) {
		this.implied.add(field);
	}

	void throwIfAny() {
		if (!this.found.isEmpty()) {
			throw new RuleViolationException(this.found);
		}
	}

}
