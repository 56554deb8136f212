package org.entente.web.claims;

import java.util.List;

import org.entente.accounts.Person;
import org.entente.claims.ClaimIntake;
import org.entente.claims.ClaimSearch;
import org.entente.claims.RevisionSearch;
import org.entente.proposals.ProposalDraft;
import org.entente.proposals.ProposalService;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.entente.web.KeptFields;
import org.entente.web.Named;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The form of a claim for people who suggest a change; its version is the number of the
 * revision they read.
 */
@Controller
@RequestMapping("/claims/{id:\\d{1,18}}/proposals")
class ProposalController {

	private static final String VIEW = "claims/propose";

	private final ClaimSearch claims;

	private final RevisionSearch revisions;

	private final ClaimChoices choices;

	private final ProposalService proposals;

	ProposalController(ClaimSearch claims, RevisionSearch revisions, ClaimChoices choices, ProposalService proposals) {
		this.claims = claims;
		this.revisions = revisions;
		this.choices = choices;
		this.proposals = proposals;
	}

	@GetMapping("/new")
	String begin(@PathVariable long id, @AuthenticationPrincipal Person person, KeptFields kept, Model model) {
		int read = this.claims.get(id, person).revision();
		ClaimForm form = kept.or(ClaimForm.class, () -> ClaimForm.of(this.revisions.get(id, read).draft(), read));
		return show(id, form, null, person, model);
	}

	/** Shows the form once more, with another row. */
	@PostMapping(params = "more")
	String goOn(@PathVariable long id, @ModelAttribute("form") ClaimForm form, @RequestParam String more,
			@AuthenticationPrincipal Person person, Model model) {
		return show(id, form, more, person, model);
	}

	@PostMapping(params = "!more")
	ModelAndView propose(@PathVariable long id, @ModelAttribute("form") ClaimForm form,
			@AuthenticationPrincipal Person person, Model model) {
		Named named = this.choices.named(form, person);
		try {
			long proposal = this.proposals.propose(id, draft(form, named), person);
			return new ModelAndView("redirect:/proposals/" + proposal);
		}
		catch (RuleViolationException ex) {
			show(id, form, null, person, model);
			return Submission.rejected(VIEW, form, model, named.explain(ex));
		}
	}

	/** Who does not record cannot record an actor along the way either. */
	private static ProposalDraft draft(ClaimForm form, Named named) {
		ClaimIntake.Content content = form.toContent(named);
		List<Violation> unknown = content.newActors()
			.keySet()
			.stream()
			.map((field) -> new Violation(field, "proposal.new-actor", List.of()))
			.toList();
		if (!unknown.isEmpty()) {
			throw new RuleViolationException(unknown);
		}
		return new ProposalDraft(form.version(), content.draft(), form.reason());
	}

	private String show(long id, ClaimForm form, @Nullable String more, Person person, Model model) {
		model.addAttribute("claim", this.claims.get(id, person))
			.addAttribute("form", form)
			.addAttribute("proposing", true);
		this.choices.add(model, form, this.choices.named(form, person), more);
		return VIEW;
	}

}
