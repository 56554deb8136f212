package org.entente.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.EntityTag;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.reviews.ReviewSearch;
import org.entente.reviews.ReviewService;
import org.entente.api.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The course of a claim: handed to review, decided on, withdrawn. */
@RestController("apiCourseController")
@RequestMapping("/api/v1/claims/{number}")
@Tag(name = "claims")
class CourseController {

	private final ClaimSearch search;

	private final ClaimService claims;

	private final ReviewService reviews;

	private final ReviewSearch decisions;

	CourseController(ClaimSearch search, ClaimService claims, ReviewService reviews, ReviewSearch decisions) {
		this.search = search;
		this.claims = claims;
		this.reviews = reviews;
		this.decisions = decisions;
	}

	@PostMapping("/submission")
	@Operation(operationId = "submitClaim", summary = "Hand a draft or a returned claim to review",
			description = "The statement must be no stronger than its excerpts, unless hedgeException says why it should pass; a reviewer then allows it or not.")
	ResponseEntity<ClaimJson> submit(@PathVariable long number,
			@RequestBody(required = false) @Nullable SubmissionJson body, @AuthenticationPrincipal Person by) {
		this.claims.submit(number, (body != null) ? body.hedgeException() : null, by);
		return claim(number, by);
	}

	@PostMapping("/retraction")
	@Operation(operationId = "retractClaim", summary = "Withdraw a claim",
			description = "It stays readable with the reason.")
	ResponseEntity<ClaimJson> retract(@PathVariable long number,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
			@RequestBody ReasonJson body, @AuthenticationPrincipal Person by) {
		this.claims.retract(number, EntityTag.version(match), body.reason(), by);
		return claim(number, by);
	}

	@GetMapping("/reviews")
	@Operation(operationId = "listReviews", summary = "Decisions on a claim, the latest first; at most 100")
	Listing<ReviewJson> reviews(@PathVariable long number, @AuthenticationPrincipal @Nullable Person reader) {
		this.search.get(number, reader);
		return Listing.whole(this.decisions.reviews(number), ReviewJson::of);
	}

	@PostMapping("/reviews")
	@Operation(operationId = "reviewClaim", summary = "Decide on the current revision of a claim",
			description = "Only on the version that was read, and never on work one had a hand in.")
	ResponseEntity<ClaimJson> decide(@PathVariable long number,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
			@RequestBody NewReviewJson body, @AuthenticationPrincipal Person by) {
		this.reviews.decide(number, body.toDraft(EntityTag.version(match)), by);
		ClaimJson claim = ClaimJson.of(this.search.get(number, by));
		return EntityTag.created("/api/v1/claims/" + number + "/reviews", claim, claim.version());
	}

	@PostMapping("/reviews/{review}/withdrawal")
	@Operation(operationId = "withdrawReview", summary = "Take one's decision back, within 30 seconds",
			description = "Only while nothing else happened to the claim. Both the decision and its withdrawal stay readable.")
	ResponseEntity<ClaimJson> withdraw(@PathVariable long number, @PathVariable long review,
			@AuthenticationPrincipal Person by) {
		this.reviews.withdraw(number, review, by);
		return claim(number, by);
	}

	private ResponseEntity<ClaimJson> claim(long number, Person by) {
		ClaimJson claim = ClaimJson.of(this.search.get(number, by));
		return EntityTag.ok(claim, claim.version());
	}

}
