package org.entente.web.comments;

import org.entente.accounts.Person;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.CommentSearch;
import org.entente.reviews.CommentService;
import org.entente.shared.NotAllowedException;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes back one's own comment, with a reason that stays in its place. */
@Controller("commentWithdrawalController")
@RequestMapping("/comments/{id:\\d{1,18}}/withdrawal")
class WithdrawalController {

	private static final String VIEW = "comments/withdrawal";

	private final CommentSearch search;

	private final CommentService comments;

	private final ClaimSearch claims;

	WithdrawalController(CommentSearch search, CommentService comments, ClaimSearch claims) {
		this.search = search;
		this.comments = comments;
		this.claims = claims;
	}

	@GetMapping
	String form(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
		show(model, id, person);
		model.addAttribute("form", new WithdrawalForm(null));
		return VIEW;
	}

	@PostMapping
	ModelAndView withdraw(@PathVariable long id, @ModelAttribute("form") WithdrawalForm form,
			@AuthenticationPrincipal Person person, Model model) {
		show(model, id, person);
		return Submission.of(VIEW, form, model,
				() -> "/claims/" + this.comments.withdraw(id, form.reason(), person) + "#discussion");
	}

	private void show(Model model, long id, Person person) {
		CommentSearch.Said comment = this.search.get(id);
		model.addAttribute("claim", this.claims.get(comment.claimId(), person)).addAttribute("comment", comment);
		if (comment.authorId() != person.id()) {
			throw new NotAllowedException("comment-of-another");
		}
	}

}
