package org.entente.exchange;

import java.util.List;
import java.util.function.Consumer;

import org.entente.accounts.Person;

/** Makes of rows what they become; one class for each target. */
interface RowTarget {

	ImportTarget about();

	/** The field without which nothing can be made of a row. */
	ImportField needs(Mapping mapping);

	/** The fields without which every row would be refused, as a mapping leaves them. */
	default List<ImportField> gaps(Mapping mapping) {
		return mapping.gaps(needs(mapping));
	}

	/** Whether what it makes cites the file, as a version of its data set. */
	default boolean restsOnDataSet() {
		return true;
	}

	/** How many rows are settled in one transaction. */
	int chunk();

	/** What a row would become; nothing is written. */
	ImportService.Preview preview(Mapping mapping, Mapping.Row row, CountryReading countries);

	/**
	 * Settles rows within a transaction and keeps what became of each.
	 * @throws org.entente.shared.RuleViolationException where one of them breaks a rule
	 * only when it is written
	 */
	List<SettledRow> settle(Import file, List<WaitingRow> rows, Person by);

	/**
	 * Takes back some of what an import made.
	 * @param within runs work in a transaction of its own
	 * @return whether there was any left
	 */
	boolean takeBack(Import file, Person by, Consumer<Runnable> within);

	/** How many things an import made that are not taken back. */
	int left(long importId);

}
