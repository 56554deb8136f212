package org.entente.sources;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.shared.NotFoundException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides on suggested derivations, and looks for more. */
@Service
@Transactional
public class SuggestionService {

	/** As many texts are compared at one request. */
	private static final int ROUND = 50;

	private final SuggestionRepository suggestions;

	private final SourceRepository sources;

	private final DerivationService derivations;

	private final PassageFinder finder;

	private final TransactionTemplate transactions;

	private final JdbcClient jdbc;

	private final ChangeLog log;

	private final Clock clock;

	SuggestionService(SuggestionRepository suggestions, SourceRepository sources, DerivationService derivations,
			PassageFinder finder, TransactionTemplate transactions, JdbcClient jdbc, ChangeLog log, Clock clock) {
		this.suggestions = suggestions;
		this.sources = sources;
		this.derivations = derivations;
		this.finder = finder;
		this.transactions = transactions;
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Records the derivation that was suggested; {@code from} is the one of the two
	 * sources on which the other rests.
	 */
	public void confirm(long id, DerivationDraft draft, Person by) {
		by.mustBe(Role.RESEARCHER);
		DerivationSuggestion suggestion = find(id);
		Violations violations = new Violations();
		UUID from = violations.id("from", draft.from());
		if (draft.from() == null || draft.from().isBlank()) {
			violations.add("from", "suggestion.direction");
		}
		String note = violations.optional("note", draft.note(), 1000);
		Source origin = (from != null) ? this.sources.findByExternalId(from).orElse(null) : null;
		if (from != null && (origin == null || !suggestion.isAbout(origin.id()))) {
			violations.add("from", "suggestion.direction");
		}
		violations.throwIfAny();
		suggestion.confirm(note, by.id(), this.clock.instant());
		this.derivations.record(suggestion.derivingFrom(Objects.requireNonNull(origin).id()), draft, by);
		this.log.add(new Change("suggestion", id, "confirmed", by.id(), note));
	}

	/** Says why the one does not derive from the other; it is not suggested again. */
	public void dismiss(long id, @Nullable String reason, Person by) {
		by.mustBe(Role.RESEARCHER);
		DerivationSuggestion suggestion = find(id);
		Violations violations = new Violations();
		String why = violations.required("reason", reason, 1000);
		violations.throwIfAny();
		suggestion.dismiss(Objects.requireNonNull(why), by.id(), this.clock.instant());
		this.log.add(new Change("suggestion", id, "dismissed", by.id(), why));
	}

	/**
	 * Compares texts that arrived before there were suggestions, some at a time, each in
	 * a transaction of its own; returns how many are left.
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public int findAgain(Person by) {
		by.mustBe(Role.ADMINISTRATOR);
		unread().stream()
			.limit(ROUND)
			.forEach((id) -> this.transactions.executeWithoutResult((status) -> this.finder.read(id)));
		return unread().size();
	}

	/** Texts that were not compared yet; counts no further than 1000. */
	private List<Long> unread() {
		return this.jdbc
			.sql("""
					SELECT v.id FROM source_version v WHERE v.text IS NOT NULL
					  AND NOT EXISTS (SELECT 1 FROM passage_reading r WHERE r.source_version_id = v.id) ORDER BY v.id LIMIT 1000
					""")
			.query(Long.class)
			.list();
	}

	private DerivationSuggestion find(long id) {
		return this.suggestions.findById(id).orElseThrow(() -> new NotFoundException("suggestion", id));
	}

}
