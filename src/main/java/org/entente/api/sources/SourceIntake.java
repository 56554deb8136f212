package org.entente.api.sources;

import org.entente.accounts.Person;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.entente.sources.SourceService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a source and its first version together, and names what is wrong with the
 * version as a field of the version.
 */
@Component
class SourceIntake {

	private final SourceService sources;

	SourceIntake(SourceService sources) {
		this.sources = sources;
	}

	@Transactional
	public long record(NewSourceJson body, Person by) {
		long number = this.sources.record(body.toDraft(), null, by);
		if (body.firstVersion() != null) {
			addFirst(number, body.firstVersion(), by);
		}
		return number;
	}

	private void addFirst(long number, NewVersionJson version, Person by) {
		try {
			this.sources.addVersion(number, version.toDraft(), by);
		}
		catch (RuleViolationException ex) {
			throw new RuleViolationException(ex.violations()
				.stream()
				.map((found) -> new Violation("firstVersion." + found.field(), found.key(), found.arguments()))
				.toList());
		}
	}

}
