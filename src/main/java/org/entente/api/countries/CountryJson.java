package org.entente.api.countries;

import org.entente.countries.Country;
import org.jspecify.annotations.Nullable;

/** A state or territory in a list. */
record CountryJson(String code, @Nullable String alpha2, @Nullable String numericCode, String name, String kind,
		@Nullable String region, @Nullable String subregion, @Nullable String m49, @Nullable Integer cowNumber,
		@Nullable Integer stateFrom, @Nullable Integer stateTo, @Nullable String capital) {

	static CountryJson of(Country country) {
		return new CountryJson(country.code(), country.alpha2(), country.numericCode(), country.name(), country.kind(),
				country.region(), country.subregion(), country.m49(), country.cowNumber(), country.stateFrom(),
				country.stateTo(), country.capital());
	}

}
