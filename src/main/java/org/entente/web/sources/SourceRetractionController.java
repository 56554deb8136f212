package org.entente.web.sources;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ReachSearch;
import org.entente.sources.RetractionKind;
import org.entente.sources.SourceRetractionService;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages on which a source is retracted or reinstated; how far that goes is shown
 * before it is saved.
 */
@Controller
class SourceRetractionController {

	private static final String VIEW = "sources/retraction";

	private final SourceRetractionService service;

	private final ReachSearch reach;

	private final ReadingDesk desk;

	SourceRetractionController(SourceRetractionService service, ReachSearch reach, ReadingDesk desk) {
		this.service = service;
		this.reach = reach;
		this.desk = desk;
	}

	@GetMapping("/sources/{id}/retraction")
	String askToRetract(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
		return ask(id, RetractionKind.RETRACTED, person, model);
	}

	@GetMapping("/sources/{id}/reinstatement")
	String askToReinstate(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
		return ask(id, RetractionKind.REINSTATED, person, model);
	}

	@PostMapping("/sources/{id}/retraction")
	ModelAndView retract(@PathVariable long id, SourceRetractionForm form, @AuthenticationPrincipal Person person,
			Model model) {
		prepare(id, RetractionKind.RETRACTED, model);
		return Submission.of(VIEW, form, model, () -> {
			this.service.retract(id, form.reason(), person);
			return "/sources/" + id;
		});
	}

	@PostMapping("/sources/{id}/reinstatement")
	ModelAndView reinstate(@PathVariable long id, SourceRetractionForm form, @AuthenticationPrincipal Person person,
			Model model) {
		prepare(id, RetractionKind.REINSTATED, model);
		return Submission.of(VIEW, form, model, () -> {
			this.service.reinstate(id, form.reason(), person);
			return "/sources/" + id;
		});
	}

	private String ask(long id, RetractionKind kind, Person person, Model model) {
		person.mustBe(Role.REVIEWER);
		prepare(id, kind, model);
		model.addAttribute("form", SourceRetractionForm.EMPTY);
		return VIEW;
	}

	private void prepare(long id, RetractionKind kind, Model model) {
		this.desk.head(id, model);
		model.addAttribute("retracts", kind == RetractionKind.RETRACTED).addAttribute("reach", this.reach.ofSource(id));
	}

}
