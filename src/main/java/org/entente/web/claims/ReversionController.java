package org.entente.web.claims;

import org.entente.accounts.Person;
import org.entente.claims.ReversionService;
import org.entente.shared.Violations;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a claim back to an earlier revision, from the page of that revision. */
@Controller
class ReversionController {

	private final ReversionService reversions;

	private final ClaimPage page;

	ReversionController(ReversionService reversions, ClaimPage page) {
		this.reversions = reversions;
		this.page = page;
	}

	/**
	 * What the person typed.
	 *
	 * @param version version of the claim that was read
	 */
	record ReversionForm(@Nullable String reason, @Nullable String version) {

		int versionRead() {
			Integer read = new Violations().integer("version", this.version);
			return (read != null) ? read : -1;
		}

	}

	@PostMapping("/claims/{id:\\d{1,18}}/revisions/{number:\\d{1,9}}/reversion")
	ModelAndView revert(@PathVariable long id, @PathVariable int number, @ModelAttribute("form") ReversionForm form,
			@AuthenticationPrincipal Person person, Model model) {
		this.page.fillRevision(model, id, number, null, person);
		return Submission.of("claims/revision", form, model, () -> {
			this.reversions.revert(id, form.versionRead(), number, form.reason(), person);
			return "/claims/" + id;
		});
	}

}
