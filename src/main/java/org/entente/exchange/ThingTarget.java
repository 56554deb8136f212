package org.entente.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.entente.accounts.Person;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes things of rows that stand for themselves: recorded once, described anew where the
 * file says something else and no person did, and taken away again while nothing rests on
 * them.
 *
 * @param <D> what somebody would enter about one
 */
abstract class ThingTarget<D> implements RowTarget {

	private static final int CHUNK = 100;

	private final SettledRows rows;

	private final MadeRows made;

	private final CountryIndex countries;

	private final JsonMapper json;

	ThingTarget(SettledRows rows, MadeRows made, CountryIndex countries, JsonMapper json) {
		this.rows = rows;
		this.made = made;
		this.countries = countries;
		this.json = json;
	}

	/** A thing as it is recorded. */
	record Known<D>(long id, int version, D draft) {
	}

	/** What a row says about one. */
	abstract D draft(RowReading reading, @Nullable UUID id);

	/** Collects the rules that a draft breaks. */
	abstract void inspect(D draft, Violations violations);

	/** The one with this external id, described as the draft of a row would. */
	abstract Optional<Known<D>> find(UUID externalId);

	/** What a row may have said of a thing that is recorded so. */
	List<D> readings(D recorded) {
		return List.of(recorded);
	}

	abstract void record(D draft, Person by);

	abstract void describe(Known<D> known, D draft, Person by);

	/** Takes one away; the database refuses where something rests on it. */
	abstract void withdraw(Known<D> known, Person by);

	/** What merges call a thing of this kind. */
	abstract String subject();

	/** What a thing is called. */
	abstract @Nullable String caption(D draft);

	@Override
	public List<ImportField> gaps(Mapping mapping) {
		return mapping.gaps(needs(mapping), ImportField.KIND);
	}

	@Override
	public int chunk() {
		return CHUNK;
	}

	@Override
	public ImportService.Preview preview(Mapping mapping, Mapping.Row row, CountryReading countries) {
		RowReading reading = new RowReading(mapping, row, countries);
		D draft = draft(reading, null);
		return new ImportService.Preview(row.number(), caption(draft), null, null, String.join(" | ", row.cells()),
				RowFault.of(reading.faults(), broken(draft), mapping));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public List<SettledRow> settle(Import file, List<WaitingRow> waiting, Person by) {
		List<SettledRow> settled = new ArrayList<>();
		for (WaitingRow row : waiting) {
			SettledRow one = settle(file, row, by);
			this.rows.settle(file.id(), List.of(one));
			settled.add(one);
		}
		return settled;
	}

	private SettledRow settle(Import file, WaitingRow waiting, Person by) {
		Mapping.Row row = new Mapping.Row(file.header(), waiting.number(), waiting.cells());
		UUID externalId = RowKey.externalId(file.dataSet(), RowKey.of(file.mapping().value(ImportField.KEY, row), row),
				0);
		RowReading reading = new RowReading(file.mapping(), row, this.countries.reading());
		D draft = draft(reading, externalId);
		List<Violation> faults = reading.faults();
		List<RowFault> wrong = RowFault.of(faults, broken(draft), file.mapping());
		if (!wrong.isEmpty()) {
			return SettledRow.refused(waiting.number(), wrong);
		}
		String hash = hash(draft);
		SettledRow same = this.rows.sameKeys(file.id(), List.of(externalId), List.of(waiting.number())).get(externalId);
		if (same != null) {
			return hash.equals(same.hash()) ? settled(waiting, RowOutcome.MERGED, same.number(), externalId, hash)
					: refused(file, waiting, ImportField.KEY, "import.repeated-key", same.number());
		}
		Optional<Known<D>> known = find(externalId);
		if (known.isEmpty()) {
			record(draft, by);
			return settled(waiting, RowOutcome.IMPORTED, null, externalId, hash);
		}
		String last = this.rows.lastHash(externalId).orElse("");
		if (hash.equals(last) || mayBe(known.get(), hash)) {
			return settled(waiting, RowOutcome.UNCHANGED, null, externalId, hash);
		}
		if (!mayBe(known.get(), last)) {
			return refused(file, waiting, needs(file.mapping()), "import.revised", known.get().id());
		}
		describe(known.get(), draft, by);
		return settled(waiting, RowOutcome.MERGED, null, externalId, hash);
	}

	private List<Violation> broken(D draft) {
		Violations violations = new Violations();
		inspect(draft, violations);
		return RowReading.broken(violations::throwIfAny);
	}

	/** Whether a thing is as a row with this hash says it. */
	private boolean mayBe(Known<D> known, String hash) {
		return readings(known.draft()).stream().map(this::hash).anyMatch(hash::equals);
	}

	private String hash(D draft) {
		return RowKey.hash(this.json.writeValueAsString(draft));
	}

	private static SettledRow settled(WaitingRow row, RowOutcome outcome, @Nullable Integer sameAs, UUID externalId,
			String hash) {
		return new SettledRow(row.number(), outcome, List.of(), sameAs, externalId, hash, null, null);
	}

	private static SettledRow refused(Import file, WaitingRow row, ImportField field, String key, Object argument) {
		return SettledRow.refused(row.number(),
				List.of(new RowFault(file.mapping().nameOf(field), key, List.of(argument))));
	}

	@Override
	public boolean takeBack(Import file, Person by, Consumer<Runnable> within) {
		List<MadeRows.MadeThing> made = new ArrayList<>();
		within.accept(() -> made.addAll(this.made.madeThings(file.id(), CHUNK)));
		Halves.of(made, (some) -> within.accept(() -> some.forEach((one) -> {
			find(one.externalId()).ifPresent((known) -> withdrawUnmerged(known, by));
			this.made.undone(file.id(), one.number(), null);
		})), (one, ex) -> within.accept(() -> this.made.undone(file.id(), one.number(), "import.in-use")));
		return !made.isEmpty();
	}

	private void withdrawUnmerged(Known<D> known, Person by) {
		if (this.made.isInMerge(subject(), known.id())) {
			throw new RuleViolationException("merge", "import.in-use");
		}
		withdraw(known, by);
	}

	@Override
	public int left(long importId) {
		return this.made.left(importId);
	}

}
