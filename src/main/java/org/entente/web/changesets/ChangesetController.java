package org.entente.web.changesets;

import org.entente.accounts.Person;
import org.entente.history.ChangesetSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One transaction: who changed what, when and why. */
@Controller
class ChangesetController {

	private final ChangesetSearch changesets;

	ChangesetController(ChangesetSearch changesets) {
		this.changesets = changesets;
	}

	@GetMapping("/changesets/{id:\\d{1,18}}")
	String show(@PathVariable long id, @AuthenticationPrincipal @Nullable Person person, Model model) {
		model.addAttribute("changeset", this.changesets.get(id, person));
		return "changesets/show";
	}

}
