package org.entente.exchange;

import org.entente.countries.Country;
import org.entente.countries.CountrySearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How files may name countries, read once: the rows change only with a new release. */
@Component
class CountryIndex {

	private final CountrySearch countries;

	private volatile @Nullable CountryReading reading;

	CountryIndex(CountrySearch countries) {
		this.countries = countries;
	}

	CountryReading reading() {
		CountryReading read = this.reading;
		if (read == null) {
			var all = this.countries.all();
			read = new CountryReading(all, this.countries.otherNames(all.stream().map(Country::code).toList()));
			this.reading = read;
		}
		return read;
	}

}
