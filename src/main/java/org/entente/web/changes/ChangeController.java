package org.entente.web.changes;

import org.entente.claims.ChangeFilter;
import org.entente.claims.ChangeSearch;
import org.entente.shared.RuleViolationException;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lists what changed in the record, by kind of thing, relationship, person and period.
 */
@Controller
class ChangeController {

	private static final int SIZE = 50;

	private static final String LIST = "changes/index";

	private final ChangeSearch changes;

	ChangeController(ChangeSearch changes) {
		this.changes = changes;
	}

	@GetMapping("/changes")
	ModelAndView list(@ModelAttribute("form") ChangeFilter filter,
			@RequestParam(required = false) @Nullable String after, Model model) {
		Long number = (after != null && after.matches("\\d{1,18}")) ? Long.valueOf(after) : null;
		model.addAttribute("subjects", this.changes.subjects());
		try {
			model.addAttribute("slice", this.changes.list(filter, number, SIZE));
			return new ModelAndView(LIST, model.asMap());
		}
		catch (RuleViolationException ex) {
			return Submission.rejected(LIST, filter, model, ex);
		}
	}

}
