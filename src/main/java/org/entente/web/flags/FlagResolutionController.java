package org.entente.web.flags;

import org.entente.accounts.Person;
import org.entente.reviews.FlagService;
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

	private final FlagService flags;

	private final FlagPage page;

	FlagResolutionController(FlagService flags, FlagPage page) {
		this.flags = flags;
		this.page = page;
	}

	@GetMapping
	String form(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
		this.page.fill(model, id, person);
		model.addAttribute("form", new ResolutionForm(null));
		return "flags/resolution";
	}

	@PostMapping
	ModelAndView resolve(@PathVariable long id, @ModelAttribute("form") ResolutionForm form,
			@AuthenticationPrincipal Person person, Model model) {
		this.page.fill(model, id, person);
		return Submission.of("flags/resolution", form, model,
				() -> "/claims/" + this.flags.resolve(id, form.resolution(), person) + "#flags");
	}

}
