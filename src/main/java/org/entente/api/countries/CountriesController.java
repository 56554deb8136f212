package org.entente.api.countries;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.api.Listing;
import org.entente.countries.Country;
import org.entente.countries.CountrySearch;
import org.entente.shared.NotFoundException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows countries. */
@RestController("apiCountriesController")
@RequestMapping("/api/v1/countries")
@Tag(name = "countries")
class CountriesController {

	private final CountrySearch search;

	CountriesController(CountrySearch search) {
		this.search = search;
	}

	@GetMapping
	@Operation(operationId = "listCountries", summary = "List countries by name",
			description = "All of them, or those one of whose names, codes or capitals contains the words.")
	Listing<CountryJson> list(@RequestParam(required = false) @Nullable String q) {
		Violations violations = new Violations();
		String words = violations.optional("q", q, 100);
		violations.throwIfAny();
		return Listing.whole(this.search.matching(words), CountryJson::of);
	}

	@GetMapping("/{code}")
	@Operation(operationId = "getCountry", summary = "Read a country with its other names and successions")
	CountryProfileJson show(@PathVariable String code) {
		if (!code.matches("[A-Za-z]{3}")) {
			throw new NotFoundException("country", "with such a code");
		}
		Country country = this.search.get(code.toUpperCase(Locale.ROOT));
		List<String> codes = List.of(country.code());
		return new CountryProfileJson(CountryJson.of(country),
				this.search.otherNames(codes).stream().map(CountryProfileJson.NameJson::of).toList(),
				this.search.successions(country.code()).stream().map(CountryProfileJson.SuccessionJson::of).toList());
	}

}
