package org.entente.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.claims.ClaimSearch;
import org.entente.claims.RevisionSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A claim as it read after each edit. */
@RestController("apiRevisionsController")
@RequestMapping("/api/v1/claims/{number}/revisions")
@Tag(name = "claims")
class RevisionsController {

	private final ClaimSearch claims;

	private final RevisionSearch revisions;

	RevisionsController(ClaimSearch claims, RevisionSearch revisions) {
		this.claims = claims;
		this.revisions = revisions;
	}

	@GetMapping
	@Operation(operationId = "listRevisions", summary = "Revisions of a claim, the latest first; at most 100")
	Listing<RevisionJson> list(@PathVariable long number, @AuthenticationPrincipal @Nullable Person reader) {
		this.claims.get(number, reader);
		return Listing.whole(this.revisions.of(number), RevisionJson::of);
	}

	@GetMapping("/{revision}")
	@Operation(operationId = "getRevision", summary = "Read one revision of a claim")
	RevisionJson show(@PathVariable long number, @PathVariable int revision,
			@AuthenticationPrincipal @Nullable Person reader) {
		this.claims.get(number, reader);
		return RevisionJson.of(this.revisions.get(number, revision));
	}

}
