package org.entente.countries;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * English short name of every country by code, read once: the rows change only with a new
 * release.
 */
@Component
public class CountryNames {

	private final CountrySearch countries;

	private volatile @Nullable Map<String, String> names;

	CountryNames(CountrySearch countries) {
		this.countries = countries;
	}

	public Map<String, String> byCode() {
		Map<String, String> known = this.names;
		if (known == null) {
			Map<String, String> read = new TreeMap<>();
			this.countries.all().forEach((country) -> read.put(country.code(), country.name()));
			known = Map.copyOf(read);
			this.names = known;
		}
		return known;
	}

}
