package org.entente.web.mentions;

import java.util.Map;

import org.entente.accounts.Person;
import org.entente.reviews.CommentSearch;
import org.entente.web.ListPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The comments in which others call the reader, and whom a comment may call. */
@Controller
class MentionController {

	private static final int SIZE = 25;

	private final CommentSearch comments;

	MentionController(CommentSearch comments) {
		this.comments = comments;
	}

	/** Suggests, while somebody types, who is meant behind the at sign. */
	@GetMapping("/mentions/people")
	String suggest(@RequestParam(defaultValue = "") String q, Model model) {
		model.addAttribute("people", this.comments.callable(q));
		return "mentions/people";
	}

	@GetMapping("/mentions")
	String list(@RequestParam(required = false) @Nullable String after, @AuthenticationPrincipal Person person,
			Model model) {
		model.addAttribute("parameters", Map.of())
			.addAttribute("slice", this.comments.mentions(person, ListPosition.of(after), SIZE));
		return "mentions/list";
	}

}
