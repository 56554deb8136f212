package org.entente.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Finds who makes of rows what they become. */
@Component
class RowTargets {

	private final Map<ImportTarget, RowTarget> all = new EnumMap<>(ImportTarget.class);

	RowTargets(List<RowTarget> targets) {
		targets.forEach((target) -> this.all.put(target.about(), target));
	}

	RowTarget of(Import file) {
		return of(file.mapping().target());
	}

	RowTarget of(ImportTarget target) {
		return this.all.get(target);
	}

}
