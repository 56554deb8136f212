package org.entente.sources;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.StaleVersionException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Records sources and the versions of them that we hold or know of. */
@Service
@Transactional
public class SourceService {

	private final SourceRepository sources;

	private final SourceVersionRepository versions;

	private final SourceCheck sourceCheck;

	private final VersionCheck versionCheck;

	private final Origins origins;

	private final SourceAddresses addresses;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final ChangeLog log;

	private final Clock clock;

	SourceService(SourceRepository sources, SourceVersionRepository versions, SourceCheck sourceCheck,
			VersionCheck versionCheck, Origins origins, SourceAddresses addresses, TransactionTemplate transactions,
			ApplicationEventPublisher events, ChangeLog log, Clock clock) {
		this.sources = sources;
		this.versions = versions;
		this.sourceCheck = sourceCheck;
		this.versionCheck = versionCheck;
		this.origins = origins;
		this.addresses = addresses;
		this.transactions = transactions;
		this.events = events;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * A source and its first version, read and found to be right, but not recorded yet.
	 */
	public static final class Ready {

		private final UUID externalId;

		private final Source.Description description;

		private final SourceVersion.@Nullable Holding holding;

		private Ready(UUID externalId, Source.Description description, SourceVersion.@Nullable Holding holding) {
			this.externalId = externalId;
			this.description = description;
			this.holding = holding;
		}

		public UUID externalId() {
			return this.externalId;
		}

	}

	/**
	 * Reads a source, with its first version where there is one. Reading a file may take
	 * seconds: do this before the transaction begins.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Ready read(SourceDraft draft, @Nullable VersionDraft first, Person by) {
		by.mustBe(Role.RESEARCHER);
		Source.Description description = this.sourceCheck.description(draft);
		SourceVersion.Holding holding = (first != null) ? this.versionCheck.holding(first) : null;
		return new Ready(Objects.requireNonNullElseGet(draft.id(), UUID::randomUUID), description, holding);
	}

	/** Records what was read and returns its number. */
	public long record(Ready ready, Person by) {
		by.mustBe(Role.RESEARCHER);
		Source source = this.sources
			.saveAndFlush(new Source(ready.externalId, ready.description, by.id(), this.clock.instant()));
		this.origins.renew(source.id());
		this.addresses.keep(source.id(), ready.description.url());
		this.log.add(new Change("source", source.id(), "recorded", by.id(), source.caption()));
		if (ready.holding != null) {
			add(source, ready.holding, by);
		}
		return source.id();
	}

	/**
	 * Records a source, with its first version where there is one, and returns its
	 * number. A file is read before the transaction begins.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public long record(SourceDraft draft, @Nullable VersionDraft first, Person by) {
		Ready ready = read(draft, first, by);
		return Objects.requireNonNull(this.transactions.execute((status) -> record(ready, by)));
	}

	/**
	 * Describes a source anew; refuses when somebody else did since the given version was
	 * read.
	 */
	public void describe(long id, int version, SourceDraft draft, Person by) {
		by.mustBe(Role.RESEARCHER);
		Source source = find(id);
		StaleVersionException.check("source", id, version, source.version());
		Source.Description description = this.sourceCheck.description(draft);
		source.describe(description);
		this.addresses.keep(id, description.url());
		this.log.add(new Change("source", id, "revised", by.id(), source.caption()));
	}

	/** Collects the rules that a draft breaks, without writing anything. */
	@Transactional(readOnly = true)
	public void inspect(SourceDraft draft, Violations violations) {
		this.sourceCheck.read(draft, violations);
	}

	/**
	 * Takes a source away again, as if it had not been recorded: history keeps it. The
	 * database refuses where something rests on it, a version of its own among others.
	 */
	public void withdraw(long id, Person by) {
		by.mustBe(Role.RESEARCHER);
		Source source = find(id);
		this.origins.forget(id);
		this.addresses.keep(id, null);
		this.sources.delete(source);
		this.sources.flush();
		this.log.add(new Change("source", id, "withdrawn", by.id(), source.caption()));
	}

	/**
	 * Adds the next version of a source and returns its number among the versions. A file
	 * is read before the transaction begins.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public int addVersion(long id, VersionDraft draft, Person by) {
		by.mustBe(Role.RESEARCHER);
		SourceVersion.Holding holding = this.versionCheck.holding(draft);
		return Objects.requireNonNull(this.transactions.execute((status) -> {
			Source source = this.sources.findLockedById(id).orElseThrow(() -> new NotFoundException("source", id));
			return add(source, holding, by);
		}));
	}

	private int add(Source source, SourceVersion.Holding holding, Person by) {
		long id = source.id();
		int number = this.versions.findFirstBySourceIdOrderByNumberDesc(id).map(SourceVersion::number).orElse(0) + 1;
		SourceVersion version = this.versions
			.saveAndFlush(new SourceVersion(id, number, holding, by.id(), this.clock.instant()));
		this.log.add(new Change("source", id, "version added", by.id(), source.caption() + ", version " + number));
		this.events.publishEvent(new VersionArrived(id, source.caption(), version.id(), number, by.id()));
		return number;
	}

	private Source find(long id) {
		return this.sources.findById(id).orElseThrow(() -> new NotFoundException("source", id));
	}

}
