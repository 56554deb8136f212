package org.entente.claims;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorService;
import org.entente.sources.SourceService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a claim together with what is not recorded yet, its source and the parties it
 * names: all of it is written, or nothing.
 */
@Service
public class ClaimIntake {

	private static final String CITATION = "citations[0].";

	private final ClaimService claims;

	private final CitationService citations;

	private final SourceService sources;

	private final ActorService actors;

	private final TransactionTemplate transactions;

	ClaimIntake(ClaimService claims, CitationService citations, SourceService sources, ActorService actors,
			TransactionTemplate transactions) {
		this.claims = claims;
		this.citations = citations;
		this.sources = sources;
		this.actors = actors;
		this.transactions = transactions;
	}

	/**
	 * What a claim says.
	 *
	 * @param newActors parties to record with it, by the field they were typed in;
	 * participants name them by their ids
	 * @param hedgeException why a statement should pass that is stronger than its excerpt
	 */
	public record Content(ClaimDraft draft, Map<String, ActorDraft> newActors, @Nullable String hedgeException) {

		/** Name of a party that is recorded with it. */
		public Optional<String> nameOf(String actorId) {
			return this.newActors.values()
				.stream()
				.filter((actor) -> actorId.equals(String.valueOf(actor.id())))
				.map(ActorDraft::name)
				.findFirst();
		}

	}

	/**
	 * What is cited for it.
	 *
	 * @param newSource the source where it is to be recorded too, or null; faults in it
	 * are reported below {@code newSource}
	 */
	public record Support(CitationDraft draft, @Nullable NewSource newSource) {
	}

	/** Records a claim with its first citation and returns its number. */
	public long record(Content content, Support support, boolean submit, Person by) {
		IntakeFaults faults = new IntakeFaults();
		SourceService.Ready source = read(support, by, faults);
		return written(() -> {
			recordActors(content, by, faults);
			CitationDraft citation = citation(support, source, by);
			Long id = faults.gather(UnaryOperator.identity(), () -> this.claims.record(null, content.draft(),
					List.of(citation), new Handover(submit, content.hedgeException()), by));
			faults.throwIfAny();
			return Objects.requireNonNull(id);
		});
	}

	/** Makes a new revision of a claim. */
	public void revise(long id, int version, Content content, @Nullable String reason, Person by) {
		IntakeFaults faults = new IntakeFaults();
		written(() -> {
			recordActors(content, by, faults);
			faults.gather(UnaryOperator.identity(), () -> {
				this.claims.revise(id, new ClaimEdit(version, content.draft(), reason, content.hedgeException()), by);
				return id;
			});
			faults.throwIfAny();
			return id;
		});
	}

	/** Cites one more place for a claim; fields are named as for a new claim. */
	public long cite(long claimId, Support support, Person by) {
		IntakeFaults faults = new IntakeFaults();
		SourceService.Ready source = read(support, by, faults);
		return written(() -> {
			CitationDraft citation = citation(support, source, by);
			Long id = faults.gather((field) -> field.equals("status") ? field : CITATION + field,
					() -> this.citations.cite(claimId, citation, by));
			faults.throwIfAny();
			return Objects.requireNonNull(id);
		});
	}

	private <T> T written(Supplier<T> work) {
		return Objects.requireNonNull(this.transactions.execute((status) -> work.get()));
	}

	/**
	 * Reads the new source where there is one: before the transaction, it may take long.
	 */
	private SourceService.@Nullable Ready read(Support support, Person by, IntakeFaults faults) {
		NewSource source = support.newSource();
		if (source == null) {
			return null;
		}
		SourceService.Ready ready = faults.gather((name) -> "newSource." + name,
				() -> this.sources.read(source.source(), source.version(), by));
		if (ready == null) {
			faults.implies(CITATION + "source");
		}
		return ready;
	}

	private CitationDraft citation(Support support, SourceService.@Nullable Ready source, Person by) {
		if (source == null) {
			return support.newSource() != null ? support.draft().of(null) : support.draft();
		}
		this.sources.record(source, by);
		return support.draft().of(source.externalId());
	}

	private void recordActors(Content content, Person by, IntakeFaults faults) {
		content.newActors().forEach((field, actor) -> {
			if (faults.gather((name) -> field, () -> this.actors.record(actor, by)) == null) {
				faults.implies(field.substring(0, field.lastIndexOf('.')) + ".actor");
			}
		});
	}

}
