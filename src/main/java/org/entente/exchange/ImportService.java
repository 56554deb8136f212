package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.NotAllowedException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files of rows in, has them checked and imported by {@link ImportJob}, and undoes
 * whole imports.
 */
@Service
@Transactional
public class ImportService {

	private final ImportUpload uploads;

	private final ImportWords words;

	private final ImportReadiness readiness;

	private final WaitingRows rows;

	private final ImportStates states;

	private final ImportSearch search;

	private final CountryIndex index;

	private final RowTargets targets;

	ImportService(ImportUpload uploads, ImportWords words, ImportReadiness readiness, WaitingRows rows,
			ImportStates states, ImportSearch search, CountryIndex index, RowTargets targets) {
		this.uploads = uploads;
		this.words = words;
		this.readiness = readiness;
		this.rows = rows;
		this.states = states;
		this.search = search;
		this.index = index;
		this.targets = targets;
	}

	/**
	 * What a file is and how it is to be read.
	 *
	 * @param dataSet external id of the source that is its data set, as typed; where it
	 * is left out that of an earlier import of the very same file, else a new one
	 * @param title of a new data set; the name of the file where it is left out
	 */
	public record Arrival(@Nullable String fileName, @Nullable String dataSet, @Nullable String title,
			TableOptions options) {
	}

	/**
	 * What the first rows would become.
	 *
	 * @param statement as the claim would say it; of an event what happened
	 */
	public record Preview(int number, @Nullable String statement, @Nullable String relationship, @Nullable String date,
			String excerpt, List<RowFault> faults) {
	}

	/**
	 * Reads a file whole and keeps its rows, or refuses it and keeps nothing; returns the
	 * number of the import. Its first mapping is the last that was used for the same
	 * columns, else that of the data set to which they belong, else a guess. The file is
	 * copied before the transaction begins.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public long upload(Arrival arrival, InputStream content, Person by) throws IOException {
		by.mustBe(Role.RESEARCHER);
		return this.uploads.take(arrival, content, by);
	}

	/** Megabytes a file may have. */
	public int largestMegabytes() {
		return this.uploads.largestMegabytes();
	}

	/**
	 * Says how rows become claims; what was found out about the rows before is forgotten.
	 */
	public void map(long id, Mapping mapping, Person by) {
		Import file = mine(id, by);
		mapping.check(file.header());
		this.words.check(mapping.countries());
		ImportState state = this.states.hold(id);
		if (state != ImportState.UPLOADED) {
			this.states.move(id, EnumSet.of(ImportState.CHECKED), ImportState.UPLOADED, by.id());
			this.rows.reset(id, false);
		}
		this.states.map(id, mapping);
	}

	/**
	 * Says which countries words of the file mean.
	 * @param codes or names of countries, by word
	 */
	public void resolve(long id, Map<String, String> codes, Person by) {
		this.words.countries(mine(id, by), codes);
	}

	/**
	 * Says which recorded actors names in the file mean.
	 * @param numbers of the actors, by name
	 */
	public void resolveActors(long id, Map<String, String> numbers, Person by) {
		this.words.actors(mine(id, by), numbers);
	}

	/** What the first rows would become by a mapping; nothing is written. */
	@Transactional(readOnly = true)
	public List<Preview> preview(long id, Mapping mapping, Person by) {
		Import file = mine(id, by);
		mapping.check(file.header());
		RowTarget target = this.targets.of(mapping.target());
		return this.rows.first(id, 10)
			.stream()
			.map((waiting) -> target.preview(mapping, new Mapping.Row(file.header(), waiting.number(), waiting.cells()),
					this.index.reading()))
			.toList();
	}

	/** The fields without which every row would be refused, as a mapping leaves them. */
	public List<ImportField> gaps(Mapping mapping) {
		return this.readiness.gaps(mapping);
	}

	/** Has it found out what would become of each row, without writing to the record. */
	public void check(long id, Person by) {
		this.readiness.check(mine(id, by));
		this.states.move(id, EnumSet.of(ImportState.UPLOADED, ImportState.CHECKED), ImportState.CHECKING, by.id());
		this.rows.reset(id, false);
	}

	/**
	 * Has the rows imported; of an import that ended, those that were refused and those
	 * that were not reached.
	 */
	public void start(long id, Person by) {
		this.readiness.check(mine(id, by));
		ImportState before = this.states.move(id, EnumSet.of(ImportState.UPLOADED, ImportState.CHECKED,
				ImportState.PAUSED, ImportState.CANCELLED, ImportState.FINISHED), ImportState.RUNNING, by.id());
		if (before != ImportState.PAUSED) {
			this.rows.reset(id, before == ImportState.CANCELLED || before == ImportState.FINISHED);
		}
	}

	public void pause(long id, Person by) {
		mine(id, by);
		this.states.move(id, EnumSet.of(ImportState.RUNNING), ImportState.PAUSED, by.id());
	}

	/** Ends it: what is imported stands, what is being checked is forgotten. */
	public void cancel(long id, Person by) {
		mine(id, by);
		if (this.states.hold(id) == ImportState.CHECKING) {
			this.states.move(id, EnumSet.of(ImportState.CHECKING), ImportState.UPLOADED, by.id());
			this.rows.reset(id, false);
		}
		else {
			this.states.move(id, EnumSet.of(ImportState.RUNNING, ImportState.PAUSED), ImportState.CANCELLED, by.id());
		}
	}

	/**
	 * Withdraws every claim that the import made. What it changed of claims made earlier
	 * stays; their revisions show it.
	 */
	public void undo(long id, @Nullable String reason, Person by) {
		mine(id, by);
		Violations violations = new Violations();
		String why = violations.required("reason", reason, 900);
		violations.throwIfAny();
		this.states.undoBecause(id, Objects.requireNonNull(why), by.id());
		this.states.move(id, EnumSet.of(ImportState.PAUSED, ImportState.CANCELLED, ImportState.FINISHED),
				ImportState.UNDOING, by.id());
	}

	/** How many things an import made that are not taken back. */
	@Transactional(readOnly = true)
	public int left(Import file) {
		return this.targets.of(file).left(file.id());
	}

	/** An import belongs to who uploaded it; reviewers may step in. */
	private Import mine(long id, Person by) {
		by.mustBe(Role.RESEARCHER);
		Import file = this.search.withoutCounts(id);
		if (file.createdBy() != by.id() && !by.is(Role.REVIEWER)) {
			throw new NotAllowedException("needs-reviewer");
		}
		return file;
	}

}
