package org.entente.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.entente.accounts.Person;
import org.entente.claims.CitationService;
import org.entente.claims.ClaimRecorder;
import org.entente.claims.ClaimService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what becomes of rows that state claims, and makes it so, through the services
 * that also serve people: new claims handed to review, all of them at once; a change of a
 * claim made earlier; or nothing.
 */
@Component
class ClaimSettler {

	private static final Set<String> WITHDRAWN = Set.of("RETRACTED", "REJECTED", "MERGED");

	private final SettledRows rows;

	private final ClaimService claims;

	private final ClaimReader reader;

	private final ClaimRecorder recorder;

	private final CitationService citations;

	ClaimSettler(SettledRows rows, ClaimService claims, ClaimReader reader, ClaimRecorder recorder,
			CitationService citations) {
		this.rows = rows;
		this.claims = claims;
		this.reader = reader;
		this.recorder = recorder;
		this.citations = citations;
	}

	/** Settles rows; what one breaks only when it is written is thrown. */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<SettledRow> settle(Import file, List<WaitingRow> waiting, Person by) {
		return new Chunk(file, by).settle(waiting);
	}

	/** The rows of one transaction. */
	private final class Chunk {

		private final Import file;

		private final Person by;

		private Chunk(Import file, Person by) {
			this.file = file;
			this.by = by;
		}

		private List<SettledRow> settle(List<WaitingRow> waiting) {
			ClaimReader.Read read = ClaimSettler.this.reader.read(this.file, waiting, this.by);
			List<SoundRow> sound = read.sound();
			Map<UUID, SettledRows.Known> known = known(sound);
			Map<UUID, SettledRow> earlier = ClaimSettler.this.rows.sameKeys(this.file.id(),
					sound.stream().map(SoundRow::externalId).toList(),
					waiting.stream().map(WaitingRow::number).toList());
			Map<UUID, SoundRow> leaders = new HashMap<>();
			for (SoundRow row : sound) {
				decide(row, earlier.get(row.externalId()), leaders.get(row.externalId()), known.get(row.externalId()));
				if (!row.isRefused()) {
					leaders.putIfAbsent(row.externalId(), row);
				}
			}
			record(sound.stream().filter(SoundRow::isNew).toList());
			List<SettledRow> all = Stream.concat(sound.stream().map(SoundRow::settled), read.refused().stream())
				.toList();
			ClaimSettler.this.rows.settle(this.file.id(), all);
			return all;
		}

		/**
		 * The claims that rows stand for already. One that was withdrawn with a whole
		 * import stays so.
		 */
		private Map<UUID, SettledRows.Known> known(List<SoundRow> sound) {
			Map<UUID, SettledRows.Known> known = new HashMap<>();
			List<SoundRow> open = sound;
			while (!open.isEmpty()) {
				known.putAll(ClaimSettler.this.rows.known(open.stream().map(SoundRow::externalId).toList()));
				open = open.stream().filter((row) -> isUndone(known.get(row.externalId()))).toList();
				open.forEach(SoundRow::next);
			}
			return known;
		}

		private static boolean isUndone(SettledRows.@Nullable Known known) {
			return known != null && known.undone() && known.status().equals("RETRACTED");
		}

		private void decide(SoundRow row, @Nullable SettledRow earlier, @Nullable SoundRow leader,
				SettledRows.@Nullable Known known) {
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
		private void change(SoundRow row, SettledRows.Known known) {
			if (WITHDRAWN.contains(known.status())) {
				refuse(row, ImportField.STATEMENT, "import.withdrawn", known.id(),
						known.status().toLowerCase(Locale.ROOT));
			}
			else if (known.readRevision() == null || known.readRevision() != known.revision()) {
				refuse(row, ImportField.STATEMENT, "import.edited", known.id());
			}
			else {
				ClaimSettler.this.citations.cite(known.id(),
						row.mapped().citation(this.file.dataSet().toString(), row.number()), this.by);
				SettledRows.Known now = ClaimSettler.this.rows.known(List.of(row.externalId())).get(row.externalId());
				ClaimSettler.this.claims.revise(now.id(), now.version(), row.mapped().draft(),
						"Row " + row.number() + " of " + this.file.fileName(), this.by);
				row.settle(RowOutcome.MERGED, null, now.id(), now.revision() + 1);
			}
		}

		private void refuse(SoundRow row, ImportField field, String key, Object... arguments) {
			row.settle(SettledRow.refused(row.number(),
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
