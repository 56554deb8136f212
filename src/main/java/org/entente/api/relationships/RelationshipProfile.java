package org.entente.api.relationships;

import java.util.List;

import org.entente.claims.CarrierSearch;
import org.entente.claims.RelationshipFigures;
import org.entente.claims.RelationshipLedger;
import org.entente.claims.RelationshipNumbers;
import org.entente.relationships.Relationship;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is known in numbers about a relationship, begun or not. */
@Component
class RelationshipProfile {

	private final RelationshipLedger ledger;

	private final RelationshipFigures figures;

	private final CarrierSearch carriers;

	RelationshipProfile(RelationshipLedger ledger, RelationshipFigures figures, CarrierSearch carriers) {
		this.ledger = ledger;
		this.figures = figures;
		this.carriers = carriers;
	}

	RelationshipJson of(Relationship relationship) {
		Long id = relationship.id();
		RelationshipNumbers numbers = (id != null) ? this.figures.numbers(id) : new RelationshipNumbers(List.of());
		return new RelationshipJson(relationship.code().toString(), relationship.name(),
				relationship.members().stream().map(RelationshipJson.MemberJson::of).toList(), numbers.total(),
				EntryJson.words(numbers.byEvidence()),
				numbers.rows().stream().map(RelationshipJson.CellJson::of).toList(), years(id),
				(id != null) ? this.figures.span(id).newest() : null, carriers(id), dyads(relationship));
	}

	private List<RelationshipJson.YearJson> years(@Nullable Long id) {
		return (id == null) ? List.of()
				: this.figures.years(id).entrySet().stream().map(RelationshipJson.YearJson::of).toList();
	}

	private List<RelationshipJson.CarrierJson> carriers(@Nullable Long id) {
		return (id == null) ? List.of() : this.carriers.of(id).stream().map(RelationshipJson.CarrierJson::of).toList();
	}

	private List<EntryJson> dyads(Relationship relationship) {
		return relationship.code().isDyad() ? List.of()
				: this.ledger.between(relationship.code()).stream().map(EntryJson::of).toList();
	}

}
