package org.entente.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files of rows in: whole, with a first mapping, or not at all. */
@Component
class ImportUpload {

	/** Seconds in which a file must be read: two million rows take a minute or two. */
	private static final int LONGEST = 600;

	private final TableReaders readers;

	private final WaitingRows rows;

	private final ImportStates states;

	private final DataSets dataSets;

	private final Profiles profiles;

	private final TransactionTemplate intake;

	ImportUpload(TableReaders readers, WaitingRows rows, ImportStates states, DataSets dataSets, Profiles profiles,
			TransactionTemplate transactions) {
		this.readers = readers;
		this.rows = rows;
		this.states = states;
		this.dataSets = dataSets;
		this.profiles = profiles;
		this.intake = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
		this.intake.setTimeout(LONGEST);
	}

	int largestMegabytes() {
		return this.readers.largestMegabytes();
	}

	/** Copies a file before the transaction begins, and returns the import's number. */
	long take(ImportService.Arrival arrival, InputStream content, Person by) throws IOException {
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
		RowIntake intake = this.rows.intake(id, LONGEST);
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

	private Mapping firstMapping(List<String> header) {
		return this.profiles.of(header)
			.map((profile) -> profile.fitted(header))
			.orElseGet(() -> Mapping.guess(header, ImportTarget.CLAIMS));
	}

}
