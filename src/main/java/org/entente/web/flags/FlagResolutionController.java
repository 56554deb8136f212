package org.entente.web.flags;

import org.entente.accounts.Person;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.FlagService;
import org.entente.reviews.ReviewSearch;
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

/** Settles a flag, with a reason that stays readable. */
@Controller
@RequestMapping("/flags/{id:\\d{1,18}}/resolution")
class FlagResolutionController {

	private final ReviewSearch reviews;

	private final ClaimSearch claims;

	private final FlagService flags;

	FlagResolutionController(ReviewSearch reviews, ClaimSearch claims, FlagService flags) {
		this.reviews = reviews;
		this.claims = claims;
		this.flags = flags;
	}

	@GetMapping
	String form(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
		show(model, id, person);
		model.addAttribute("form", new ResolutionForm(null));
		return "flags/resolution";
	}

	@PostMapping
	ModelAndView resolve(@PathVariable long id, @ModelAttribute("form") ResolutionForm form,
			@AuthenticationPrincipal Person person, Model model) {
		show(model, id, person);
		return Submission.of("flags/resolution", form, model,
				() -> "/claims/" + this.flags.resolve(id, form.resolution(), person) + "#flags");
	}

	private void show(Model model, long id, Person person) {
		ReviewSearch.Raised flag = this.reviews.flag(id);
		model.addAttribute("flag", flag).addAttribute("claim", this.claims.get(flag.claimId(), person));
	}

}
