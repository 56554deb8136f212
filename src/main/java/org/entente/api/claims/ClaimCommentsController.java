package org.entente.api.claims;

import java.net.URI;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.CommentJson;
import org.entente.api.Listing;
import org.entente.api.Stretch;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.CommentSearch;
import org.entente.reviews.CommentService;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The discussion of a claim. */
@RestController("apiClaimCommentsController")
@RequestMapping("/api/v1/claims/{number}/comments")
@Tag(name = "claims")
class ClaimCommentsController {

	private final ClaimSearch claims;

	private final CommentSearch search;

	private final CommentService comments;

	ClaimCommentsController(ClaimSearch claims, CommentSearch search, CommentService comments) {
		this.claims = claims;
		this.search = search;
		this.comments = comments;
	}

	/** What somebody says about a claim. */
	record NewCommentJson(@Nullable String text) {
	}

	@GetMapping
	@Operation(operationId = "listComments", summary = "What was said about a claim, the latest first",
			description = "For people; it is no part of the record.")
	ResponseEntity<Listing<CommentJson>> list(@PathVariable long number, @ParameterObject Stretch stretch,
			@AuthenticationPrincipal Person reader) {
		this.claims.get(number, reader);
		return Listing.answer(this.search.of(number, stretch.number(), stretch.length()), CommentJson::of,
				"/api/v1/claims/" + number + "/comments", Map.of("size", Integer.toString(stretch.length())));
	}

	@PostMapping
	@Operation(operationId = "commentOnClaim", summary = "Say something about a claim",
			description = "It cannot be edited. An at sign and a username calls somebody; a name nobody has stays text.")
	ResponseEntity<CommentJson> say(@PathVariable long number, @RequestBody NewCommentJson body,
			@AuthenticationPrincipal Person by) {
		long comment = this.comments.say(number, body.text(), by);
		return ResponseEntity.created(URI.create("/api/v1/comments/" + comment))
			.body(CommentJson.of(this.search.get(comment)));
	}

}
