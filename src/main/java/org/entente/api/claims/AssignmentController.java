package org.entente.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.AssignmentService;
import org.entente.reviews.HandSearch;
import org.entente.reviews.ReviewSearch;
import org.entente.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who looks after a claim that waits for review, and what the caller has to do with it.
 */
@RestController("apiAssignmentController")
@RequestMapping("/api/v1/claims/{number}")
@Tag(name = "reviews")
class AssignmentController {

	private final ClaimSearch claims;

	private final AssignmentService service;

	private final ReviewSearch reviews;

	private final HandSearch hands;

	AssignmentController(ClaimSearch claims, AssignmentService service, ReviewSearch reviews, HandSearch hands) {
		this.claims = claims;
		this.service = service;
		this.reviews = reviews;
		this.hands = hands;
	}

	@GetMapping("/assignment")
	@Operation(operationId = "getAssignment", summary = "Who looks after a claim; 404 where nobody does")
	AssignmentJson show(@PathVariable long number, @AuthenticationPrincipal @Nullable Person reader) {
		this.claims.get(number, reader);
		return this.reviews.assignment(number)
			.map(AssignmentJson::of)
			.orElseThrow(() -> new NotFoundException("assignment", number));
	}

	@PutMapping("/assignment")
	@Operation(operationId = "takeClaim", summary = "Take a claim, or give it to a reviewer who may decide on it",
			description = "Refused while another reviewer has it, and for whoever had a hand in it.")
	AssignmentJson assign(@PathVariable long number, @RequestBody NewAssignmentJson body,
			@AuthenticationPrincipal Person by) {
		this.service.assign(number, body.username(), by);
		return show(number, by);
	}

	@DeleteMapping("/assignment")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(operationId = "releaseClaim", summary = "Free a claim, whoever has it")
	void release(@PathVariable long number, @AuthenticationPrincipal Person by) {
		this.service.release(number, by);
	}

	@GetMapping("/interests")
	@Operation(operationId = "listInterests", summary = "What the caller has to do with a claim",
			description = "Whoever recorded, revised or cited it may not decide on it; the rest is only to be known.")
	Listing<InterestJson> interests(@PathVariable long number, @AuthenticationPrincipal Person reader) {
		this.claims.get(number, reader);
		return Listing.whole(this.hands.interests(number, reader), InterestJson::of);
	}

}
