package org.entente.web.choices;

import org.entente.accounts.Person;
import org.entente.web.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Suggests, while somebody types, what a field may name. */
@Controller
class ChoicesController {

	private final Choices choices;

	ChoicesController(Choices choices) {
		this.choices = choices;
	}

	@GetMapping("/choices/{kind}")
	String suggest(@PathVariable String kind, @RequestParam(defaultValue = "") String q,
			@AuthenticationPrincipal @Nullable Person person, Model model) {
		model.addAttribute("candidates", this.choices.matching(kind, q, person));
		return "choices/options";
	}

}
