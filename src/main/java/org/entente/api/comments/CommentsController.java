package org.entente.api.comments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.CommentJson;
import org.entente.api.NewReasonJson;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.CommentSearch;
import org.entente.reviews.CommentService;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads a comment, and takes it back. */
@RestController("apiCommentsController")
@RequestMapping("/api/v1/comments/{number}")
@Tag(name = "comments")
class CommentsController {

	private final CommentSearch search;

	private final CommentService comments;

	private final ClaimSearch claims;

	CommentsController(CommentSearch search, CommentService comments, ClaimSearch claims) {
		this.search = search;
		this.comments = comments;
		this.claims = claims;
	}

	@GetMapping
	@Operation(operationId = "getComment", summary = "Read a comment")
	CommentJson show(@PathVariable long number, @AuthenticationPrincipal Person reader) {
		CommentSearch.Said comment = this.search.get(number);
		this.claims.get(comment.claimId(), reader);
		return CommentJson.of(comment);
	}

	@PostMapping("/withdrawal")
	@Operation(operationId = "withdrawComment", summary = "Withdraw a comment of one's own",
			description = "Its text is no longer shown; that it was there, and the reason, stay.")
	CommentJson withdraw(@PathVariable long number, @RequestBody NewReasonJson body,
			@AuthenticationPrincipal Person by) {
		this.comments.withdraw(number, body.reason(), by);
		return CommentJson.of(this.search.get(number));
	}

}
