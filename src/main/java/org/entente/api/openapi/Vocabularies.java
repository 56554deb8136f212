package org.entente.api.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.entente.accounts.Role;
import org.entente.actors.ActorKind;
import org.entente.claims.ClaimKind;
import org.entente.claims.Direction;
import org.entente.claims.Evidence;
import org.entente.claims.LinkKind;
import org.entente.claims.Modality;
import org.entente.claims.ParticipantRole;
import org.entente.claims.Period;
import org.entente.claims.PlacePrecision;
import org.entente.claims.Polarity;
import org.entente.claims.Qualifier;
import org.entente.claims.RecheckDifference;
import org.entente.claims.RecheckFinding;
import org.entente.claims.Repetition;
import org.entente.claims.Stance;
import org.entente.claims.Status;
import org.entente.exchange.ImportState;
import org.entente.exchange.RowOutcome;
import org.entente.merges.Likeness;
import org.entente.merges.Mergeable;
import org.entente.proposals.Outcome;
import org.entente.reviews.Assigned;
import org.entente.reviews.BatchOutcome;
import org.entente.reviews.Decision;
import org.entente.reviews.FlagFilter;
import org.entente.reviews.FlagReason;
import org.entente.shared.Term;
import org.entente.sources.DerivationKind;
import org.entente.sources.OutletKind;
import org.entente.sources.Reliability;
import org.entente.sources.RetractionKind;
import org.entente.sources.SourceKind;
import org.entente.sources.SuggestionState;
import org.entente.sources.VersionKind;

/** Which words a field may hold; the kind of a thing depends on the thing. */
final class Vocabularies {

	private static final Map<String, Class<? extends Enum<?>>> BY_NAME = Map.ofEntries(
			Map.entry("direction", Direction.class), Map.entry("modality", Modality.class),
			Map.entry("polarity", Polarity.class), Map.entry("stance", Stance.class), Map.entry("status", Status.class),
			Map.entry("evidence", Evidence.class), Map.entry("repetition", Repetition.class),
			Map.entry("qualifier", Qualifier.class), Map.entry("per", Period.class),
			Map.entry("precision", PlacePrecision.class), Map.entry("decision", Decision.class),
			Map.entry("reliability", Reliability.class), Map.entry("grade", Reliability.class),
			Map.entry("finding", RecheckFinding.class), Map.entry("difference", RecheckDifference.class),
			Map.entry("outcome", Outcome.class));

	private static final Map<String, Class<? extends Enum<?>>> BY_THING = Map.ofEntries(
			Map.entry("Claim.kind", ClaimKind.class), Map.entry("Revision.kind", ClaimKind.class),
			Map.entry("Proposal.kind", ClaimKind.class), Map.entry("Waiting.kind", ClaimKind.class),
			Map.entry("Cell.kind", ClaimKind.class), Map.entry("listClaims.kind", ClaimKind.class),
			Map.entry("Source.kind", SourceKind.class), Map.entry("Carrier.kind", SourceKind.class),
			Map.entry("Version.kind", VersionKind.class), Map.entry("VersionFile.kind", VersionKind.class),
			Map.entry("Outlet.kind", OutletKind.class), Map.entry("Actor.kind", ActorKind.class),
			Map.entry("Derivation.kind", DerivationKind.class), Map.entry("Confirmation.kind", DerivationKind.class),
			Map.entry("Suggestion.state", SuggestionState.class), Map.entry("Link.kind", LinkKind.class),
			Map.entry("LinkedFrom.kind", LinkKind.class), Map.entry("Participant.role", ParticipantRole.class),
			Map.entry("Person.role", Role.class), Map.entry("Account.role", Role.class),
			Map.entry("Role.role", Role.class), Map.entry("ReachChange.before", Evidence.class),
			Map.entry("ReachChange.after", Evidence.class), Map.entry("ReachedClaim.before", Evidence.class),
			Map.entry("ReachedClaim.after", Evidence.class), Map.entry("Recheck.kind", VersionKind.class),
			Map.entry("CitationRecheck.kind", VersionKind.class),
			Map.entry("SourceRetraction.kind", RetractionKind.class), Map.entry("Flag.reason", FlagReason.class),
			Map.entry("Merge.kind", Mergeable.class), Map.entry("Duplicate.kind", Mergeable.class),
			Map.entry("Dismissal.kind", Mergeable.class), Map.entry("listMerges.kind", Mergeable.class),
			Map.entry("listDuplicates.kind", Mergeable.class), Map.entry("Duplicate.likeness", Likeness.class),
			Map.entry("listFlags.reason", FlagReason.class), Map.entry("listFlags.state", FlagFilter.State.class),
			Map.entry("listFlags.whose", FlagFilter.Whose.class), Map.entry("listQueue.assigned", Assigned.class),
			Map.entry("Waiting.lastDecision", Decision.class), Map.entry("BatchRow.outcome", BatchOutcome.class),
			Map.entry("Import.state", ImportState.class), Map.entry("ImportedRow.outcome", RowOutcome.class),
			Map.entry("listImportRows.outcome", RowOutcome.class));

	private Vocabularies() {
	}

	/** The words, or none where the field is free. */
	static List<String> of(String schema, String field) {
		if (schema.equals("listClaims") && field.equals("direction")
				|| schema.equals("Cell") && field.equals("direction")) {
			return List.of();
		}
		String thing = schema.replaceFirst("^(New|Revised)", "");
		Class<? extends Enum<?>> vocabulary = BY_THING.getOrDefault(thing + "." + field, BY_NAME.get(field));
		return (vocabulary == null) ? List.of()
				: Stream.of(vocabulary.getEnumConstants()).map(Vocabularies::word).toList();
	}

	private static String word(Enum<?> value) {
		return (value instanceof Term term) ? term.word() : value.name();
	}

}
