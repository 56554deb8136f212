package org.entente.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorKind;
import org.entente.actors.ActorRow;
import org.entente.actors.ActorSearch;
import org.entente.actors.ActorService;
import org.entente.shared.Violation;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds to actors what further files of their list say: other names, and addresses.
 * Whoever has no home and addresses in one country only is at home there, unless it is a
 * person: people live in many places.
 */
@Component
class ActorDetails {

	private final ActorService actors;

	private final ActorSearch search;

	private final ListEntries entries;

	private final WaitingRows rows;

	private final SettledRows settled;

	private final CountryIndex countries;

	ActorDetails(ActorService actors, ActorSearch search, ListEntries entries, WaitingRows rows, SettledRows settled,
			CountryIndex countries) {
		this.actors = actors;
		this.search = search;
		this.entries = entries;
		this.rows = rows;
		this.settled = settled;
		this.countries = countries;
	}

	/** What a row says, and what is wrong with it. */
	record Detail(int number, @Nullable String entry, @Nullable Addition kind, @Nullable String value,
			@Nullable String country, List<Violation> faults) {

		static Detail of(RowReading reading) {
			Violations violations = new Violations();
			String entry = violations.required(ImportField.ENTRY.word(), reading.line(ImportField.ENTRY), 500);
			Addition kind = violations.required(ImportField.KIND.word(), reading.value(ImportField.KIND),
					Addition.class);
			ImportField says = reading.gives(ImportField.NAME) ? ImportField.NAME : ImportField.DESCRIPTION;
			String said = reading.line(says);
			String value = (says == ImportField.NAME) ? said : withoutGaps(said);
			String home = reading.country(ImportField.HOME);
			violations.optional(says.word(), value, Additions.LONGEST);
			List<Violation> faults = new ArrayList<>(reading.faults());
			faults.addAll(RowReading.broken(violations::throwIfAny));
			return new Detail(reading.row().number(), entry, kind, value, home, faults);
		}

		/** Commas between which nothing stands come of cells that say nothing. */
		private static @Nullable String withoutGaps(@Nullable String text) {
			return (text == null) ? null
					: Stream.of(text.split(","))
						.map(String::strip)
						.filter((part) -> !part.isEmpty())
						.collect(Collectors.joining(", "));
		}

	}

	/** An actor while details of it come in. */
	private static final class Work {

		private final ActorRow row;

		private ActorDraft draft;

		private Work(ActorRow row) {
			this.row = row;
			this.draft = ActorTarget.draft(row);
		}

		/** What it would be with one more; a row may say nothing. */
		private ActorDraft with(Detail detail, Set<String> homes) {
			String value = detail.value();
			if (value == null || value.isEmpty()) {
				return this.draft;
			}
			boolean known = value.equalsIgnoreCase(this.draft.name());
			Additions additions = Additions.of(this.draft.description());
			String home = (this.draft.home() == null && this.row.kind() != ActorKind.PERSON && homes.size() == 1)
					? detail.country() : this.draft.home();
			return new ActorDraft(this.draft.id(), this.draft.name(), this.draft.kind(), home,
					known ? this.draft.description()
							: additions.with(Objects.requireNonNull(detail.kind()), value).description());
		}

	}

	List<SettledRow> settle(Import file, List<WaitingRow> waiting, Person by) {
		CountryReading reading = this.countries.reading();
		List<Detail> details = waiting.stream()
			.map((row) -> Detail
				.of(new RowReading(file.mapping(), new Mapping.Row(file.header(), row.number(), row.cells()), reading)))
			.toList();
		Set<String> named = details.stream().map(Detail::entry).filter(Objects::nonNull).collect(Collectors.toSet());
		Map<String, Set<Long>> numbers = this.entries.actors(file, named);
		Map<String, Set<String>> homes = this.rows.said(file, ImportField.ENTRY, named, ImportField.HOME);
		Map<Long, Work> works = new HashMap<>();
		List<SettledRow> settled = new ArrayList<>();
		details.forEach((detail) -> settled.add(settle(file, detail, numbers, homes, works)));
		works.values()
			.stream()
			.filter((work) -> !work.draft.equals(ActorTarget.draft(work.row)))
			.forEach((work) -> this.actors.describe(work.row.id(), work.row.version(), work.draft, by));
		this.settled.settle(file.id(), settled);
		return settled;
	}

	private SettledRow settle(Import file, Detail detail, Map<String, Set<Long>> numbers,
			Map<String, Set<String>> homes, Map<Long, Work> works) {
		if (!detail.faults().isEmpty()) {
			return refused(file, detail, detail.faults());
		}
		String entry = Objects.requireNonNull(detail.entry());
		Set<Long> meant = numbers.getOrDefault(entry, Set.of());
		if (meant.size() != 1) {
			String why = meant.isEmpty() ? "import.unknown-entry" : "import.several-entries";
			return refused(file, detail, List.of(new Violation(ImportField.ENTRY.word(), why, List.of(entry))));
		}
		Work work = works.computeIfAbsent(meant.iterator().next(), (id) -> new Work(this.search.get(id)));
		ActorDraft next = work.with(detail, homes.getOrDefault(entry, Set.of()));
		Violations broken = new Violations();
		this.actors.inspect(next, broken);
		List<Violation> faults = RowReading.broken(broken::throwIfAny);
		if (!faults.isEmpty()) {
			return refused(file, detail, faults);
		}
		RowOutcome outcome = next.equals(work.draft) ? RowOutcome.UNCHANGED : RowOutcome.MERGED;
		work.draft = next;
		return new SettledRow(detail.number(), outcome, List.of(), null, work.row.externalId(), null, null, null);
	}

	private static SettledRow refused(Import file, Detail detail, List<Violation> faults) {
		return SettledRow.refused(detail.number(), RowFault.of(faults, List.of(), file.mapping()));
	}

}
