package org.entente.web.work;

import org.entente.accounts.Person;
import org.entente.reviews.FlagFilter.Whose;
import org.entente.reviews.WorkSearch;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * "My work": one list for each way in which something waits for the person. A new list is
 * an attribute here and a template of its own in {@code work/}.
 */
@Controller
class WorkController {

	private final WorkSearch work;

	WorkController(WorkSearch work) {
		this.work = work;
	}

	@GetMapping("/work")
	String show(@AuthenticationPrincipal Person person, Model model) {
		model.addAttribute("returned", this.work.returned(person))
			.addAttribute("assigned", this.work.assigned(person))
			.addAttribute("taken", this.work.flags(Whose.TAKEN_BY_ME, person))
			.addAttribute("flagged", this.work.flags(Whose.ON_MY_CLAIMS, person))
			.addAttribute("drafts", this.work.drafts(person))
			.addAttribute("edited", this.work.edited(person));
		return "work/show";
	}

}
