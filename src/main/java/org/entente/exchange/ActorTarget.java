package org.entente.exchange;

import java.util.Optional;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorRow;
import org.entente.actors.ActorSearch;
import org.entente.actors.ActorService;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes actors of rows: those of a sanctions list, of a register of ships. */
@Component
class ActorTarget extends ThingTarget<ActorDraft> {

	private final ActorService actors;

	private final ActorSearch search;

	ActorTarget(ImportRows rows, CountryIndex countries, JsonMapper json, ActorService actors, ActorSearch search) {
		super(rows, countries, json);
		this.actors = actors;
		this.search = search;
	}

	@Override
	public ImportTarget about() {
		return ImportTarget.ACTORS;
	}

	@Override
	public ImportField needs() {
		return ImportField.NAME;
	}

	@Override
	ActorDraft draft(RowReading reading, @Nullable UUID id) {
		return new ActorDraft(id, reading.line(ImportField.NAME), reading.value(ImportField.KIND), home(reading),
				reading.line(ImportField.DESCRIPTION));
	}

	/**
	 * Where a list gives several, separated by semicolons, none is said to be the one.
	 */
	private static @Nullable String home(RowReading reading) {
		String said = reading.value(ImportField.HOME);
		return (said == null || said.contains(";")) ? null : reading.code(ImportField.HOME, said);
	}

	@Override
	void inspect(ActorDraft draft, Violations violations) {
		this.actors.inspect(draft, violations);
	}

	@Override
	Optional<Known<ActorDraft>> find(UUID externalId) {
		return this.search.find(externalId).map((row) -> new Known<>(row.id(), row.version(), draft(row)));
	}

	private static ActorDraft draft(ActorRow row) {
		return new ActorDraft(row.externalId(), row.name(), row.kind().word(), row.home(), row.description());
	}

	@Override
	void record(ActorDraft draft, Person by) {
		this.actors.record(draft, by);
	}

	@Override
	void describe(Known<ActorDraft> known, ActorDraft draft, Person by) {
		this.actors.describe(known.id(), known.version(), draft, by);
	}

	@Override
	void withdraw(Known<ActorDraft> known, Person by) {
		this.actors.withdraw(known.id(), by);
	}

	@Override
	String subject() {
		return "ACTOR";
	}

	@Override
	@Nullable String caption(ActorDraft draft) {
		return draft.name();
	}

}
