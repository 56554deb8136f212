package org.entente.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.entente.accounts.Person;
import org.entente.actors.ActorSearch;
import org.entente.claims.ClaimService;
import org.entente.shared.RuleViolationException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes claims of rows, hundreds at a time. */
@Component
class ClaimTarget implements RowTarget {

	private static final int UNDONE_AT_ONCE = 25;

	private final MadeRows rows;

	private final ClaimService claims;

	private final ClaimSettler settler;

	private final ActorSearch actors;

	private final int chunk;

	ClaimTarget(MadeRows rows, ClaimService claims, ClaimSettler settler, ActorSearch actors,
			@Value("${entente.imports.claims-at-once}") int chunk) {
		this.chunk = chunk;
		this.rows = rows;
		this.claims = claims;
		this.settler = settler;
		this.actors = actors;
	}

	@Override
	public ImportTarget about() {
		return ImportTarget.CLAIMS;
	}

	@Override
	public ImportField needs(Mapping mapping) {
		return ImportField.STATEMENT;
	}

	/** A relationship says both ends, unless the claim goes from one to the other. */
	@Override
	public List<ImportField> gaps(Mapping mapping) {
		boolean directed = !mapping.gives(ImportField.DIRECTION)
				|| "directed".equals(mapping.texts().get(ImportField.DIRECTION));
		if (!mapping.gives(ImportField.RELATIONSHIP)) {
			return mapping.gaps(ImportField.STATEMENT, ImportField.FROM, ImportField.TO, ImportField.DOMAIN);
		}
		return directed ? mapping.gaps(ImportField.STATEMENT, ImportField.FROM, ImportField.DOMAIN)
				: mapping.gaps(ImportField.STATEMENT, ImportField.DOMAIN);
	}

	@Override
	public int chunk() {
		return this.chunk;
	}

	@Override
	public ImportService.Preview preview(Mapping mapping, Mapping.Row row, CountryReading countries) {
		MappedRow mapped = MappedRow.of(mapping, row, countries, this.actors::named);
		return new ImportService.Preview(row.number(), mapped.draft().statement(), mapped.draft().relationship(),
				mapped.draft().date(), mapped.excerpt(),
				RowFault.of(mapped.faults(), mapped.broken(this.claims), mapping));
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public List<SettledRow> settle(Import file, List<WaitingRow> waiting, Person by) {
		return this.settler.settle(file, waiting, by);
	}

	/** Withdraws claims, a chunk at a time; where one cannot be, in halves. */
	@Override
	public boolean takeBack(Import file, Person by, Consumer<Runnable> within) {
		List<MadeRows.Made> made = new ArrayList<>();
		within.accept(() -> made.addAll(this.rows.made(file.id(), UNDONE_AT_ONCE)));
		if (!made.isEmpty()) {
			withdraw(file, made, by, within);
		}
		return !made.isEmpty();
	}

	@Override
	public int left(long importId) {
		return this.rows.left(importId);
	}

	private void withdraw(Import file, List<MadeRows.Made> made, Person by, Consumer<Runnable> within) {
		Halves.of(made, (some) -> within.accept(() -> some.forEach((one) -> {
			this.claims.retract(one.claimId(), one.version(), "Import undone: " + file.undoReason(), by);
			this.rows.undone(file.id(), one.number(), null);
		})), (one, ex) -> within.accept(() -> this.rows.undone(file.id(), one.number(),
				(ex instanceof RuleViolationException broken) ? broken.violations().get(0).key() : "import.conflict")));
	}

}
