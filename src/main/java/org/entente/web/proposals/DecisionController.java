package org.entente.web.proposals;

import java.util.function.Supplier;

import org.entente.accounts.Person;
import org.entente.proposals.ProposalService;
import org.entente.shared.StaleVersionException;
import org.entente.web.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adopts, refuses or withdraws a proposal. */
@Controller("proposalDecisionController")
@RequestMapping("/proposals/{id:\\d{1,18}}")
class DecisionController {

	private static final String VIEW = "proposals/show";

	private final ProposalService proposals;

	private final ProposalPage page;

	DecisionController(ProposalService proposals, ProposalPage page) {
		this.proposals = proposals;
		this.page = page;
	}

	/** Where the claim changed since the proposal was read, shows what it says now. */
	@PostMapping("/adoption")
	ModelAndView adopt(@PathVariable long id, @ModelAttribute("form") DecisionForm form,
			@AuthenticationPrincipal Person person, Model model) {
		try {
			return decided(id, form, person, model,
					() -> "/claims/" + this.proposals.adopt(id, form.toAdoption(), person));
		}
		catch (StaleVersionException | ObjectOptimisticLockingFailureException ex) {
			this.page.fill(model, id, person);
			return new ModelAndView(VIEW, model.addAttribute("changed", true).asMap(), HttpStatus.CONFLICT);
		}
	}

	@PostMapping("/refusal")
	ModelAndView refuse(@PathVariable long id, @ModelAttribute("form") DecisionForm form,
			@AuthenticationPrincipal Person person, Model model) {
		return decided(id, form, person, model, () -> {
			this.proposals.refuse(id, form.reason(), person);
			return "/proposals/" + id;
		});
	}

	@PostMapping("/withdrawal")
	ModelAndView withdraw(@PathVariable long id, @ModelAttribute("form") DecisionForm form,
			@AuthenticationPrincipal Person person, Model model) {
		return decided(id, form, person, model, () -> {
			this.proposals.withdraw(id, form.reason(), person);
			return "/proposals/" + id;
		});
	}

	private ModelAndView decided(long id, DecisionForm form, Person person, Model model, Supplier<String> work) {
		this.page.fill(model, id, person);
		return Submission.of(VIEW, form, model, work);
	}

}
