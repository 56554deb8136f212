package org.entente.exchange.formats;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.entente.actors.ActorKind;
import org.entente.claims.ClaimCard;
import org.entente.claims.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Objects of STIX 2.1: a state is a location, an actor an identity, a claim a note about
 * those it names, and where it has two ends a relationship between them. What STIX has no
 * word for stands in an extension.
 */
final class Stix {

	/** When what has no time of its own is said to have been made. */
	static final String BEGINNING = "2026-01-01T00:00:00.000Z";

	private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private static final String EXTENSION = "extension-definition--" + StableId.of("stix extension 1");

	private static final String PRODUCER = "identity--" + StableId.of("stix producer");

	private Stix() {
	}

	static Map<String, Object> producer() {
		Members identity = object("identity", PRODUCER, BEGINNING, BEGINNING);
		identity.put("name", "Entente");
		identity.put("identity_class", "system");
		return identity;
	}

	static Map<String, Object> extension(String instance) {
		Members extension = object("extension-definition", EXTENSION, BEGINNING, BEGINNING);
		extension.put("created_by_ref", PRODUCER);
		extension.put("name", "Claims of sources about states");
		extension.put("description", "What a source says about states: direction, domain, modality, dates, "
				+ "the excerpts that carry it, and how well it is supported.");
		extension.put("schema", instance + "/help");
		extension.put("version", "1.0.0");
		extension.put("extension_types", List.of("property-extension"));
		return extension;
	}

	static String location(String country) {
		return "location--" + StableId.of("country " + country);
	}

	static Map<String, Object> location(String country, @Nullable String alpha2, String name) {
		Members location = object("location", location(country), BEGINNING, BEGINNING);
		location.put("name", name);
		location.put("country", (alpha2 != null) ? alpha2 : country);
		return location;
	}

	static String identity(ClaimCard.Party actor) {
		return "identity--" + StableId.of("actor " + actor.actor());
	}

	static Map<String, Object> actor(ClaimCard.Party actor) {
		Members identity = object("identity", identity(actor), BEGINNING, BEGINNING);
		identity.put("name", actor.name());
		identity.put("identity_class", identityClass(actor.actorKind()));
		return identity;
	}

	private static String identityClass(@Nullable String kind) {
		return switch (ActorKind.valueOf(Objects.requireNonNull(kind))) {
			case PERSON -> "individual";
			case ARMED_GROUP, BLOC -> "group";
			case ORGANISATION, COMPANY, FRONT_COMPANY, BANK -> "organization";
			case VESSEL, AIRCRAFT -> "system";
			case REGION, UNNAMED -> "unknown";
		};
	}

	static Map<String, Object> note(ClaimCard claim, String address) {
		String id = "note--" + StableId.of("claim " + claim.externalId());
		Members note = object("note", id, MILLIS.format(claim.createdAt()),
				MILLIS.format(latest(claim.createdAt(), claim.changedAt())));
		note.put("created_by_ref", PRODUCER);
		note.put("abstract", claim.statement());
		note.put("content", content(claim));
		note.put("object_refs", references(claim));
		note.put("external_references", sources(claim, address));
		note.put("extensions", Map.of(EXTENSION, properties(claim)));
		return note;
	}

	/** From whom to whom; null for a claim without two ends. */
	static @Nullable Map<String, Object> relationship(ClaimCard claim) {
		if (claim.direction() != Direction.DIRECTED || claim.from() == null || claim.to() == null) {
			return null;
		}
		String id = "relationship--" + StableId.of("claim " + claim.externalId());
		Members relationship = object("relationship", id, MILLIS.format(claim.createdAt()),
				MILLIS.format(latest(claim.createdAt(), claim.changedAt())));
		relationship.put("created_by_ref", PRODUCER);
		relationship.put("relationship_type", "related-to");
		relationship.put("description", claim.statement());
		relationship.put("source_ref", location(claim.from()));
		relationship.put("target_ref", location(claim.to()));
		relationship.put("extensions", Map.of(EXTENSION, properties(claim)));
		return relationship;
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private static String content(ClaimCard claim) {
		StringBuilder content = new StringBuilder("A claim of sources, not an established fact. Evidence: ")
			.append(claim.evidence().word())
			.append(".");
		claim.standing()
			.forEach((cited) -> content.append("\n\n“")
				.append(cited.excerpt())
				.append("” (")
				.append(cited.caption())
				.append(")"));
		return content.toString();
	}

	private static List<String> references(ClaimCard claim) {
		List<String> references = new ArrayList<>(claim.relationship().members().stream().map(Stix::location).toList());
		claim.participants()
			.forEach(
					(party) -> references.add((party.country() != null) ? location(party.country()) : identity(party)));
		return references.stream().distinct().toList();
	}

	private static List<Map<String, Object>> sources(ClaimCard claim, String address) {
		List<Map<String, Object>> references = new ArrayList<>();
		references.add(new Members().with("source_name", "Entente")
			.with("url", address)
			.with("external_id", claim.externalId().toString()));
		for (ClaimCard.Cited cited : claim.standing()) {
			Members reference = new Members();
			reference.put("source_name", (cited.outlet() != null) ? cited.outlet() : "publisher not stated");
			reference.put("description", cited.caption() + ": “" + cited.excerpt() + "”");
			reference.with("url", cited.url());
			reference.put("external_id", cited.source().toString());
			references.add(reference);
		}
		return references;
	}

	private static Map<String, Object> properties(ClaimCard claim) {
		Members properties = new Members();
		properties.put("extension_type", "property-extension");
		properties.put("relationship", claim.relationship().toString());
		properties.put("kind", claim.kind().word());
		properties.put("direction", claim.direction().word());
		properties.with("from_country", claim.from());
		properties.with("to_country", claim.to());
		properties.with("towards_country", claim.towards());
		properties.put("domain", claim.domain());
		properties.with("activity", claim.activity());
		properties.put("modality", claim.modality().word());
		properties.put("polarity", claim.polarity().word());
		properties.with("date_as_written", claim.dateAsWritten());
		properties.with("date", (claim.date() != null) ? claim.date().toString() : null);
		properties.with("place", claim.place());
		properties.put("status", claim.status().word());
		properties.put("evidence", claim.evidence().word());
		properties.put("origins", claim.origins());
		return properties;
	}

	private static Members object(String type, String id, String created, String modified) {
		Members object = new Members();
		object.put("type", type);
		object.put("spec_version", "2.1");
		object.put("id", id);
		object.put("created", created);
		object.put("modified", modified);
		return object;
	}

}
