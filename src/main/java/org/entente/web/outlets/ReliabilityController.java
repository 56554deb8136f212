package org.entente.web.outlets;

import org.entente.accounts.Person;
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

	ReliabilityController(OutletService service, OutletPages pages) {
		this.service = service;
		this.pages = pages;
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
