package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.actors.ActorSearch;
import org.entente.countries.CountrySearch;
import org.entente.shared.NotAllowedException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files of rows in, has them checked and imported by {@link ImportJob}, and undoes
 * whole imports.
 */
@Service
@Transactional
public class ImportService {

	/** How many kinds of events a file may have: codebooks have some hundred. */
	private static final int KINDS = 2000;

	/** Seconds in which a file must be read: two million rows take a minute or two. */
	private static final int LONGEST_INTAKE = 600;

	private final TableReaders readers;

	private final ImportRows rows;

	private final ImportStates states;

	private final ImportSearch search;

	private final DataSets dataSets;

	private final Profiles profiles;

	private final CountryIndex index;

	private final CountrySearch countries;

	private final RowTargets targets;

	private final ActorSearch actors;

	private final TransactionTemplate intake;

	ImportService(TableReaders readers, ImportRows rows, ImportStates states, ImportSearch search, DataSets dataSets,
			Profiles profiles, CountryIndex index, CountrySearch countries, RowTargets targets, ActorSearch actors,
			TransactionTemplate transactions) {
		this.readers = readers;
		this.rows = rows;
		this.states = states;
		this.search = search;
		this.dataSets = dataSets;
		this.profiles = profiles;
		this.index = index;
		this.countries = countries;
		this.targets = targets;
		this.actors = actors;
		this.intake = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
		this.intake.setTimeout(LONGEST_INTAKE);
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
		Violations violations = new Violations();
		String name = violations.required("file", arrival.fileName(), 300);
		UUID dataSet = violations.id("dataSet", arrival.dataSet());
		String title = violations.optional("title", arrival.title(), 500);
		violations.throwIfAny();
		Path copy = Files.createTempFile("entente-import", ".rows");
		try {
			String sha256 = FileCopy.of(content, copy, this.readers);
			return Objects.requireNonNull(this.intake.execute((status) -> {
				UUID chosen = (dataSet != null) ? dataSet : this.dataSets.ofSameFile(sha256);
				String called = (dataSet != null) ? this.dataSets.title(dataSet) : (title != null) ? title : name;
				return keep(new ImportStates.Arrival(Objects.requireNonNull(name), sha256, copy.toFile().length(),
						Objects.requireNonNullElseGet(chosen, UUID::randomUUID), Objects.requireNonNull(called),
						by.id()), copy, arrival.options());
			}));
		}
		finally {
			Files.delete(copy);
		}
	}

	private long keep(ImportStates.Arrival file, Path copy, TableOptions options) {
		long id = this.states.begin(file);
		RowIntake intake = this.rows.intake(id, LONGEST_INTAKE);
		try {
			TableLayout layout = this.readers.read(file.fileName(), copy, options, intake);
			intake.end();
			if (intake.count() == 0) {
				throw new RuleViolationException("file", "import.no-rows");
			}
			List<String> header = Objects.equals(layout.headerRow(), 0)
					? this.profiles.names(intake.header(), this.rows.first(id, 1).get(0).cells()) : intake.header();
			this.states.describe(id, layout, header, intake.count());
			this.states.map(id, this.states.lastMapping(header).orElseGet(() -> firstMapping(header)));
			return id;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			intake.breakOff();
		}
	}

	/** Megabytes a file may have. */
	public int largestMegabytes() {
		return this.readers.largestMegabytes();
	}

	private Mapping firstMapping(List<String> header) {
		return this.profiles.of(header)
			.map((profile) -> profile.fitted(header))
			.orElseGet(() -> Mapping.guess(header, ImportTarget.CLAIMS));
	}

