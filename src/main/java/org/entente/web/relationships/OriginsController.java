package org.entente.web.relationships;

import java.util.List;
import java.util.Map;

import org.entente.claims.OriginLedger;
import org.entente.claims.RelationshipFigures;
import org.entente.claims.RelationshipNumbers;
import org.entente.relationships.Relationship;
import org.entente.relationships.RelationshipCode;
import org.entente.relationships.RelationshipSearch;
import org.entente.shared.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows how much of a relationship hangs on which origin. */
@Controller
class OriginsController {

	private final RelationshipSearch relationships;

	private final RelationshipFigures figures;

	private final OriginLedger origins;

	OriginsController(RelationshipSearch relationships, RelationshipFigures figures, OriginLedger origins) {
		this.relationships = relationships;
		this.figures = figures;
		this.origins = origins;
	}

	@GetMapping("/relationships/{code}/origins")
	ModelAndView show(@PathVariable String code) {
		RelationshipCode named = RelationshipCode.find(code)
			.orElseThrow(() -> new NotFoundException("relationship", code));
		if (!named.toString().equals(code)) {
			return new ModelAndView("redirect:/relationships/" + named + "/origins");
		}
		Relationship relationship = this.relationships.get(named);
		return new ModelAndView("relationships/origins",
				Map.of("relationship", relationship, "weighing", weighing(relationship)));
	}

	private Weighing weighing(Relationship relationship) {
		Long id = relationship.id();
		if (id == null) {
			return new Weighing(new RelationshipNumbers(List.of()), List.of());
		}
		return new Weighing(this.figures.numbers(id), this.origins.of(id));
	}

}
