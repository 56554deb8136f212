package org.entente.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.EntityTag;
import org.entente.api.Listing;
import org.entente.api.MergedAway;
import org.entente.api.Stretch;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.merges.Mergeable;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists, shows, records and revises claims. */
@RestController("apiClaimsController")
@RequestMapping("/api/v1/claims")
@Tag(name = "claims")
class ClaimsController {

	private final ClaimSearch search;

	private final ClaimService claims;

	private final MergedAway merged;

	ClaimsController(ClaimSearch search, ClaimService claims, MergedAway merged) {
		this.merged = merged;
		this.search = search;
		this.claims = claims;
	}

	@GetMapping
	@Operation(operationId = "listClaims", summary = "List claims")
	ResponseEntity<Listing<ClaimJson>> list(@ParameterObject ClaimFilter filter, @ParameterObject ClaimsQuery query,
			@ParameterObject Stretch stretch, @AuthenticationPrincipal @Nullable Person reader) {
		return Listing.answer(query.run(this.search, filter, stretch, reader), ClaimJson::of, "/api/v1/claims",
				query.parameters(filter, stretch));
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getClaim", summary = "Read a claim")
	ResponseEntity<ClaimJson> show(@PathVariable long number, @AuthenticationPrincipal @Nullable Person reader) {
		ClaimJson claim = ClaimJson.of(this.search.get(number, reader));
		return this.merged.answer(Mergeable.CLAIM, number, EntityTag.ok(claim, claim.version()));
	}

	@PostMapping
	@Operation(operationId = "recordClaim", summary = "Record a claim with its citations")
	ResponseEntity<ClaimJson> record(@RequestBody NewClaimJson body, @AuthenticationPrincipal Person by) {
		long number = this.claims.record(body.id(), body.toDraft(), body.toCitationDrafts(), body.toHandover(), by);
		ClaimJson claim = ClaimJson.of(this.search.get(number, by));
		return EntityTag.created("/api/v1/claims/" + number, claim, claim.version());
	}

	@PutMapping("/{number}")
	@Operation(operationId = "reviseClaim", summary = "Revise a claim",
			description = "Makes a new revision; the one before stays readable. A decision on the one before no longer holds.")
	ResponseEntity<ClaimJson> revise(@PathVariable long number,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
			@RequestBody RevisedClaimJson body, @AuthenticationPrincipal Person by) {
		this.claims.revise(number, body.toEdit(EntityTag.version(match)), by);
		return show(number, by);
	}

}
