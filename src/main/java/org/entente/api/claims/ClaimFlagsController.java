package org.entente.api.claims;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.FlagJson;
import org.entente.api.Listing;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.FlagService;
import org.entente.reviews.FlagSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people find wrong with a claim. */
@RestController("apiClaimFlagsController")
@RequestMapping("/api/v1/claims/{number}/flags")
@Tag(name = "claims")
class ClaimFlagsController {

	private final ClaimSearch claims;

	private final FlagSearch search;

	private final FlagService flags;

	ClaimFlagsController(ClaimSearch claims, FlagSearch search, FlagService flags) {
		this.claims = claims;
		this.search = search;
		this.flags = flags;
	}

	@GetMapping
	@Operation(operationId = "listClaimFlags", summary = "Flags on a claim, open ones first; at most 100")
	Listing<FlagJson> list(@PathVariable long number, @AuthenticationPrincipal @Nullable Person reader) {
		this.claims.get(number, reader);
		return Listing.whole(this.search.ofClaim(number), FlagJson::of);
	}

	@PostMapping
	@Operation(operationId = "flagClaim", summary = "Flag a claim")
	ResponseEntity<FlagJson> raise(@PathVariable long number, @RequestBody NewFlagJson body,
			@AuthenticationPrincipal Person by) {
		long flag = this.flags.raise(number, body.reason(), body.note(), by);
		return ResponseEntity.created(URI.create("/api/v1/flags/" + flag)).body(FlagJson.of(this.search.get(flag, by)));
	}

}
