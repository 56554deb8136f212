package org.entente.exchange.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.DatabaseTest;
import org.entente.actors.ActorKind;
import org.entente.claims.ClaimCard;
import org.entente.claims.ParticipantRole;
import org.entente.exchange.Subject;
import org.entente.sources.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Entities keep to the model of FollowTheMoney, where it stands beside the project: their
 * schemas, properties, what must be there, and what may stand at the other end.
 */
@DatabaseTest
@Import(Library.class)
class FollowTheMoneyIT {

	private static final Path MODEL = Path.of("..", "shared", "data", "reference", "followthemoney-model",
			"defaultModel.json");

	@Autowired
	FollowTheMoneyFormat format;

	@Autowired
	JsonMapper json;

	private final List<String> faults = new ArrayList<>();

	private final Map<String, JsonNode> entities = new HashMap<>();

	@Test
	void everyEntityIsOneOfTheModel() throws IOException {
		assumeTrue(Files.exists(MODEL), "the model is not beside the project");
		JsonNode schemata = this.json.readTree(Files.readString(MODEL)).path("schemata");
		List<ClaimCard> claims = new ArrayList<>(List.of(Exported.talks(), Exported.group()));
		for (ActorKind kind : ActorKind.values()) {
			claims.add(Exported.missiles("Carried by a " + kind.word(),
					new ClaimCard.Party(null, 100L + kind.ordinal(),
							UUID.nameUUIDFromBytes(kind.word().getBytes(StandardCharsets.UTF_8)), "The " + kind.word(),
							kind.name(), ParticipantRole.CARRIER)));
		}
		List<JsonNode> written = new String(FormatsIT.write(this.format, Exported.extract(Subject.CLAIMS, claims)),
				StandardCharsets.UTF_8)
			.lines()
			.map(this.json::readTree)
			.toList();
		written.forEach((entity) -> this.entities.put(entity.path("id").asString(), entity));
		written.forEach((entity) -> check(entity, schemata));
		assertThat(this.faults).isEmpty();
		assertThat(this.entities.values().stream().map((entity) -> entity.path("schema").asString()).distinct())
			.containsExactlyInAnyOrder("PublicBody", "Event", "UnknownLink", "Person", "Company", "Vessel", "Airplane",
					"Organization", "LegalEntity");
	}

	private void check(JsonNode entity, JsonNode schemata) {
		JsonNode schema = schemata.path(entity.path("schema").asString());
		List<JsonNode> ancestors = schema.path("schemata")
			.valueStream()
			.map((name) -> schemata.path(name.asString()))
			.toList();
		if (ancestors.isEmpty() || schema.path("abstract").asBoolean(false)) {
			this.faults.add("no schema for " + entity);
		}
		ancestors.stream()
			.flatMap((one) -> one.path("required").valueStream())
			.filter((name) -> !entity.path("properties").has(name.asString()))
			.forEach((name) -> this.faults.add(name.asString() + " is missing in " + entity));
		entity.path("properties").propertyStream().forEach((property) -> {
			JsonNode known = ancestors.stream()
				.map((one) -> one.path("properties").path(property.getKey()))
				.filter((one) -> !one.isMissingNode())
				.findFirst()
				.orElse(null);
			if (known == null) {
				this.faults.add("no property " + property.getKey() + " in " + entity);
			}
			else if (known.has("range")) {
				property.getValue()
					.forEach((id) -> checkEnd(entity, known.path("range").asString(), id.asString(), schemata));
			}
		});
	}

	private void checkEnd(JsonNode entity, String range, String id, JsonNode schemata) {
		JsonNode other = this.entities.get(id);
		boolean fits = other != null && schemata.path(other.path("schema").asString())
			.path("schemata")
			.valueStream()
			.anyMatch((name) -> name.asString().equals(range));
		if (!fits) {
			this.faults.add("no " + range + " " + other + " for " + entity);
		}
	}

}
