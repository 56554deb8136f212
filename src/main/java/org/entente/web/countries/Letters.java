package org.entente.web.countries;

import java.text.Normalizer;
import java.util.Locale;

import org.entente.countries.Country;

/** The letter of the alphabet under which a country is listed. */
final class Letters {

	private Letters() {
	}

	/** Åland stands under A. */
	static String of(Country country) {
		return Normalizer.normalize(country.name(), Normalizer.Form.NFD).substring(0, 1).toUpperCase(Locale.ROOT);
	}

}
