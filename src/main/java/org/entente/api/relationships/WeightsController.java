package org.entente.api.relationships;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.api.Listing;
import org.entente.claims.OriginLedger;
import org.entente.relationships.RelationshipCode;
import org.entente.relationships.RelationshipSearch;
import org.entente.shared.NotFoundException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How much of a relationship hangs on which origin. */
@RestController
@Tag(name = "relationships")
class WeightsController {

	private final RelationshipSearch search;

	private final OriginLedger origins;

	WeightsController(RelationshipSearch search, OriginLedger origins) {
		this.search = search;
		this.origins = origins;
	}

	@GetMapping("/api/v1/relationships/{code}/origins")
	@Operation(operationId = "weighOrigins", summary = "How much of a relationship hangs on which origin",
			description = "Those most hangs on first, what is not known last; at most 100. "
					+ "A claim that rests on two origins counts for both. Of a relationship with more claims than "
					+ OriginLedger.LATEST + " those with the latest dates are counted.")
	Listing<WeightJson> list(@PathVariable String code) {
		RelationshipCode relationship = RelationshipCode.find(code)
			.orElseThrow(() -> new NotFoundException("relationship", "with such a code"));
		Long id = this.search.get(relationship).id();
		return Listing.whole((id != null) ? this.origins.of(id) : List.<OriginLedger.Weight>of(), WeightJson::of);
	}

}
