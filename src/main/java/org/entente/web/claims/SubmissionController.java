package org.entente.web.claims;

import org.entente.accounts.Person;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hands a draft or a returned claim to review. */
@Controller
class SubmissionController {

	private final ClaimService claims;

	private final ClaimSearch search;

	SubmissionController(ClaimService claims, ClaimSearch search) {
		this.claims = claims;
		this.search = search;
	}

	@PostMapping("/claims/{id:\\d{1,18}}/submission")
	ModelAndView submit(@PathVariable long id, @RequestParam(required = false) @Nullable String hedgeException,
			@AuthenticationPrincipal Person person, Model model) {
		ClaimCard claim = this.search.get(id, person);
		model.addAttribute("claim", claim).addAttribute("hedgeException", hedgeException);
		return Submission.of("claims/submission", claim, model, () -> {
			this.claims.submit(id, hedgeException, person);
			return "/claims/" + id;
		});
	}

}
