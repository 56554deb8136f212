package org.entente.exchange;

import java.util.List;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes actors of rows: those of a sanctions list, of a register of ships. */
@Component
class ActorTarget extends ThingTarget<ActorDraft> {

	private final ActorService actors;

	private final ActorSearch search;

	private final ActorDetails details;

	ActorTarget(SettledRows rows, MadeRows made, CountryIndex countries, JsonMapper json, ActorService actors,
			ActorSearch search, ActorDetails details) {
		super(rows, made, countries, json);
		this.actors = actors;
		this.search = search;
		this.details = details;
	}

	@Override
	public ImportTarget about() {
		return ImportTarget.ACTORS;
	}

	@Override
	public ImportField needs(Mapping mapping) {
		return mapping.gives(ImportField.ENTRY) ? ImportField.ENTRY : ImportField.NAME;
	}

	/**
	 * A further name or an address says of which actor it is, and nothing of its kind.
	 */
	@Override
	public List<ImportField> gaps(Mapping mapping) {
		return mapping.gives(ImportField.ENTRY) ? List.of() : super.gaps(mapping);
	}

	@Override
	public ImportService.Preview preview(Mapping mapping, Mapping.Row row, CountryReading countries) {
		if (!mapping.gives(ImportField.ENTRY)) {
			return super.preview(mapping, row, countries);
		}
		ActorDetails.Detail detail = ActorDetails.Detail.of(new RowReading(mapping, row, countries));
		String says = (detail.kind() != null) ? detail.kind().label() + detail.value() : detail.value();
		return new ImportService.Preview(row.number(), says, null, null, String.join(" | ", row.cells()),
				RowFault.of(detail.faults(), List.of(), mapping));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public List<SettledRow> settle(Import file, List<WaitingRow> waiting, Person by) {
		return file.mapping().gives(ImportField.ENTRY) ? this.details.settle(file, waiting, by)
				: super.settle(file, waiting, by);
	}

	@Override
	ActorDraft draft(RowReading reading, @Nullable UUID id) {
		return new ActorDraft(id, reading.line(ImportField.NAME), reading.value(ImportField.KIND), home(reading),
				Additions.of(reading.line(ImportField.DESCRIPTION))
					.withNames(reading.line(ImportField.OTHER_NAMES))
					.description());
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

	/** What its list says, whatever further files added. */
	@Override
	List<ActorDraft> readings(ActorDraft recorded) {
		Additions additions = Additions.of(recorded.description());
		String own = additions.own().isEmpty() ? null : additions.own();
		ActorDraft listed = with(recorded, recorded.home(), own);
		return additions.hasAddress() ? List.of(recorded, listed, with(recorded, null, own))
				: List.of(recorded, listed);
	}

	private static ActorDraft with(ActorDraft draft, @Nullable String home, @Nullable String description) {
		return new ActorDraft(draft.id(), draft.name(), draft.kind(), home, description);
	}

	static ActorDraft draft(ActorRow row) {
		return new ActorDraft(row.externalId(), row.name(), row.kind().word(), row.home(), row.description());
	}

	@Override
	void record(ActorDraft draft, Person by) {
		this.actors.record(draft, by);
	}

	@Override
	void describe(Known<ActorDraft> known, ActorDraft draft, Person by) {
		Additions additions = Additions.of(known.draft().description());
		String home = (draft.home() == null && additions.hasAddress()) ? known.draft().home() : draft.home();
		this.actors.describe(known.id(), known.version(),
				with(draft, home, additions.to(draft.description()).description()), by);
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
