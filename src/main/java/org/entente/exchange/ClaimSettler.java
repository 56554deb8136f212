package org.entente.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.actors.ActorSearch;
import org.entente.claims.CitationDraft;
import org.entente.claims.CitationService;
import org.entente.claims.ClaimRecorder;
import org.entente.claims.ClaimService;
import org.entente.claims.Handover;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides what becomes of rows that state claims, and makes it so, through the services
 * that also serve people: new claims handed to review, all of them at once; a change of a
 * claim made earlier; or nothing.
 */
@Component
class ClaimSettler {

	private static final Set<String> WITHDRAWN = Set.of("RETRACTED", "REJECTED", "MERGED");

	private final ImportRows rows;

	private final ClaimService claims;

	private final ClaimRecorder recorder;

	private final CitationService citations;

	private final ActorSearch actors;

	private final CountryIndex countries;

	private final JsonMapper json;

	ClaimSettler(ImportRows rows, ClaimService claims, ClaimRecorder recorder, CitationService citations,
			ActorSearch actors, CountryIndex countries, JsonMapper json) {
		this.rows = rows;
		this.claims = claims;
		this.recorder = recorder;
		this.citations = citations;
		this.actors = actors;
		this.countries = countries;
		this.json = json;
	}

	/** Settles rows; what one breaks only when it is written is thrown. */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<ImportRows.Settled> settle(Import file, List<ImportRows.Waiting> waiting, Person by) {
		return new Chunk(file, by).settle(waiting);
	}

	/** The rows of one transaction. */
	private final class Chunk {

		private final Import file;

		private final Person by;

		private final Map<Integer, ImportRows.Settled> settled = new HashMap<>();

		private Chunk(Import file, Person by) {
			this.file = file;
			this.by = by;
		}

		private List<ImportRows.Settled> settle(List<ImportRows.Waiting> waiting) {
			List<SoundRow> sound = read(waiting);
			Map<UUID, ImportRows.Known> known = known(sound);
			Map<UUID, ImportRows.Settled> earlier = ClaimSettler.this.rows.sameKeys(this.file.id(),
					sound.stream().map(SoundRow::externalId).toList(),
					waiting.stream().map(ImportRows.Waiting::number).toList());
			Map<UUID, SoundRow> leaders = new HashMap<>();
			for (SoundRow row : sound) {
				decide(row, earlier.get(row.externalId()), leaders.get(row.externalId()), known.get(row.externalId()));
				if (!row.isRefused()) {
					leaders.putIfAbsent(row.externalId(), row);
				}
			}
			record(sound.stream().filter(SoundRow::isNew).toList());
			sound.forEach((row) -> this.settled.put(row.number(), row.settled()));
			List<ImportRows.Settled> all = waiting.stream().map((row) -> this.settled.get(row.number())).toList();
			ClaimSettler.this.rows.settle(this.file.id(), all);
			return all;
		}

		/** Reads rows; those that break a rule are settled with it. */
		private List<SoundRow> read(List<ImportRows.Waiting> waiting) {
			List<MappedRow> mapped = mapped(waiting);
			List<ClaimRecorder.Entry> entries = new ArrayList<>();
			for (int i = 0; i < waiting.size(); i++) {
				entries.add(new ClaimRecorder.Entry(null, mapped.get(i).draft(),
						List.of(citation(mapped.get(i), waiting.get(i).number())), new Handover(true, null)));
			}
			List<ClaimRecorder.Reading> readings = ClaimSettler.this.recorder.read(entries, this.by);
			List<SoundRow> sound = new ArrayList<>();
			for (int i = 0; i < waiting.size(); i++) {
				int number = waiting.get(i).number();
				ClaimRecorder.Ready claim = readings.get(i).claim();
				List<RowFault> faults = RowFault.of(mapped.get(i).faults(), readings.get(i).faults(),
						this.file.mapping());
				if (claim == null || !faults.isEmpty()) {
					this.settled.put(number, ImportRows.Settled.refused(number, faults));
				}
				else {
					Mapping.Row row = row(waiting.get(i));
					sound.add(new SoundRow(number, mapped.get(i), claim,
							RowKey.of(this.file.mapping().value(ImportField.KEY, row), row), hash(mapped.get(i)),
							this.file.dataSet()));
				}
			}
			return sound;
		}

