package org.entente.api.relationships;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.api.Listing;
import org.entente.claims.RelationshipLedger;
import org.entente.relationships.RelationshipCode;
import org.entente.relationships.RelationshipSearch;
import org.entente.shared.NotFoundException;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows relationships. */
@RestController("apiRelationshipsController")
@RequestMapping("/api/v1/relationships")
@Tag(name = "relationships")
class RelationshipsController {

	private final RelationshipSearch search;

	private final RelationshipLedger ledger;

	private final RelationshipProfile profile;

	RelationshipsController(RelationshipSearch search, RelationshipLedger ledger, RelationshipProfile profile) {
		this.search = search;
		this.ledger = ledger;
		this.profile = profile;
	}

	@GetMapping
	@Operation(operationId = "listRelationships", summary = "The ledger: relationships, those with most claims first",
			description = "At most 500. Those without claims are not listed, and can be read all the same.")
	Listing<EntryJson> list(@RequestParam(required = false) @Nullable String country) {
		Violations violations = new Violations();
		String code = violations.code("country", country);
		violations.throwIfAny();
		return Listing.whole((code != null) ? this.ledger.of(code) : this.ledger.all(), EntryJson::of);
	}

	@GetMapping("/{code}")
	@Operation(operationId = "getRelationship", summary = "Read a relationship in numbers",
			description = "Of any two to eight countries, in any order, whether something is recorded between them or not. "
					+ "The claims themselves: GET /api/v1/claims?relationship=…")
	RelationshipJson show(@PathVariable String code) {
		RelationshipCode relationship = RelationshipCode.find(code)
			.orElseThrow(() -> new NotFoundException("relationship", "with such a code"));
		return this.profile.of(this.search.get(relationship));
	}

}
