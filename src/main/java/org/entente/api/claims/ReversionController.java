package org.entente.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.EntityTag;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ReversionService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes a claim back to what an earlier revision said. */
@RestController("apiReversionController")
@Tag(name = "claims")
class ReversionController {

	private final ReversionService reversions;

	private final ClaimSearch search;

	ReversionController(ReversionService reversions, ClaimSearch search) {
		this.reversions = reversions;
		this.search = search;
	}

	@PostMapping("/api/v1/claims/{number}/revisions/{revision}/reversion")
	@Operation(operationId = "revertClaim", summary = "Take a claim back to an earlier revision",
			description = "Makes a new revision that says what the earlier one said; it goes to review.")
	ResponseEntity<ClaimJson> revert(@PathVariable long number, @PathVariable int revision,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
			@RequestBody ReasonJson body, @AuthenticationPrincipal Person by) {
		this.reversions.revert(number, EntityTag.version(match), revision, body.reason(), by);
		ClaimJson claim = ClaimJson.of(this.search.get(number, by));
		return EntityTag.ok(claim, claim.version());
	}

}
