package org.entente.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.entente.claims.WordQuery;
import org.entente.countries.CountryNames;
import org.entente.relationships.RelationshipCode;
import org.entente.search.ThingFinder.NameHit;
import org.springframework.stereotype.Component;

/** Finds the relationship of countries that are named side by side. */
@Component
class NamedMembers {

	/** Words of the longest name that is looked for. */
	private static final int LONGEST = 5;

	private final CountryNames countries;

	NamedMembers(CountryNames countries) {
		this.countries = countries;
	}

	/** The relationship, then its members; nothing where not all words are names. */
	List<NameHit> in(WordQuery query) {
		List<String> words = query.sought().stream().map((part) -> Folding.fold(part.text())).toList();
		Set<String> codes = new LinkedHashSet<>();
		int at = 0;
		while (at < words.size()) {
			int length = longest(words, at, codes);
			if (length == 0) {
				return List.of();
			}
			at += length;
		}
		List<NameHit> hits = new ArrayList<>();
		if (codes.size() > 1) {
			RelationshipCode.find(codes.stream().sorted().collect(Collectors.joining("-")))
				.ifPresent((code) -> hits.add(new NameHit("/relationships/" + code,
						String.join(" – ", code.members().stream().map(this::name).toList()), "relationship")));
			codes.forEach((code) -> hits.add(new NameHit("/countries/" + code, name(code), "country")));
		}
		return hits;
	}

	private int longest(List<String> words, int at, Set<String> codes) {
		for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
			Optional<String> code = this.countries.code(String.join(" ", words.subList(at, at + length)));
			if (code.isPresent()) {
				codes.add(code.get());
				return length;
			}
		}
		return 0;
	}

	private String name(String code) {
		return this.countries.byCode().getOrDefault(code, code);
	}

}
