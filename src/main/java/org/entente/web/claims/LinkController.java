package org.entente.web.claims;

import java.util.List;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.LinkService;
import org.entente.shared.NotFoundException;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
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

	private static final String NOT_RECORDED = new UUID(0, 0).toString();

	private final LinkService links;

	private final ClaimSearch claims;

	LinkController(LinkService links, ClaimSearch claims) {
		this.links = links;
		this.claims = claims;
	}

	@GetMapping("/claims/{id:\\d{1,18}}/links/new")
	String begin(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
		person.mustBe(Role.RESEARCHER);
		show(model.addAttribute("form", LinkForm.EMPTY), this.claims.get(id, person), person);
		return VIEW;
	}

	@PostMapping("/claims/{id:\\d{1,18}}/links")
	ModelAndView link(@PathVariable long id, @ModelAttribute("form") LinkForm form,
			@AuthenticationPrincipal Person person, Model model) {
		show(model, this.claims.get(id, person), person);
		return Submission.of(VIEW, form, model, () -> {
			this.links.link(id, form.toDraft(otherId(form.other(), person)), person);
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

	/** The id of the claim with the number that was typed; what is no number stays. */
	private @Nullable String otherId(@Nullable String typed, Person person) {
		String number = (typed != null) ? typed.strip().replaceFirst("(?i)^CL-", "") : "";
		if (!number.matches("[0-9]{1,18}")) {
			return typed;
		}
		try {
			return this.claims.get(Long.parseLong(number), person).externalId().toString();
		}
		catch (NotFoundException ex) {
			return NOT_RECORDED;
		}
	}

}
