package org.entente.countries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What countries are called, read once: the rows change only with a new release.
 */
@Component
public class CountryNames {

	private final CountrySearch countries;

	private volatile @Nullable Known known;

	CountryNames(CountrySearch countries) {
		this.countries = countries;
	}

	/** English short name of every country. */
	public Map<String, String> byCode() {
		return known().english();
	}

	/** Its names in languages of its own. */
	public List<CountryName> own(String code) {
		return known().own().getOrDefault(code, List.of());
	}

	/**
	 * The code of the country with this code, English name or other name that only it
	 * has.
	 */
	public Optional<String> code(String typed) {
		return Optional.ofNullable(known().codes().get(typed.strip().toLowerCase(Locale.ROOT)))
			.filter((code) -> !code.isEmpty());
	}

	private Known known() {
		Known read = this.known;
		if (read == null) {
			read = Known.of(this.countries.all(), this.countries.allNames());
			this.known = read;
		}
		return read;
	}

	/**
	 * The names in memory.
	 *
	 * @param codes by name in small letters; empty where a name stands for more than one
	 */
	private record Known(Map<String, String> english, Map<String, List<CountryName>> own, Map<String, String> codes) {

		static Known of(List<Country> countries, List<CountryName> names) {
			Known known = new Known(new HashMap<>(), new HashMap<>(), new HashMap<>());
			names.stream().filter((name) -> !name.kind().equals("demonym")).forEach(known::add);
			countries.forEach(known::add);
			return known;
		}

		private void add(CountryName name) {
			if (name.kind().equals("own")) {
				this.own.computeIfAbsent(name.countryCode(), (code) -> new ArrayList<>()).add(name);
			}
			if (!name.kind().equals("capital")) {
				this.codes.merge(name.name().toLowerCase(Locale.ROOT), name.countryCode(),
						(one, other) -> one.equals(other) ? one : "");
			}
		}

		// An English short name or a code means its country, whatever else bears it
		private void add(Country country) {
			this.english.put(country.code(), country.name());
			this.codes.put(country.name().toLowerCase(Locale.ROOT), country.code());
			this.codes.put(country.code().toLowerCase(Locale.ROOT), country.code());
		}

	}

}
