package org.entente.web.claims;

import java.util.List;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.LinkService;
import org.entente.web.Choices;
import org.entente.web.KeptFields;
import org.entente.web.Named;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a claim is linked with another. */
@Controller
class LinkController {

	private static final String VIEW = "claims/link";

	private static final int CANDIDATES = 40;

	private final LinkService links;

	private final ClaimSearch claims;

	private final Choices choices;

	LinkController(LinkService links, ClaimSearch claims, Choices choices) {
		this.links = links;
		this.claims = claims;
		this.choices = choices;
	}

	@GetMapping("/claims/{id:\\d{1,18}}/links/new")
	String begin(@PathVariable long id, @AuthenticationPrincipal Person person, KeptFields kept, Model model) {
		person.mustBe(Role.RESEARCHER);
		LinkForm form = kept.or(LinkForm.class, () -> LinkForm.EMPTY);
		show(model.addAttribute("form", form).addAttribute("named", this.choices.of(form.asked(), person)),
				this.claims.get(id, person), person);
		return VIEW;
	}

	@PostMapping("/claims/{id:\\d{1,18}}/links")
	ModelAndView link(@PathVariable long id, @ModelAttribute("form") LinkForm form,
			@AuthenticationPrincipal Person person, Model model) {
		Named named = this.choices.of(form.asked(), person);
		show(model, this.claims.get(id, person), person);
		return Submission.of(VIEW, form, named, model, () -> {
			this.links.link(id, form.toDraft(named), person);
			return "/claims/" + id;
		});
	}

	private void show(Model model, ClaimCard claim, Person person) {
		List<ClaimCard> near = this.claims.newest(ClaimFilter.of(claim.relationship()), null, CANDIDATES, person)
			.items();
		model.addAttribute("claim", claim)
			.addAttribute("kinds", Terms.ALL.linkKinds())
			.addAttribute("candidates", near.stream().filter((other) -> other.id() != claim.id()).toList());
	}

}
