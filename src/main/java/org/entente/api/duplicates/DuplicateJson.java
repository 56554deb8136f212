package org.entente.api.duplicates;

import org.entente.merges.DuplicateSearch;

/** Two records that look alike, by number; the first was recorded before the second. */
record DuplicateJson(String kind, long first, String firstName, long second, String secondName, String likeness,
		int percent) {

	static DuplicateJson of(DuplicateSearch.Pair pair) {
		return new DuplicateJson(pair.kind().word(), pair.oneId(), pair.one(), pair.otherId(), pair.other(),
				pair.way().word(), pair.percent());
	}

}
