package org.entente.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.entente.accounts.Person;
import org.entente.events.EventDraft;
import org.entente.events.EventIntake;
import org.entente.events.NewEvent;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes events of rows, thousands at a time. */
@Component
class EventTarget implements RowTarget {

	private static final int CHUNK = 5000;

	private final EventIntake intake;

	private final SettledRows rows;

	private final MadeRows made;

	private final DataSets dataSets;

	private final CountryIndex countries;

	EventTarget(EventIntake intake, SettledRows rows, MadeRows made, DataSets dataSets, CountryIndex countries) {
		this.intake = intake;
		this.rows = rows;
		this.made = made;
		this.dataSets = dataSets;
		this.countries = countries;
	}

	@Override
	public ImportTarget about() {
		return ImportTarget.EVENTS;
	}

	@Override
	public ImportField needs(Mapping mapping) {
		return ImportField.EVENT;
	}

	@Override
	public List<ImportField> gaps(Mapping mapping) {
		return mapping.gives(ImportField.YEAR) ? mapping.gaps(ImportField.EVENT, ImportField.FROM, ImportField.TO)
				: mapping.gaps(ImportField.EVENT, ImportField.FROM, ImportField.TO, ImportField.DATE);
	}

	@Override
	public int chunk() {
		return CHUNK;
	}

	@Override
	public ImportService.Preview preview(Mapping mapping, Mapping.Row row, CountryReading countries) {
		RowReading reading = new RowReading(mapping, row, countries);
		EventDraft draft = draft(reading);
		String relationship = (draft.from() != null && draft.to() != null) ? draft.from() + "-" + draft.to() : null;
		return new ImportService.Preview(row.number(), draft.kind(), relationship, draft.date(),
				String.join(" | ", row.cells()),
				RowFault.of(reading.faults(), RowReading.broken(draft::checked), mapping));
	}

	private static EventDraft draft(RowReading reading) {
		return new EventDraft(reading.value(ImportField.KEY), reading.country(ImportField.FROM),
				reading.country(ImportField.TO), reading.value(ImportField.DIRECTION), reading.date(),
				reading.value(ImportField.SCHEME), reading.value(ImportField.EVENT), reading.value(ImportField.URL));
	}

	/**
	 * A row with what it says, or with what is wrong with it.
	 *
	 * @param key follows from data set and number of the event; null where there is none
	 */
	private record Read(int number, @Nullable NewEvent event, @Nullable UUID key, List<RowFault> faults) {
	}

	private static Read read(Import file, WaitingRow waiting, CountryReading countries) {
		RowReading reading = new RowReading(file.mapping(),
				new Mapping.Row(file.header(), waiting.number(), waiting.cells()), countries);
		EventDraft draft = draft(reading);
		List<Violation> faults = reading.faults();
		try {
			NewEvent event = draft.checked();
			if (faults.isEmpty()) {
				return new Read(waiting.number(), event,
						RowKey.externalId(file.dataSet(), "event " + event.number(), 0), List.of());
			}
			return new Read(waiting.number(), null, null, RowFault.of(faults, List.of(), file.mapping()));
		}
		catch (RuleViolationException ex) {
			return new Read(waiting.number(), null, null, RowFault.of(faults, ex.violations(), file.mapping()));
		}
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public List<SettledRow> settle(Import file, List<WaitingRow> waiting, Person by) {
		CountryReading reading = this.countries.reading();
		List<Read> read = waiting.stream().map((row) -> read(file, row, reading)).toList();
		List<Read> whole = read.stream().filter((row) -> row.event() != null).toList();
		Map<UUID, SettledRow> earlier = this.rows.sameKeys(file.id(), whole.stream().map(Read::key).toList(),
				waiting.stream().map(WaitingRow::number).toList());
		Map<UUID, Read> first = new LinkedHashMap<>();
		whole.stream()
			.filter((row) -> !earlier.containsKey(row.key()))
			.forEach((row) -> first.putIfAbsent(row.key(), row));
		Map<Long, EventIntake.Fate> fates = this.intake.write(file.id(), this.dataSets.number(file.dataSet()),
				first.values().stream().map(Read::event).toList(), by.id());
		List<SettledRow> settled = new ArrayList<>();
		read.forEach((row) -> settled.add(settled(file, row, earlier, first, fates)));
		this.rows.settle(file.id(), settled);
		return settled;
	}

	private static SettledRow settled(Import file, Read row, Map<UUID, SettledRow> earlier, Map<UUID, Read> first,
			Map<Long, EventIntake.Fate> fates) {
		NewEvent event = row.event();
		if (event == null) {
			return SettledRow.refused(row.number(), row.faults());
		}
		UUID key = row.key();
		String hash = RowKey.hash(event.whole());
		SettledRow before = earlier.get(key);
		Read leading = first.get(key);
		if (before == null && leading != null && leading.number() != row.number() && leading.event() != null) {
			before = new SettledRow(leading.number(), RowOutcome.IMPORTED, List.of(), null, key,
					RowKey.hash(leading.event().whole()), null, null);
		}
		if (before != null && !hash.equals(before.hash())) {
			return SettledRow.refused(row.number(), List.of(new RowFault(file.mapping().nameOf(ImportField.KEY),
					"import.repeated-key", List.of(before.number()))));
		}
		RowOutcome outcome = (before != null) ? RowOutcome.MERGED : switch (fates.get(event.number())) {
			case ADDED -> RowOutcome.IMPORTED;
			case UNCHANGED -> RowOutcome.UNCHANGED;
			case CHANGED -> RowOutcome.MERGED;
		};
		return new SettledRow(row.number(), outcome, List.of(), (before != null) ? before.number() : null, key, hash,
				null, null);
	}

	@Override
	public boolean takeBack(Import file, Person by, Consumer<Runnable> within) {
		boolean[] any = new boolean[1];
		within.accept(() -> {
			any[0] = this.intake.takeBack(file.id());
			if (!any[0]) {
				this.made.allUndone(file.id());
			}
		});
		return any[0];
	}

	@Override
	public int left(long importId) {
		return this.intake.left(importId);
	}

}
