package org.entente.web.flags;

import org.entente.accounts.Person;
import org.entente.reviews.FlagOwnership;
import org.entente.reviews.FlagSearch;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody takes a flag, gives it to another who may settle it, or frees it. */
@Controller
@RequestMapping("/flags/{id:\\d{1,18}}")
class FlagAssignmentController {

	private final FlagOwnership ownership;

	private final FlagSearch flags;

	private final FlagPage page;

	FlagAssignmentController(FlagOwnership ownership, FlagSearch flags, FlagPage page) {
		this.ownership = ownership;
		this.flags = flags;
		this.page = page;
	}

	/** Without an owner the person who asks takes it. */
	@PostMapping("/assignments")
	ModelAndView assign(@PathVariable long id, @RequestParam(required = false) String username,
			@AuthenticationPrincipal Person person, Model model) {
		this.page.fill(model.addAttribute("typedUsername", username), id, person);
		return Submission.of("flags/resolution", new ResolutionForm(null), model, () -> {
			this.ownership.assign(id, username, person);
			return "/flags/" + id + "/resolution";
		});
	}

	@PostMapping("/release")
	String release(@PathVariable long id, @AuthenticationPrincipal Person person) {
		this.ownership.release(id, person);
		return "redirect:/flags/" + this.flags.get(id, person).id() + "/resolution";
	}

}
