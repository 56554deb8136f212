package org.entente.web.claims;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.CitationService;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.shared.NotFoundException;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which a claim or one of its citations is withdrawn, with the reason. */
@Controller
class RetractionController {

	private static final String VIEW = "claims/retract";

	private final ClaimService service;

	private final CitationService citations;

	private final ClaimSearch claims;

	RetractionController(ClaimService service, CitationService citations, ClaimSearch claims) {
		this.service = service;
		this.citations = citations;
		this.claims = claims;
	}

	@GetMapping("/claims/{id:\\d{1,18}}/retraction")
	String ask(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
		person.mustBe(Role.RESEARCHER);
		ClaimCard claim = this.claims.get(id, person);
		model.addAttribute("claim", claim).addAttribute("form", RetractionForm.of(claim));
		return VIEW;
	}

	@PostMapping("/claims/{id:\\d{1,18}}/retraction")
	ModelAndView retract(@PathVariable long id, @ModelAttribute("form") RetractionForm form,
			@AuthenticationPrincipal Person person, Model model) {
		model.addAttribute("claim", this.claims.get(id, person));
		return Submission.of(VIEW, form, model, () -> {
			this.service.retract(id, form.readVersion(), form.reason(), person);
			return "/claims/" + id;
		});
	}

	@GetMapping("/claims/{id:\\d{1,18}}/citations/{citation:\\d{1,18}}/retraction")
	String askForCitation(@PathVariable long id, @PathVariable long citation, @AuthenticationPrincipal Person person,
			Model model) {
		person.mustBe(Role.RESEARCHER);
		ClaimCard claim = this.claims.get(id, person);
		model.addAttribute("claim", claim)
			.addAttribute("cited", find(claim, citation))
			.addAttribute("form", RetractionForm.of(claim));
		return VIEW;
	}

	@PostMapping("/claims/{id:\\d{1,18}}/citations/{citation:\\d{1,18}}/retraction")
	ModelAndView retractCitation(@PathVariable long id, @PathVariable long citation,
			@ModelAttribute("form") RetractionForm form, @AuthenticationPrincipal Person person, Model model) {
		ClaimCard claim = this.claims.get(id, person);
		model.addAttribute("claim", claim).addAttribute("cited", find(claim, citation));
		return Submission.of(VIEW, form, model, () -> {
			this.citations.retract(id, citation, form.reason(), person);
			return "/claims/" + id;
		});
	}

	private static ClaimCard.Cited find(ClaimCard claim, long citation) {
		return claim.citations()
			.stream()
			.filter((cited) -> cited.id() == citation)
			.findFirst()
			.orElseThrow(() -> new NotFoundException("citation", citation));
	}

}
