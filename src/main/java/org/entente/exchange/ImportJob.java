package org.entente.exchange;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.entente.accounts.AccountSearch;
import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.RuleViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on imports, a chunk of rows in each transaction. What is done is kept in the rows
 * themselves: after a crash the next run of the application takes over at the first row
 * that waits, as soon as the lease of the one before has run out.
 */
@Component
class ImportJob {

	private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

	private final UUID holder = UUID.randomUUID();

	/** The last row that was taken up of each import. */
	private final Map<Long, Integer> reached = new ConcurrentHashMap<>();

	private final ImportStates states;

	private final WaitingRows rows;

	private final SettledRows settled;

	private final ImportSearch search;

	private final RowTargets targets;

	private final DataSets dataSets;

	private final AccountSearch accounts;

	private final TransactionTemplate transactions;

	private final Duration lease;

	ImportJob(ImportStates states, WaitingRows rows, SettledRows settled, ImportSearch search, RowTargets targets,
			DataSets dataSets, AccountSearch accounts, TransactionTemplate transactions,
			@Value("${entente.imports.lease}") Duration lease) {
		this.lease = lease;
		this.states = states;
		this.rows = rows;
		this.settled = settled;
		this.search = search;
		this.targets = targets;
		this.dataSets = dataSets;
		this.accounts = accounts;
		this.transactions = transactions;
	}

	@Scheduled(initialDelayString = "${entente.imports.every}", fixedDelayString = "${entente.imports.every}")
	void round() {
		boolean more = true;
		while (more) {
			more = step();
		}
	}

	/** Does one chunk of one import; says whether there was any. */
	boolean step() {
		Optional<Long> id = this.transactions.execute((status) -> this.states.take(this.holder, this.lease));
		if (id == null || id.isEmpty()) {
			return false;
		}
		Import file = this.search.withoutCounts(id.get());
		try {
			if (file.state() == ImportState.UNDOING) {
				undo(file);
			}
			else {
				settle(file);
			}
			return true;
		}
		catch (LeaseLost ex) {
			return true;
		}
	}

	/** Somebody paused it, or another worker took over. */
	private static final class LeaseLost extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	private void settle(Import file) {
		boolean checking = file.state() == ImportState.CHECKING;
		List<WaitingRow> next = next(file);
		Person by = this.accounts.refresh(file.createdBy()).filter((person) -> person.is(Role.RESEARCHER)).orElse(null);
		if (next.isEmpty()) {
			move(file, checking ? ImportState.CHECKED : ImportState.FINISHED);
		}
		else if (by == null) {
			LOG.warn("Import {} stops: its account may not record any more", file.id());
			move(file, checking ? ImportState.UPLOADED : ImportState.PAUSED);
		}
		else if (checking) {
			check(file, next, by);
		}
		else {
			write(file, next, by);
		}
	}

	/**
	 * The rows that come next. Where one left off it goes on, for what is settled stands
	 * in the way of what waits; only at the end it looks once more from the beginning.
	 */
	private List<WaitingRow> next(Import file) {
		int chunk = this.targets.of(file).chunk();
		List<WaitingRow> next = Objects.requireNonNull(this.transactions.execute((status) -> {
			List<WaitingRow> rows = this.rows.next(file.id(), this.reached.getOrDefault(file.id(), 0), chunk);
			return rows.isEmpty() ? this.rows.next(file.id(), 0, chunk) : rows;
		}));
		if (next.isEmpty()) {
			this.reached.remove(file.id());
		}
		else {
			this.reached.put(file.id(), next.get(next.size() - 1).number());
		}
		return next;
	}

	private void move(Import file, ImportState to) {
		this.transactions.executeWithoutResult((status) -> {
			if (this.states.isOurs(file.id(), file.state(), this.holder)) {
				this.states.move(file.id(), EnumSet.of(file.state()), to, file.createdBy());
			}
		});
	}

	private void mustBeOurs(Import file) {
		if (!this.states.isOurs(file.id(), file.state(), this.holder)) {
			throw new LeaseLost();
		}
	}

	private void write(Import file, List<WaitingRow> waiting, Person by) {
		Halves.of(waiting, (some) -> this.transactions.executeWithoutResult((status) -> settle(file, some, by)),
				(row, ex) -> refuse(file, row, ex));
	}

	/**
	 * The same, but what was written is taken back and only what became of it is kept.
	 */
	private void check(Import file, List<WaitingRow> waiting, Person by) {
		Halves.of(waiting, (some) -> {
			List<SettledRow> would = this.transactions.execute((status) -> {
				status.setRollbackOnly();
				return settle(file, some, by);
			});
			this.transactions.executeWithoutResult((status) -> {
				mustBeOurs(file);
				this.settled.settle(file.id(),
						Objects.requireNonNull(would).stream().map(SettledRow::withoutClaim).toList());
			});
		}, (row, ex) -> refuse(file, row, ex));
	}

	private List<SettledRow> settle(Import file, List<WaitingRow> waiting, Person by) {
		mustBeOurs(file);
		Set<Integer> held = this.rows.stillWaiting(file.id(), waiting.get(0).number(),
				waiting.get(waiting.size() - 1).number());
		if (this.targets.of(file).restsOnDataSet()) {
			this.dataSets.record(file, file.state() == ImportState.CHECKING, by);
		}
		return this.targets.of(file)
			.settle(file, waiting.stream().filter((row) -> held.contains(row.number())).toList(), by);
	}

	private void refuse(Import file, WaitingRow row, RuntimeException ex) {
		List<RowFault> faults = (ex instanceof RuleViolationException broken)
				? RowFault.of(List.of(), broken.violations(), file.mapping())
				: List.of(new RowFault(file.mapping().nameOf(this.targets.of(file).needs(file.mapping())),
						"import.conflict", List.of()));
		this.transactions.executeWithoutResult((status) -> {
			mustBeOurs(file);
			if (!this.rows.stillWaiting(file.id(), row.number(), row.number()).isEmpty()) {
				this.settled.settle(file.id(), List.of(SettledRow.refused(row.number(), faults)));
			}
		});
	}

	private void undo(Import file) {
		Long undoneBy = this.transactions.execute((status) -> this.states.undoneBy(file.id()));
		Optional<Person> by = this.accounts.refresh(Objects.requireNonNull(undoneBy))
			.filter((person) -> person.is(Role.RESEARCHER));
		if (by.isEmpty()) {
			LOG.warn("The undoing of import {} stops: the account that began it may not retract any more", file.id());
			move(file, ImportState.CANCELLED);
		}
		else if (!this.targets.of(file).takeBack(file, by.get(), (work) -> ours(file, work))) {
			move(file, ImportState.UNDONE);
		}
	}

	private void ours(Import file, Runnable work) {
		this.transactions.executeWithoutResult((status) -> {
			mustBeOurs(file);
			work.run();
		});
	}

}
