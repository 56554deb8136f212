package org.entente.api.claims;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.api.PairJson;
import org.entente.claims.ClaimSearch;
import org.entente.grading.GradingSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Second readings of the credibility of a claim's citations, beside the first. */
@RestController("apiSecondGradesController")
@Tag(name = "claims")
class SecondGradesController {

	private final ClaimSearch claims;

	private final GradingSearch grading;

	SecondGradesController(ClaimSearch claims, GradingSearch grading) {
		this.claims = claims;
		this.grading = grading;
	}

	@GetMapping("/api/v1/claims/{number}/second-grades")
	@Operation(operationId = "listSecondGrades", summary = "Second grades of the citations of a claim; at most 200")
	Listing<PairJson> list(@PathVariable long number, @AuthenticationPrincipal @Nullable Person reader) {
		this.claims.get(number, reader);
		return Listing.whole(this.grading.ofClaim(number).values().stream().flatMap(List::stream).toList(),
				PairJson::of);
	}

}
