package org.entente.api.me;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.CommentJson;
import org.entente.api.Listing;
import org.entente.api.Stretch;
import org.entente.reviews.CommentSearch;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where others call the person for whom a program acts. */
@RestController("apiMentionsController")
@Tag(name = "me")
class MentionsController {

	private static final String PATH = "/api/v1/me/mentions";

	private final CommentSearch comments;

	MentionsController(CommentSearch comments) {
		this.comments = comments;
	}

	@GetMapping(PATH)
	@Operation(operationId = "listMentions", summary = "Comments in which others call this person, the latest first")
	ResponseEntity<Listing<CommentJson>> list(@ParameterObject Stretch stretch,
			@AuthenticationPrincipal Person person) {
		return Listing.answer(this.comments.mentions(person, stretch.number(), stretch.length()), CommentJson::of, PATH,
				Map.of("size", Integer.toString(stretch.length())));
	}

}