	/**
	 * Says how rows become claims; what was found out about the rows before is forgotten.
	 */
	public void map(long id, Mapping mapping, Person by) {
		Import file = mine(id, by);
		mapping.check(file.header());
		checkCodes(mapping.countries());
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
		Import file = mine(id, by);
		Map<String, String> meant = new TreeMap<>();
		Violations violations = new Violations();
		codes.forEach((word, typed) -> {
			if (!typed.isBlank()) {
				this.index.reading()
					.code(typed.strip(), null, null)
					.ifPresentOrElse((code) -> meant.put(word, code), () -> violations.add("countries[" + word + "]",
							"import.no-such-country", Violations.shorten(typed.strip())));
			}
		});
		violations.throwIfAny();
		keepWords(id, file.mapping().with(meant));
	}

	/**
	 * Says which recorded actors names in the file mean.
	 * @param numbers of the actors, by name
	 */
	public void resolveActors(long id, Map<String, String> numbers, Person by) {
		Import file = mine(id, by);
		Map<String, UUID> ids = new TreeMap<>();
		Violations violations = new Violations();
		numbers.forEach((name, number) -> {
			if (!number.isBlank()) {
				this.actors.numbered(number.strip())
					.ifPresentOrElse((actor) -> ids.put(name, actor), () -> violations.add("actors[" + name + "]",
							"import.no-such-actor", Violations.shorten(number)));
			}
		});
		violations.throwIfAny();
		keepWords(id, file.mapping().withActors(ids));
	}

	private void keepWords(long id, Mapping mapping) {
		ImportState state = this.states.hold(id);
		if (Set.of(ImportState.CHECKING, ImportState.RUNNING, ImportState.UNDOING, ImportState.UNDONE)
			.contains(state)) {
			throw new RuleViolationException("state", "import.state", state.word());
		}
		this.states.map(id, mapping);
	}

	private void checkCodes(Map<String, String> codes) {
		Set<String> unknown = this.countries.unknown(codes.values());
		Violations violations = new Violations();
		codes.forEach((word, code) -> {
			if (unknown.contains(code)) {
				violations.add("countries[" + word + "]", "country.unknown", Violations.shorten(code));
			}
		});
		violations.throwIfAny();
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

	/** Has it found out what would become of each row, without writing to the record. */
	public void check(long id, Person by) {
		checkMapped(mine(id, by));
		this.states.move(id, EnumSet.of(ImportState.UPLOADED, ImportState.CHECKED), ImportState.CHECKING, by.id());
		this.rows.reset(id, false);
	}

	/**
	 * Has the rows imported; of an import that ended, those that were refused and those
	 * that were not reached.
	 */
	public void start(long id, Person by) {
		checkMapped(mine(id, by));
		ImportState before = this.states.move(id, EnumSet.of(ImportState.UPLOADED, ImportState.CHECKED,
				ImportState.PAUSED, ImportState.CANCELLED, ImportState.FINISHED), ImportState.RUNNING, by.id());
		if (before != ImportState.PAUSED) {
			this.rows.reset(id, before == ImportState.CANCELLED || before == ImportState.FINISHED);
		}
	}

	/** The fields without which every row would be refused, as a mapping leaves them. */
	public List<ImportField> gaps(Mapping mapping) {
		return this.targets.of(mapping.target()).gaps(mapping);
	}

	/** Kinds of events are a vocabulary that all data sets share, not texts. */
	private boolean saysMoreThanKinds(Import file) {
		List<Integer> places = file.mapping()
			.columnsOf(ImportField.EVENT)
			.stream()
			.map((column) -> file.header().indexOf(column) + 1)
			.toList();
		return this.rows.saysMoreThan(KINDS, file.id(), places);
	}

	/** A wizard that was left half way makes nothing. */
	private void checkMapped(Import file) {
		Violations violations = new Violations();
		gaps(file.mapping())
			.forEach((gap) -> violations.add("columns." + gap.word(), "import.nothing-mapped", gap.word()));
		violations.throwIfAny();
		if (file.mapping().target() == ImportTarget.EVENTS && saysMoreThanKinds(file)) {
			throw new RuleViolationException("columns." + ImportField.EVENT.word(), "import.many-kinds", KINDS);
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
