package org.entente.web.countries;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.entente.claims.RecordTotals;
import org.entente.claims.RelationshipLedger;
import org.entente.countries.Country;
import org.entente.countries.CountryName;
import org.entente.countries.CountrySearch;
import org.entente.shared.Violations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists countries, finds them by any of their names, and shows one. */
@Controller
@RequestMapping("/countries")
class CountryController {

	private final CountrySearch countries;

	private final RelationshipLedger ledger;

	private final RecordTotals totals;

	CountryController(CountrySearch countries, RelationshipLedger ledger, RecordTotals totals) {
		this.countries = countries;
		this.ledger = ledger;
		this.totals = totals;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, Model model) {
		String words = q.strip();
		List<Country> found = (words.length() > 100 || words.indexOf(0) >= 0) ? List.of()
				: this.countries.matching(words);
		model.addAttribute("q", Violations.shorten(words))
			.addAttribute("letters",
					found.stream().collect(Collectors.groupingBy(Letters::of, TreeMap::new, Collectors.toList())))
			.addAttribute("parameters", words.isEmpty() ? Map.of() : Map.of("q", words))
			.addAttribute("found", found.size())
			.addAttribute("claims", this.totals.byCountry());
		return "countries/index";
	}

	@GetMapping("/{code:[A-Za-z]+}")
	String show(@PathVariable String code, Model model) {
		if (!code.equals(code.toUpperCase(Locale.ROOT))) {
			return "redirect:/countries/" + this.countries.get(code.toUpperCase(Locale.ROOT)).code();
		}
		Country country = this.countries.get(code);
		Map<String, List<CountryName>> names = this.countries.otherNames(List.of(code))
			.stream()
			.collect(Collectors.groupingBy(CountryName::kind));
		List<RelationshipLedger.Entry> entries = this.ledger.of(code);
		Map<String, Integer> domains = new TreeMap<>();
		entries.forEach((entry) -> entry.byDomain().forEach((domain, n) -> domains.merge(domain, n, Integer::sum)));
		model.addAttribute("country", country)
			.addAttribute("names", names)
			.addAttribute("successions", this.countries.successions(code))
			.addAttribute("entries", entries)
			.addAttribute("domains", domains);
		return "countries/show";
	}

}
