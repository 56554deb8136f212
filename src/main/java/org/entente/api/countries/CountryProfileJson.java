package org.entente.api.countries;

import java.util.List;

import org.entente.countries.CountryName;
import org.entente.countries.Succession;
import org.jspecify.annotations.Nullable;

/** A state or territory with its other names and what came before and after it. */
record CountryProfileJson(CountryJson country, List<NameJson> names, List<SuccessionJson> successions) {

	/** Another name: official, own, alias, demonym or capital. */
	record NameJson(String name, String language, String kind) {

		static NameJson of(CountryName name) {
			return new NameJson(name.name(), name.language(), name.kind());
		}

	}

	/** One state following another. */
	record SuccessionJson(String predecessor, String predecessorName, String successor, String successorName, int year,
			@Nullable String note) {

		static SuccessionJson of(Succession succession) {
			return new SuccessionJson(succession.predecessor(), succession.predecessorName(), succession.successor(),
					succession.successorName(), succession.year(), succession.note());
		}

	}

}
