package org.entente.exchange.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.entente.claims.ClaimCard;
import org.entente.countries.Country;
import org.entente.countries.CountrySearch;
import org.entente.exchange.ExportFormat;
import org.entente.exchange.Extract;
import org.entente.exchange.Subject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A bundle of STIX 2.1; the same thing has the same id in every bundle. */
@Component
class StixFormat implements ExportFormat {

	private final JsonMapper json;

	private final CountrySearch countries;

	StixFormat(JsonMapper json, CountrySearch countries) {
		this.json = json;
		this.countries = countries;
	}

	@Override
	public About about() {
		return new About("stix.json", "application/stix+json;version=2.1", "STIX 2.1", "threat intelligence platforms",
				EnumSet.of(Subject.CLAIMS));
	}

	@Override
	public void write(Extract extract, OutputStream out) throws IOException {
		Map<String, Country> known = new HashMap<>();
		this.countries.all().forEach((country) -> known.put(country.code(), country));
		JsonStream stream = new JsonStream(this.json, out);
		stream.begin()
			.put("type", "bundle")
			.put("id", "bundle--" + StableId.of("bundle " + extract.page()))
			.list("objects");
		stream.add(Stix.producer());
		stream.add(Stix.extension(extract.instance()));
		Set<String> named = new HashSet<>();
		extract.each(ClaimCard.class, (claim) -> {
			claim.relationship().members().forEach((code) -> location(code, known, named, stream));
			claim.participants().forEach((party) -> {
				if (party.country() != null) {
					location(party.country(), known, named, stream);
				}
				else if (named.add(Stix.identity(party))) {
					stream.add(Stix.actor(party));
				}
			});
			stream.add(Stix.note(claim, extract.address("/claims/" + claim.id())));
			Map<String, Object> relationship = Stix.relationship(claim);
			if (relationship != null) {
				stream.add(relationship);
			}
		});
		stream.end();
	}

	private static void location(String code, Map<String, Country> known, Set<String> named, JsonStream stream) {
		if (named.add(code)) {
			Country country = known.get(code);
			stream.add(Stix.location(code, (country != null) ? country.alpha2() : null,
					(country != null) ? country.name() : code));
		}
	}

}
