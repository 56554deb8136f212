package org.entente.web.claims;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimIntake;
import org.entente.claims.ClaimSearch;
import org.entente.shared.RuleViolationException;
import org.entente.web.KeptFields;
import org.entente.web.Likes;
import org.entente.web.Named;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a claim is added, with its source where that is new. */
@Controller
class ClaimFormController {

	private static final String VIEW = "claims/new";

	private final ClaimIntake intake;

	private final ClaimSearch claims;

	private final ClaimChoices choices;

	private final SourceChoices sources;

	private final ClaimLikes likes;

	ClaimFormController(ClaimIntake intake, ClaimSearch claims, ClaimChoices choices, SourceChoices sources,
			ClaimLikes likes) {
		this.intake = intake;
		this.claims = claims;
		this.choices = choices;
		this.sources = sources;
		this.likes = likes;
	}

	/** The address may fill in what the claim says and the passage it cites. */
	@GetMapping("/claims/new")
	String begin(@ModelAttribute("form") ClaimForm asked, @ModelAttribute("support") SupportForm cited,
			@RequestParam(required = false) @Nullable String source,
			@RequestParam(required = false) @Nullable Long recorded, @AuthenticationPrincipal Person person,
			KeptFields kept, Model model) {
		person.mustBe(Role.RESEARCHER);
		if (recorded != null) {
			model.addAttribute("recorded", recorded);
		}
		ClaimForm form = kept.or(ClaimForm.class, () -> asked);
		SupportForm support = kept.or(SupportForm.class, () -> cited.from(source, asked.version()));
		return show(form, support, null, person, model.addAttribute("form", form));
	}

	/** Shows the form once more, with another row or the text of the chosen source. */
	@PostMapping(path = "/claims", params = "more")
	String goOn(@ModelAttribute("form") ClaimForm form, @ModelAttribute("support") SupportForm support,
			@RequestParam String more, @AuthenticationPrincipal Person person, Model model) {
		return show(form, support, more, person, model);
	}

	private String show(ClaimForm form, SupportForm support, @Nullable String more, Person person, Model model) {
		Named named = named(form, support, person);
		this.choices.add(model, form, named, more);
		this.sources.add(model, support, named);
		return VIEW;
	}

	private Named named(ClaimForm form, SupportForm support, Person person) {
		return this.choices.named(form, person).and(this.sources.named(support, person));
	}

	@PostMapping(path = "/claims", params = "!more")
	ModelAndView record(@ModelAttribute("form") ClaimForm form, @ModelAttribute("support") SupportForm support,
			@RequestParam(defaultValue = "draft") String then, @RequestParam(defaultValue = "") String allTheSame,
			@AuthenticationPrincipal Person person, Model model) {
		boolean asks = allTheSame.isEmpty() && !then.equals("draft");
		Likes likes = asks ? this.likes.of(form, support, person) : Likes.NONE;
		if (likes.any()) {
			show(form, support, null, person, model);
			return Submission.doubted(VIEW, form, model, likes);
		}
		Named named = named(form, support, person);
		try {
			boolean submit = !then.equals("draft");
			long id = this.intake.record(form.toContent(named), support.toSupport(named), submit, person);
			return new ModelAndView(then.equals("another") ? another(id, person) : "redirect:/claims/" + id);
		}
		catch (RuleViolationException ex) {
			this.choices.add(model, form, named, null);
			return Submission.rejected(VIEW, form, this.sources.add(model, support, named), named.explain(ex));
		}
	}

	/** The next claim from the same version of the same source about the same states. */
	private String another(long id, Person person) {
		ClaimCard card = this.claims.get(id, person);
		ClaimCard.Cited cited = card.citations().get(0);
		return "redirect:/claims/new?source=%d&version=%d&relationship=%s&recorded=%d".formatted(cited.sourceId(),
				cited.version(), card.relationship(), id);
	}

}
