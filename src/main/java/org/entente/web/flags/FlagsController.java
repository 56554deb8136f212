package org.entente.web.flags;

import org.entente.accounts.Person;
import org.entente.reviews.FlagFilter;
import org.entente.reviews.FlagReason;
import org.entente.reviews.FlagSearch;
import org.entente.shared.RuleViolationException;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists flags, from the first raised to the latest. */
@Controller
class FlagsController {

	private static final int SIZE = 50;

	private static final String VIEW = "flags/list";

	private final FlagSearch flags;

	FlagsController(FlagSearch flags) {
		this.flags = flags;
	}

	/** What is no position begins the list anew. */
	@GetMapping("/flags")
	ModelAndView list(@ModelAttribute("form") FlagFilter filter, @RequestParam(required = false) String after,
			@AuthenticationPrincipal @Nullable Person person, Model model) {
		Long number = (after != null && after.matches("\\d{1,18}")) ? Long.valueOf(after) : null;
		model.addAttribute("wishes", filter.parameters())
			.addAttribute("reasons", FlagReason.values())
			.addAttribute("states", FlagFilter.State.values())
			.addAttribute("concerns", FlagFilter.Whose.values());
		try {
			model.addAttribute("slice", this.flags.page(filter, number, SIZE, person));
			return new ModelAndView(VIEW, model.asMap());
		}
		catch (RuleViolationException ex) {
			return Submission.rejected(VIEW, filter, model, ex);
		}
	}

}
