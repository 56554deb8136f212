package org.entente.web.proposals;

import org.entente.accounts.Person;
import org.entente.proposals.ProposalFilter;
import org.entente.proposals.ProposalSearch;
import org.entente.shared.RuleViolationException;
import org.entente.web.ListPosition;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists proposals, and shows one beside what its claim says. */
@Controller
class ProposalsController {

	private static final int SIZE = 25;

	private static final String LIST = "proposals/list";

	private final ProposalSearch search;

	private final ProposalPage page;

	ProposalsController(ProposalSearch search, ProposalPage page) {
		this.search = search;
		this.page = page;
	}

	@GetMapping("/proposals")
	ModelAndView list(@ModelAttribute("form") ProposalFilter filter,
			@RequestParam(required = false) @Nullable String after, @AuthenticationPrincipal Person person,
			Model model) {
		try {
			model.addAttribute("slice", this.search.list(filter, ListPosition.of(after), SIZE, person));
			return new ModelAndView(LIST, model.asMap());
		}
		catch (RuleViolationException ex) {
			return Submission.rejected(LIST, filter, model, ex);
		}
	}

	@GetMapping("/proposals/{id:\\d{1,18}}")
	String show(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
		this.page.fill(model, id, person);
		model.addAttribute("form", DecisionForm.empty());
		return "proposals/show";
	}

}
