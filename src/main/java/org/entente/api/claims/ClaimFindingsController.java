package org.entente.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.api.Stretch;
import org.entente.claims.ClaimFilter;
import org.entente.search.ClaimOrder;
import org.entente.search.Finder;
import org.entente.search.Findings;
import org.entente.search.SearchAddress;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Term;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds claims by their words and counts what is found. */
@RestController("apiClaimFindingsController")
@Tag(name = "search")
class ClaimFindingsController {

	private final Finder finder;

	ClaimFindingsController(Finder finder) {
		this.finder = finder;
	}

	@GetMapping("/api/v1/search/claims")
	@Operation(operationId = "searchClaims", summary = "Find claims, with exact numbers beside them",
			description = "Words are looked for in statements, excerpts, their translations, names of those who take part in all languages, goods and places. By relevance no more than 1,000 claims are given.")
	ResponseEntity<FoundClaimsJson> claims(@ParameterObject ClaimFilter filter,
			@RequestParam(required = false) @Nullable String order, @ParameterObject Stretch stretch,
			@AuthenticationPrincipal @Nullable Person reader) {
		ClaimOrder.Kind wished = (order == null) ? null : Term.find(ClaimOrder.Kind.class, order)
			.orElseThrow(() -> new RuleViolationException("order", "term.unknown", Violations.shorten(order)));
		ClaimOrder.Kind kind = new SearchAddress(filter, wished).effectiveOrder();
		Findings findings = this.finder.find(filter, kind, stretch.after(), stretch.length(), reader);
		FoundClaimsJson body = FoundClaimsJson.of(findings);
		if (findings.next() == null) {
			return ResponseEntity.ok(body);
		}
		MultiValueMap<String, String> asked = new SearchAddress(filter, kind).parameters();
		asked.add("size", Integer.toString(stretch.length()));
		asked.add("after", findings.next());
		return ResponseEntity.ok()
			.header(HttpHeaders.LINK, "</api/v1/search/claims?" + Listing.query(asked) + ">; rel=\"next\"")
			.body(body);
	}

}
