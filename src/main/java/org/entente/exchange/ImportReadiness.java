package org.entente.exchange;

import java.util.List;

import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.springframework.stereotype.Component;

/** Whether enough is said about a file for its rows to become something. */
@Component
class ImportReadiness {

	/** How many kinds of events a file may have: codebooks have some hundred. */
	private static final int KINDS = 2000;

	private final WaitingRows rows;

	private final RowTargets targets;

	ImportReadiness(WaitingRows rows, RowTargets targets) {
		this.rows = rows;
		this.targets = targets;
	}

	/** The fields without which every row would be refused, as a mapping leaves them. */
	List<ImportField> gaps(Mapping mapping) {
		return this.targets.of(mapping.target()).gaps(mapping);
	}

	/** A wizard that was left half way makes nothing. */
	void check(Import file) {
		Violations violations = new Violations();
		gaps(file.mapping())
			.forEach((gap) -> violations.add("columns." + gap.word(), "import.nothing-mapped", gap.word()));
		violations.throwIfAny();
		if (file.mapping().target() == ImportTarget.EVENTS && saysMoreThanKinds(file)) {
			throw new RuleViolationException("columns." + ImportField.EVENT.word(), "import.many-kinds", KINDS);
		}
	}

	/** Kinds of events are a vocabulary that all data sets share, not texts. */
	private boolean saysMoreThanKinds(Import file) {
		List<Integer> places = file.mapping()
			.columnsOf(ImportField.EVENT)
			.stream()
			.map((column) -> file.header().indexOf(column) + 1)
			.toList();
		return this.rows.saysMoreThan(KINDS, file.id(), places);
	}

}
