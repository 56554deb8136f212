package org.entente.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.claims.ClaimSearch;
import org.entente.claims.HedgeSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Exceptions from the rule that a statement is no stronger than its excerpt. */
@RestController
@Tag(name = "claims")
class HedgeExceptionsController {

	private final ClaimSearch claims;

	private final HedgeSearch exceptions;

	HedgeExceptionsController(ClaimSearch claims, HedgeSearch exceptions) {
		this.claims = claims;
		this.exceptions = exceptions;
	}

	@GetMapping("/api/v1/claims/{number}/hedge-exceptions")
	@Operation(operationId = "listHedgeExceptions",
			summary = "Exceptions from the rule of hedges, the latest revision first; at most 100")
	Listing<HedgeExceptionJson> list(@PathVariable long number, @AuthenticationPrincipal @Nullable Person reader) {
		this.claims.get(number, reader);
		return Listing.whole(this.exceptions.of(number), HedgeExceptionJson::of);
	}

}