		private List<MappedRow> mapped(List<ImportRows.Waiting> waiting) {
			CountryReading reading = ClaimSettler.this.countries.reading();
			Map<String, Optional<UUID>> named = new HashMap<>();
			MappedRow.Actors actors = (name) -> named.computeIfAbsent(name, ClaimSettler.this.actors::named);
			return waiting.stream().map((row) -> MappedRow.of(this.file.mapping(), row(row), reading, actors)).toList();
		}

		private Mapping.Row row(ImportRows.Waiting row) {
			return new Mapping.Row(this.file.header(), row.number(), row.cells());
		}

		private CitationDraft citation(MappedRow row, int number) {
			return row.citation(this.file.dataSet().toString(), number);
		}

		private String hash(MappedRow row) {
			return RowKey
				.hash(ClaimSettler.this.json.writeValueAsString(List.of(row.draft(), row.excerpt(), row.place())));
		}

		/**
		 * The claims that rows stand for already. One that was withdrawn with a whole
		 * import stays so.
		 */
		private Map<UUID, ImportRows.Known> known(List<SoundRow> sound) {
			Map<UUID, ImportRows.Known> known = new HashMap<>();
			List<SoundRow> open = sound;
			while (!open.isEmpty()) {
				known.putAll(ClaimSettler.this.rows.known(open.stream().map(SoundRow::externalId).toList()));
				open = open.stream().filter((row) -> isUndone(known.get(row.externalId()))).toList();
				open.forEach(SoundRow::next);
			}
			return known;
		}

		private static boolean isUndone(ImportRows.@Nullable Known known) {
			return known != null && known.undone() && known.status().equals("RETRACTED");
		}

		private void decide(SoundRow row, ImportRows.@Nullable Settled earlier, @Nullable SoundRow leader,
				ImportRows.@Nullable Known known) {
			if (earlier != null && row.says(earlier.hash())) {
				row.settle(RowOutcome.MERGED, earlier.number(), earlier.claim(), earlier.revision());
			}
			else if (earlier != null) {
				refuse(row, ImportField.KEY, "import.repeated-key", earlier.number());
			}
			else if (leader != null && row.saysTheSameAs(leader)) {
				row.follow(leader);
			}
			else if (leader != null) {
				refuse(row, ImportField.KEY, "import.repeated-key", leader.number());
			}
			else if (known != null && row.says(known.contentHash())) {
				row.settle(RowOutcome.UNCHANGED, null, known.id(), known.readRevision());
			}
			else if (known != null) {
				change(row, known);
			}
		}

		/**
		 * The data set says something else now: a new revision, unless a person made one.
		 */
		private void change(SoundRow row, ImportRows.Known known) {
			if (WITHDRAWN.contains(known.status())) {
				refuse(row, ImportField.STATEMENT, "import.withdrawn", known.id(),
						known.status().toLowerCase(Locale.ROOT));
			}
			else if (known.readRevision() == null || known.readRevision() != known.revision()) {
				refuse(row, ImportField.STATEMENT, "import.edited", known.id());
			}
			else {
				ClaimSettler.this.citations.cite(known.id(), citation(row.mapped(), row.number()), this.by);
				ImportRows.Known now = ClaimSettler.this.rows.known(List.of(row.externalId())).get(row.externalId());
				ClaimSettler.this.claims.revise(now.id(), now.version(), row.mapped().draft(),
						"Row " + row.number() + " of " + this.file.fileName(), this.by);
				row.settle(RowOutcome.MERGED, null, now.id(), now.revision() + 1);
			}
		}

		private void refuse(SoundRow row, ImportField field, String key, Object... arguments) {
			row.settle(ImportRows.Settled.refused(row.number(),
					List.of(new RowFault(this.file.mapping().nameOf(field), key, List.of(arguments)))));
		}

		private void record(List<SoundRow> fresh) {
			List<Long> claims = ClaimSettler.this.recorder.record(fresh.stream().map(SoundRow::claim).toList(),
					this.by);
			for (int i = 0; i < claims.size(); i++) {
				fresh.get(i).settle(RowOutcome.IMPORTED, null, claims.get(i), 1);
			}
		}

	}

}
