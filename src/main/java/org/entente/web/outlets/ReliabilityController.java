package org.entente.web.outlets;

import org.entente.accounts.Person;
import org.entente.claims.ReachSearch;
import org.entente.shared.RuleViolationException;
import org.entente.sources.OutletService;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adds a grade to the history of an outlet. */
@Controller
class ReliabilityController {

	private final OutletService service;

	private final OutletPages pages;

	private final ReachSearch reach;

	ReliabilityController(OutletService service, OutletPages pages, ReachSearch reach) {
		this.service = service;
		this.pages = pages;
		this.reach = reach;
	}

	/** Shows how far a grade goes before it is added. */
	@PostMapping("/outlets/{id}/reliability/reach")
	ModelAndView preview(@PathVariable long id, ReliabilityForm form, Model model,
			@AuthenticationPrincipal Person person) {
		this.pages.layOut(id, model);
		try {
			this.service.check(id, form.toDraft(), person);
		}
		catch (RuleViolationException ex) {
			return Submission.rejected("outlets/show", form, model, ex);
		}
		model.addAttribute("form", form).addAttribute("reach", this.reach.ofOutlet(id));
		return new ModelAndView("outlets/reach", model.asMap());
	}

	@PostMapping("/outlets/{id}/reliability")
	ModelAndView grade(@PathVariable long id, ReliabilityForm form, Model model,
			@AuthenticationPrincipal Person person) {
		this.pages.layOut(id, model);
		return Submission.of("outlets/show", form, model, () -> {
			this.service.grade(id, form.toDraft(), person);
			return "/outlets/" + id + "#reliability";
		});
	}

}
