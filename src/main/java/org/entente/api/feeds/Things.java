package org.entente.api.feeds;

import org.entente.claims.ClaimSearch;
import org.entente.countries.CountrySearch;
import org.entente.relationships.RelationshipCode;
import org.entente.relationships.RelationshipSearch;
import org.entente.shared.NotFoundException;
import org.entente.sources.SourceSearch;
import org.springframework.stereotype.Component;

/** What things that have a feed are called; what nobody else sees is not there. */
@Component
class Things {

	private final ClaimSearch claims;

	private final SourceSearch sources;

	private final CountrySearch countries;

	private final RelationshipSearch relationships;

	Things(ClaimSearch claims, SourceSearch sources, CountrySearch countries, RelationshipSearch relationships) {
		this.claims = claims;
		this.sources = sources;
		this.countries = countries;
		this.relationships = relationships;
	}

	String claim(long id) {
		return String.format("CL-%04d %s", id, this.claims.get(id, null).statement());
	}

	String source(long id) {
		return this.sources.get(id).caption();
	}

	String country(String code) {
		return this.countries.get(code).name();
	}

	String relationship(String code) {
		RelationshipCode named = RelationshipCode.find(code)
			.filter((found) -> found.toString().equals(code))
			.orElseThrow(() -> new NotFoundException("relationship", code));
		return this.relationships.get(named).name();
	}

}
