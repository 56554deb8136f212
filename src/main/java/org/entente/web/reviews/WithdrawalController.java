package org.entente.web.reviews;

import org.entente.accounts.Person;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.ReviewService;
import org.entente.shared.NotFoundException;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a decision back, for half a minute after it was made. */
@Controller
class WithdrawalController {

	private final ReviewService service;

	private final ClaimSearch claims;

	WithdrawalController(ReviewService service, ClaimSearch claims) {
		this.service = service;
		this.claims = claims;
	}

	@PostMapping("/reviews/{id:\\d{1,18}}/withdrawal")
	ModelAndView withdraw(@PathVariable long id, @RequestParam(defaultValue = "") String review,
			@AuthenticationPrincipal Person person, Model model, RedirectAttributes flash) {
		ClaimCard claim = this.claims.get(id, person);
		if (!review.matches("\\d{1,18}")) {
			throw new NotFoundException("review", review);
		}
		return Submission.of("reviews/withdrawal", claim, model.addAttribute("claim", claim), () -> {
			this.service.withdraw(id, Long.parseLong(review), person);
			flash.addFlashAttribute("undone", id);
			return "/reviews/" + id;
		});
	}

}
