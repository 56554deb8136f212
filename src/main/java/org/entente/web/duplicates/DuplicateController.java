package org.entente.web.duplicates;

import java.util.Map;

import org.entente.accounts.Person;
import org.entente.merges.DismissalService;
import org.entente.merges.DuplicateSearch;
import org.entente.merges.Mergeable;
import org.entente.shared.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.entente.shared.RuleViolationException;
import org.entente.web.Submission;

/** Lists pairs that look alike, and takes note of those that are none. */
@Controller
@RequestMapping("/duplicates")
class DuplicateController {

	private final DuplicateSearch duplicates;

	private final DismissalService dismissals;

	DuplicateController(DuplicateSearch duplicates, DismissalService dismissals) {
		this.duplicates = duplicates;
		this.dismissals = dismissals;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable Long after, Model model) {
		fill(kind, after, model);
		return "duplicates/list";
	}

	private void fill(@Nullable String kind, @Nullable Long after, Model model) {
		Mergeable chosen = Term.find(Mergeable.class, kind).orElse(Mergeable.CLAIM);
		model.addAttribute("pairs", this.duplicates.list(chosen, after))
			.addAttribute("kind", chosen)
			.addAttribute("kinds", Mergeable.values())
			.addAttribute("after", after)
			.addAttribute("parameters", Map.of("kind", chosen.word()));
	}

	@PostMapping("/dismissals")
	ModelAndView dismiss(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String one,
			@RequestParam(required = false) @Nullable String other,
			@RequestParam(required = false) @Nullable Long after, @AuthenticationPrincipal Person person, Model model) {
		try {
			this.dismissals.dismiss(kind, one, other, person);
			String here = "redirect:/duplicates?kind=" + Term.find(Mergeable.class, kind).orElseThrow().word();
			return new ModelAndView((after != null) ? here + "&after=" + after : here);
		}
		catch (RuleViolationException ex) {
			fill(kind, after, model);
			return Submission.rejected("duplicates/list", Map.of(), model, ex);
		}
	}

}
