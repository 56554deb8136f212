package org.entente.web.claims;

import java.util.Map;

import org.entente.accounts.Person;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.CommentSearch;
import org.entente.reviews.CommentService;
import org.entente.web.ListPosition;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The whole discussion of a claim, and the place to join in. */
@Controller
@RequestMapping("/claims/{id:\\d{1,18}}/comments")
class CommentController {

	private static final int SIZE = 50;

	private static final String VIEW = "claims/comments";

	private final ClaimSearch claims;

	private final CommentSearch search;

	private final CommentService comments;

	CommentController(ClaimSearch claims, CommentSearch search, CommentService comments) {
		this.claims = claims;
		this.search = search;
		this.comments = comments;
	}

	@GetMapping
	String list(@PathVariable long id, @RequestParam(required = false) @Nullable String after,
			@AuthenticationPrincipal Person person, Model model) {
		show(model, id, ListPosition.of(after), person);
		model.addAttribute("form", new CommentForm(null, null));
		return VIEW;
	}

	@PostMapping
	ModelAndView say(@PathVariable long id, @ModelAttribute("form") CommentForm form,
			@AuthenticationPrincipal Person person, Model model) {
		show(model, id, null, person);
		return Submission.of(VIEW, form, model, () -> {
			this.comments.say(id, form.text(), person);
			return form.page(id);
		});
	}

	private void show(Model model, long id, @Nullable Long after, Person person) {
		model.addAttribute("parameters", Map.of())
			.addAttribute("claim", this.claims.get(id, person))
			.addAttribute("slice", this.search.of(id, after, SIZE))
			.addAttribute("around", this.search.around(id));
	}

}
