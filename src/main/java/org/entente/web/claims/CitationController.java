package org.entente.web.claims;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimIntake;
import org.entente.claims.ClaimSearch;
import org.entente.shared.RuleViolationException;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which one more place is cited for a claim. */
@Controller
class CitationController {

	private static final String VIEW = "claims/citation";

	private final ClaimIntake intake;

	private final ClaimSearch claims;

	private final SourceChoices sources;

	CitationController(ClaimIntake intake, ClaimSearch claims, SourceChoices sources) {
		this.intake = intake;
		this.claims = claims;
		this.sources = sources;
	}

	@GetMapping(path = "/claims/{id:\\d{1,18}}/citations/new", params = "!recheck")
	String begin(@PathVariable long id, @RequestParam(required = false) @Nullable String source,
			@RequestParam(required = false) @Nullable String version, @AuthenticationPrincipal Person person,
			KeptFields kept, Model model) {
		person.mustBe(Role.RESEARCHER);
		SupportForm support = kept.or(SupportForm.class, () -> SupportForm.EMPTY.from(source, version));
		return show(this.claims.get(id, person), support, person, model);
	}

	/**
	 * Offers the passage that was found in a newer version for an excerpt cited before.
	 */
	@GetMapping(path = "/claims/{id:\\d{1,18}}/citations/new", params = "recheck")
	String anew(@PathVariable long id, @RequestParam long recheck, @AuthenticationPrincipal Person person,
			Model model) {
		person.mustBe(Role.RESEARCHER);
		ClaimCard claim = this.claims.get(id, person);
		return show(claim, SupportForm.anew(claim, recheck), person, model);
	}

	/** Shows the form once more, with the text of the chosen source. */
	@PostMapping(path = "/claims/{id:\\d{1,18}}/citations", params = "more")
	String goOn(@PathVariable long id, @ModelAttribute("support") SupportForm support,
			@AuthenticationPrincipal Person person, Model model) {
		return show(this.claims.get(id, person), support, person, model);
	}

	private String show(ClaimCard claim, SupportForm support, Person person, Model model) {
		this.sources.add(model.addAttribute("claim", claim), support, this.sources.named(support, person));
		return VIEW;
	}

	@PostMapping(path = "/claims/{id:\\d{1,18}}/citations", params = "!more")
	ModelAndView cite(@PathVariable long id, @ModelAttribute("support") SupportForm support,
			@AuthenticationPrincipal Person person, Model model) {
		Named named = this.sources.named(support, person);
		try {
			this.intake.cite(id, support.toSupport(named), person);
			return new ModelAndView("redirect:/claims/" + id);
		}
		catch (RuleViolationException ex) {
			model.addAttribute("claim", this.claims.get(id, person));
			return Submission.rejected(VIEW, support, this.sources.add(model, support, named), named.explain(ex));
		}
	}

}
