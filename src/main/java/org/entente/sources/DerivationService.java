package org.entente.sources;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.Violations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what sources rest on, and has their origins computed anew. */
@Service
@Transactional
public class DerivationService {

	private final SourceRepository sources;

	private final DerivationRepository derivations;

	private final Origins origins;

	private final JdbcClient jdbc;

	private final ChangeLog log;

	private final Clock clock;

	DerivationService(SourceRepository sources, DerivationRepository derivations, Origins origins, JdbcClient jdbc,
			ChangeLog log, Clock clock) {
		this.sources = sources;
		this.derivations = derivations;
		this.origins = origins;
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/** Records that a source derives from another, or from something unknown. */
	public void record(long sourceId, DerivationDraft draft, Person by) {
		by.mustBe(Role.RESEARCHER);
		Source source = this.sources.findById(sourceId).orElseThrow(() -> new NotFoundException("source", sourceId));
		Violations violations = new Violations();
		UUID fromId = violations.id("from", draft.from());
		DerivationKind kind = violations.required("kind", draft.kind(), DerivationKind.class);
		String note = violations.optional("note", draft.note(), 1000);
		Optional<Source> from = Optional.ofNullable(fromId).flatMap(this.sources::findByExternalId);
		if (fromId != null && from.isEmpty()) {
			violations.add("from", "source.unknown");
		}
		from.filter(source::equals).ifPresent((same) -> violations.add("from", "derivation.itself"));
		this.origins.lock();
		if (!violations.any() && exists(sourceId, from)) {
			violations.add("from", "derivation.already");
		}
		violations.throwIfAny();
		this.derivations.saveAndFlush(new Derivation(sourceId, from.map(Source::id).orElse(null),
				Objects.requireNonNull(kind), note, by.id(), this.clock.instant()));
		this.origins.renew(sourceId);
		this.log.add(new Change("source", sourceId, "derivation recorded", by.id(),
				kind.word() + " " + from.map(Source::caption).orElse("something unknown")));
	}

	private boolean exists(long sourceId, Optional<Source> from) {
		return this.jdbc.sql(
				"SELECT EXISTS (SELECT 1 FROM derivation WHERE source_id = :source AND from_id IS NOT DISTINCT FROM :from::bigint)")
			.param("source", sourceId)
			.param("from", from.map(Source::id).orElse(null))
			.query(Boolean.class)
			.single();
	}

}
