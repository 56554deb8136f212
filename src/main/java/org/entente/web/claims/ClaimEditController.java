package org.entente.web.claims;

import java.util.List;
import java.util.function.UnaryOperator;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimDifference;
import org.entente.claims.ClaimIntake;
import org.entente.claims.ClaimSearch;
import org.entente.claims.RevisionSearch;
import org.entente.shared.RuleViolationException;
import org.entente.shared.StaleVersionException;
import org.entente.shared.Violations;
import org.entente.web.KeptFields;
import org.entente.web.Named;
import org.entente.web.RevisionNames;
import org.entente.web.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a claim is edited; each edit is a new revision with its reason. */
@Controller
class ClaimEditController {

	private static final String VIEW = "claims/edit";

	private final ClaimIntake intake;

	private final ClaimSearch claims;

	private final RevisionSearch revisions;

	private final ClaimChoices choices;

	private final RevisionNames names;

	ClaimEditController(ClaimIntake intake, ClaimSearch claims, RevisionSearch revisions, ClaimChoices choices,
			RevisionNames names) {
		this.intake = intake;
		this.claims = claims;
		this.revisions = revisions;
		this.choices = choices;
		this.names = names;
	}

	@GetMapping("/claims/{id:\\d{1,18}}/edit")
	String edit(@PathVariable long id, @AuthenticationPrincipal Person person, KeptFields kept, Model model) {
		person.mustBe(Role.RESEARCHER);
		ClaimCard claim = this.claims.get(id, person);
		ClaimForm form = kept.or(ClaimForm.class, () -> stored(claim));
		this.choices.add(model.addAttribute("claim", claim).addAttribute("form", form), form,
				this.choices.named(form, person), null);
		return VIEW;
	}

	/** Shows the form once more, with another row. */
	@PostMapping(path = "/claims/{id:\\d{1,18}}", params = "more")
	String goOn(@PathVariable long id, @ModelAttribute("form") ClaimForm form, @RequestParam String more,
			@AuthenticationPrincipal Person person, Model model) {
		this.choices.add(model.addAttribute("claim", this.claims.get(id, person)), form,
				this.choices.named(form, person), more);
		return VIEW;
	}

	@PostMapping(path = "/claims/{id:\\d{1,18}}", params = "!more")
	ModelAndView revise(@PathVariable long id, @ModelAttribute("form") ClaimForm form,
			@AuthenticationPrincipal Person person, Model model) {
		Named named = this.choices.named(form, person);
		try {
			this.intake.revise(id, read(form), form.toContent(named), form.reason(), person);
			return new ModelAndView("redirect:/claims/" + id);
		}
		catch (RuleViolationException ex) {
			model.addAttribute("claim", this.claims.get(id, person));
			return Submission.rejected(VIEW, form, this.choices.add(model, form, named, null), named.explain(ex));
		}
		catch (StaleVersionException | ObjectOptimisticLockingFailureException ex) {
			return conflict(form, form.toContent(named), this.claims.get(id, person));
		}
	}

	/** The version the form was made from; without one it counts as outdated. */
	private static int read(ClaimForm form) {
		Integer version = new Violations().integer("version", form.version());
		return (version != null) ? version : -1;
	}

	private ClaimForm stored(ClaimCard claim) {
		return ClaimForm.of(this.revisions.get(claim.id(), claim.revision()).draft(), claim.version());
	}

	private ModelAndView conflict(ClaimForm yours, ClaimIntake.Content mine, ClaimCard claim) {
		RevisionSearch.Revision latest = this.revisions.get(claim.id(), claim.revision());
		UnaryOperator<String> names = this.names.of(List.of(mine.draft(), latest.draft()));
		return new ModelAndView("claims/conflict", HttpStatus.CONFLICT).addObject("claim", claim)
			.addObject("form", yours)
			.addObject("latest", latest)
			.addObject("differences", ClaimDifference.between(mine.draft(), latest.draft(),
					(id) -> mine.nameOf(id).orElseGet(() -> names.apply(id))));
	}

}
