package org.entente.exchange.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.entente.actors.ActorKind;
import org.entente.claims.ClaimCard;
import org.entente.claims.Direction;
import org.entente.countries.Country;
import org.entente.countries.CountrySearch;
import org.entente.exchange.ExportFormat;
import org.entente.exchange.Extract;
import org.entente.exchange.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entities of FollowTheMoney, one on each line: a state is a public body, a claim an
 * event in which its states and actors are involved, and where it has two ends a link
 * between them; ships are linked with their event.
 */
@Component
class FollowTheMoneyFormat implements ExportFormat {

	private static final List<String> VEHICLES = List.of(ActorKind.VESSEL.name(), ActorKind.AIRCRAFT.name());

	private final JsonMapper json;

	private final CountrySearch countries;

	FollowTheMoneyFormat(JsonMapper json, CountrySearch countries) {
		this.json = json;
		this.countries = countries;
	}

	@Override
	public About about() {
		return new About("ftm.json", "application/x-ndjson", "FollowTheMoney",
				"Aleph and OpenSanctions, an entity a line", EnumSet.of(Subject.CLAIMS));
	}

	@Override
	public void write(Extract extract, OutputStream out) throws IOException {
		Map<String, Country> known = new HashMap<>();
		this.countries.all().forEach((country) -> known.put(country.code(), country));
		Set<String> named = new HashSet<>();
		extract.each(ClaimCard.class, (claim) -> {
			List<Map<String, Object>> entities = new ArrayList<>();
			Set<String> involved = new LinkedHashSet<>();
			for (String code : claim.relationship().members()) {
				involved.add(state(code, known, named, entities));
			}
			List<Map<String, Object>> vehicles = new ArrayList<>();
			for (ClaimCard.Party party : claim.participants()) {
				if (isVehicle(party)) {
					vehicles.add(vehicle(claim, party, actor(party, named, entities), extract));
				}
				else {
					involved.add((party.country() != null) ? state(party.country(), known, named, entities)
							: actor(party, named, entities));
				}
			}
			entities.add(event(claim, List.copyOf(involved), extract));
			entities.addAll(vehicles);
			if (claim.direction() == Direction.DIRECTED && claim.from() != null && claim.to() != null) {
				entities.add(link(claim, claim.from(), claim.to(), extract));
			}
			for (Map<String, Object> entity : entities) {
				out.write(this.json.writeValueAsBytes(entity));
				out.write('\n');
			}
		});
	}

	private static String id(String name) {
		return "entente-" + StableId.of(name);
	}

	private static String state(String code, Map<String, Country> known, Set<String> named,
			List<Map<String, Object>> entities) {
		String id = id("country " + code);
		if (named.add(id)) {
			Country country = known.get(code);
			Properties properties = new Properties().with("name", (country != null) ? country.name() : code);
			if (country != null && country.alpha2() != null) {
				properties.with("country", country.alpha2().toLowerCase(Locale.ROOT));
			}
			entities.add(entity(id, "PublicBody", properties));
		}
		return id;
	}

	private static String actor(ClaimCard.Party party, Set<String> named, List<Map<String, Object>> entities) {
		String id = id("actor " + party.actor());
		if (named.add(id)) {
			entities.add(entity(id, schema(ActorKind.valueOf(Objects.requireNonNull(party.actorKind()))),
					new Properties().with("name", party.name())));
		}
		return id;
	}

	private static String schema(ActorKind kind) {
		return switch (kind) {
			case PERSON -> "Person";
			case COMPANY, FRONT_COMPANY, BANK -> "Company";
			case VESSEL -> "Vessel";
			case AIRCRAFT -> "Airplane";
			case ORGANISATION, ARMED_GROUP, BLOC -> "Organization";
			case REGION, UNNAMED -> "LegalEntity";
		};
	}

	private static Map<String, Object> event(ClaimCard claim, List<String> involved, Extract extract) {
		Properties properties = dated(claim, extract).with("name", claim.statement())
			.with("location", claim.place())
			.with("keywords", claim.domain())
			.with("keywords", claim.activity());
		involved.forEach((id) -> properties.with("involved", id));
		return entity(id("claim " + claim.externalId()), "Event", properties);
	}

	/**
	 * Involved in an event are persons and bodies; a ship or an aircraft is linked with
	 * it.
	 */
	private static boolean isVehicle(ClaimCard.Party party) {
		return party.country() == null && VEHICLES.contains(party.actorKind());
	}

	/** The id of the link is older than aircraft are. */
	private static Map<String, Object> vehicle(ClaimCard claim, ClaimCard.Party party, String vehicle,
			Extract extract) {
		return entity(id("ship " + party.actor() + " " + claim.externalId()), "UnknownLink",
				dated(claim, extract).with("subject", vehicle)
					.with("object", id("claim " + claim.externalId()))
					.with("role", party.role().word()));
	}

	private static Map<String, Object> link(ClaimCard claim, String from, String to, Extract extract) {
		return entity(id("link " + claim.externalId()), "UnknownLink",
				dated(claim, extract).with("subject", id("country " + from))
					.with("object", id("country " + to))
					.with("role", (claim.activity() != null) ? claim.activity() : claim.domain()));
	}

	private static Properties dated(ClaimCard claim, Extract extract) {
		return new Properties()
			.with("summary",
					"%s; evidence: %s; %s, %s".formatted(claim.statement(), claim.evidence().word(),
							claim.modality().word(), claim.polarity().word()))
			.with("startDate", day(claim.earliest()))
			.with("endDate", day(claim.latest()))
			.with("recordId", claim.externalId().toString())
			.with("sourceUrl", extract.address("/claims/" + claim.id()));
	}

	private static @Nullable String day(@Nullable LocalDate day) {
		return (day != null && day.getYear() > 0) ? day.toString() : null;
	}

	private static Map<String, Object> entity(String id, String schema, Properties properties) {
		return new Members().with("id", id).with("schema", schema).with("properties", properties.values);
	}

	/** Every property has a list of values. */
	private static final class Properties {

		private final Map<String, List<String>> values = new LinkedHashMap<>();

		Properties with(String name, @Nullable String value) {
			if (value != null) {
				this.values.computeIfAbsent(name, (first) -> new ArrayList<>()).add(value);
			}
			return this;
		}

	}

}
