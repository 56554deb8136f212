package org.entente.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.entente.accounts.Person;
import org.entente.actors.ActorSearch;
import org.entente.claims.CitationService;
import org.entente.claims.ClaimService;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Decides what becomes of a row, and makes it so, through the services that also serve
 * people: a new claim handed to review, a change of a claim made earlier, or nothing.
 */
@Component
class ClaimTarget implements RowTarget {

	private static final int CHUNK = 25;

	private final ImportRows rows;

	private final ClaimService claims;

	private final CitationService citations;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final CountryIndex countries;

	private final ActorSearch actors;

	ClaimTarget(ImportRows rows, ClaimService claims, CitationService citations, JdbcClient jdbc, JsonMapper json,
			CountryIndex countries, ActorSearch actors) {
		this.actors = actors;
		this.countries = countries;
		this.rows = rows;
		this.claims = claims;
		this.citations = citations;
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public ImportTarget about() {
		return ImportTarget.CLAIMS;
	}

	@Override
	public ImportField needs() {
		return ImportField.STATEMENT;
	}

	@Override
	public int chunk() {
		return CHUNK;
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
	public List<ImportRows.Settled> settle(Import file, List<ImportRows.Waiting> waiting, Person by) {
		List<ImportRows.Settled> settled = new ArrayList<>();
		for (ImportRows.Waiting row : waiting) {
			ImportRows.Settled one = settle(file, row, this.countries.reading(), by);
			this.rows.settle(file.id(), List.of(one));
			settled.add(one);
		}
		return settled;
	}

	/** Withdraws claims, a chunk at a time; where one cannot be, in halves. */
	@Override
	public boolean takeBack(Import file, Person by, Consumer<Runnable> within) {
		List<ImportRows.Made> made = new ArrayList<>();
		within.accept(() -> made.addAll(this.rows.made(file.id(), CHUNK)));
		if (!made.isEmpty()) {
			withdraw(file, made, by, within);
		}
		return !made.isEmpty();
	}

	@Override
	public int left(long importId) {
		return this.rows.left(importId);
	}

	private void withdraw(Import file, List<ImportRows.Made> made, Person by, Consumer<Runnable> within) {
		Halves.of(made, (some) -> within.accept(() -> some.forEach((one) -> {
			this.claims.retract(one.claimId(), one.version(), "Import undone: " + file.undoReason(), by);
			this.rows.undone(file.id(), one.number(), null);
		})), (one, ex) -> within.accept(() -> this.rows.undone(file.id(), one.number(),
				(ex instanceof RuleViolationException broken) ? broken.violations().get(0).key() : "import.conflict")));
	}

	/** Settles a row; what it breaks only when it is written is thrown. */
	ImportRows.Settled settle(Import file, ImportRows.Waiting waiting, CountryReading countries, Person by) {
		Mapping.Row row = new Mapping.Row(file.header(), waiting.number(), waiting.cells());
		MappedRow mapped = MappedRow.of(file.mapping(), row, countries, this.actors::named);
		List<RowFault> faults = RowFault.of(mapped.faults(), mapped.broken(this.claims), file.mapping());
		if (!faults.isEmpty()) {
			return ImportRows.Settled.refused(waiting.number(), faults);
		}
		String key = RowKey.of(file.mapping().value(ImportField.KEY, row), row);
		String hash = RowKey
			.hash(this.json.writeValueAsString(List.of(mapped.draft(), mapped.excerpt(), mapped.place())));
		for (int times = 0;; times++) {
			UUID externalId = RowKey.externalId(file.dataSet(), key, times);
			ImportRows.Known known = this.rows.known(externalId).orElse(null);
			if (known == null || !(known.undone() && known.status().equals("RETRACTED"))) {
				return new Writing(file, waiting.number(), mapped, externalId, hash, by).settle(known);
			}
		}
	}

	/** A row that may be written. */
	private final class Writing {

		private final Import file;

		private final int number;

		private final MappedRow mapped;

		private final UUID externalId;

		private final String hash;

		private final Person by;

		private Writing(Import file, int number, MappedRow mapped, UUID externalId, String hash, Person by) {
			this.file = file;
			this.number = number;
			this.mapped = mapped;
			this.externalId = externalId;
			this.hash = hash;
			this.by = by;
		}

		private ImportRows.Settled settle(ImportRows.@Nullable Known known) {
			ImportRows.Settled same = ClaimTarget.this.rows.sameKey(this.file.id(), this.externalId, this.number)
				.orElse(null);
			if (same != null) {
				return this.hash.equals(same.hash())
						? settled(RowOutcome.MERGED, same.number(), same.claim(), same.revision())
						: refused(ImportField.KEY, "import.repeated-key", same.number());
			}
			if (known == null) {
				long claim = ClaimTarget.this.claims.record(this.externalId, this.mapped.draft(),
						List.of(this.mapped.citation(this.file.dataSet().toString(), this.number)), true, this.by);
				return settled(RowOutcome.IMPORTED, null, claim, 1);
			}
			if (this.hash.equals(known.contentHash())) {
				return settled(RowOutcome.UNCHANGED, null, known.id(), known.readRevision());
			}
			return change(known);
		}

		/**
		 * The data set says something else now: a new revision, unless a person made one.
		 */
		private ImportRows.Settled change(ImportRows.Known known) {
			if (List.of("RETRACTED", "REJECTED", "MERGED").contains(known.status())) {
				return refused(ImportField.STATEMENT, "import.withdrawn", known.id(),
						known.status().toLowerCase(Locale.ROOT));
			}
			if (known.readRevision() == null || known.readRevision() != known.revision()) {
				return refused(ImportField.STATEMENT, "import.edited", known.id());
			}
			ClaimTarget.this.citations.cite(known.id(),
					this.mapped.citation(this.file.dataSet().toString(), this.number), this.by);
			Map<String, Object> now = ClaimTarget.this.jdbc.sql("SELECT version, revision FROM claim WHERE id = :id")
				.param("id", known.id())
				.query()
				.singleRow();
			ClaimTarget.this.claims.revise(known.id(), (Integer) now.get("version"), this.mapped.draft(),
					"Row " + this.number + " of " + this.file.fileName(), this.by);
			return settled(RowOutcome.MERGED, null, known.id(), (Integer) now.get("revision") + 1);
		}

		private ImportRows.Settled settled(RowOutcome outcome, @Nullable Integer sameAs, @Nullable Long claim,
				@Nullable Integer revision) {
			return new ImportRows.Settled(this.number, outcome, List.of(), sameAs, this.externalId, this.hash, claim,
					revision);
		}

		private ImportRows.Settled refused(ImportField field, String key, Object... arguments) {
			return ImportRows.Settled.refused(this.number,
					List.of(new RowFault(this.file.mapping().nameOf(field), key, List.of(arguments))));
		}

	}

}
