package org.entente.web.claims;

import org.entente.accounts.Person;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.FlagReason;
import org.entente.reviews.FlagService;
import org.entente.web.KeptFields;
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

/** Lets anyone who is signed in say that a claim needs a look. */
@Controller
@RequestMapping("/claims/{id:\\d{1,18}}/flags")
class ClaimFlagController {

	private final ClaimSearch claims;

	private final FlagService flags;

	ClaimFlagController(ClaimSearch claims, FlagService flags) {
		this.claims = claims;
		this.flags = flags;
	}

	@GetMapping("/new")
	String form(@PathVariable long id, @AuthenticationPrincipal Person person, KeptFields kept, Model model) {
		show(model, id, person);
		model.addAttribute("form", kept.or(FlagForm.class, () -> new FlagForm(null, null)));
		return "claims/flag";
	}

	@PostMapping
	ModelAndView raise(@PathVariable long id, @ModelAttribute("form") FlagForm form,
			@AuthenticationPrincipal Person person, Model model) {
		show(model, id, person);
		return Submission.of("claims/flag", form, model, () -> {
			this.flags.raise(id, form.reason(), form.note(), person);
			return "/claims/" + id + "#flags";
		});
	}

	private void show(Model model, long id, Person person) {
		model.addAttribute("claim", this.claims.get(id, person)).addAttribute("reasons", FlagReason.values());
	}

}
