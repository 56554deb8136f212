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

	private final ImportRows rows;

	private final CountryIndex countries;

	private final JsonMapper json;

	ThingTarget(ImportRows rows, CountryIndex countries, JsonMapper json) {
		this.rows = rows;
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
		return mapping.gaps(needs(), ImportField.KIND);
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
	public List<ImportRows.Settled> settle(Import file, List<ImportRows.Waiting> waiting, Person by) {
		List<ImportRows.Settled> settled = new ArrayList<>();
		for (ImportRows.Waiting row : waiting) {
			ImportRows.Settled one = settle(file, row, by);
			this.rows.settle(file.id(), List.of(one));
			settled.add(one);
		}
		return settled;
	}

	private ImportRows.Settled settle(Import file, ImportRows.Waiting waiting, Person by) {
		Mapping.Row row = new Mapping.Row(file.header(), waiting.number(), waiting.cells());
		UUID externalId = RowKey.externalId(file.dataSet(), RowKey.of(file.mapping().value(ImportField.KEY, row), row),
				0);
		RowReading reading = new RowReading(file.mapping(), row, this.countries.reading());
		D draft = draft(reading, externalId);
		List<Violation> faults = reading.faults();
		List<RowFault> wrong = RowFault.of(faults, broken(draft), file.mapping());
		if (!wrong.isEmpty()) {
			return ImportRows.Settled.refused(waiting.number(), wrong);
		}
		String hash = hash(draft);
		ImportRows.Settled same = this.rows.sameKeys(file.id(), List.of(externalId), List.of(waiting.number()))
			.get(externalId);
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
		if (hash.equals(last) || hash.equals(hash(known.get().draft()))) {
			return settled(waiting, RowOutcome.UNCHANGED, null, externalId, hash);
		}
		if (!last.equals(hash(known.get().draft()))) {
			return refused(file, waiting, needs(), "import.revised", known.get().id());
		}
		describe(known.get(), draft, by);
		return settled(waiting, RowOutcome.MERGED, null, externalId, hash);
	}

	private List<Violation> broken(D draft) {
		Violations violations = new Violations();
		inspect(draft, violations);
		return RowReading.broken(violations::throwIfAny);
	}

	private String hash(D draft) {
		return RowKey.hash(this.json.writeValueAsString(draft));
	}

	private static ImportRows.Settled settled(ImportRows.Waiting row, RowOutcome outcome, @Nullable Integer sameAs,
			UUID externalId, String hash) {
		return new ImportRows.Settled(row.number(), outcome, List.of(), sameAs, externalId, hash, null, null);
	}

	private static ImportRows.Settled refused(Import file, ImportRows.Waiting row, ImportField field, String key,
			Object argument) {
		return ImportRows.Settled.refused(row.number(),
				List.of(new RowFault(file.mapping().nameOf(field), key, List.of(argument))));
	}

	@Override
	public boolean takeBack(Import file, Person by, Consumer<Runnable> within) {
		List<ImportRows.MadeThing> made = new ArrayList<>();
		within.accept(() -> made.addAll(this.rows.madeThings(file.id(), CHUNK)));
		Halves.of(made, (some) -> within.accept(() -> some.forEach((one) -> {
			find(one.externalId()).ifPresent((known) -> withdrawUnmerged(known, by));
			this.rows.undone(file.id(), one.number(), null);
		})), (one, ex) -> within.accept(() -> this.rows.undone(file.id(), one.number(), "import.in-use")));
		return !made.isEmpty();
	}

	private void withdrawUnmerged(Known<D> known, Person by) {
		if (this.rows.isInMerge(subject(), known.id())) {
			throw new RuleViolationException("merge", "import.in-use");
		}
		withdraw(known, by);
	}

	@Override
	public int left(long importId) {
		return this.rows.left(importId);
	}

}
