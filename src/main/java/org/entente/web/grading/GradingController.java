package org.entente.web.grading;

import java.util.List;
import java.util.Optional;

import org.entente.accounts.Person;
import org.entente.claims.Credibility;
import org.entente.claims.PassageSearch;
import org.entente.claims.PassageSearch.Passage;
import org.entente.grading.GradingSearch;
import org.entente.grading.GradingSearch.Ungraded;
import org.entente.grading.GradingService;
import org.entente.web.ListPosition;
import org.entente.web.Submission;
import org.entente.web.reviews.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Hands out citations to be graded once more; nothing on the page tells the first grade
 * or how reliable the outlet is. Once graded, both are shown.
 */
@Controller
@RequestMapping("/grading")
class GradingController {

	private static final String VIEW = "grading/blind";

	private final GradingSearch search;

	private final GradingService grades;

	private final PassageSearch passages;

	GradingController(GradingSearch search, GradingService grades, PassageSearch passages) {
		this.search = search;
		this.grades = grades;
		this.passages = passages;
	}

	@GetMapping
	String next(@RequestParam(required = false) @Nullable String after, @AuthenticationPrincipal Person person,
			Model model) {
		Optional<Ungraded> citation = this.search.next(person, ListPosition.of(after));
		if (citation.isEmpty()) {
			model.addAttribute("skipped", ListPosition.of(after) != null);
			return "grading/nothing";
		}
		return "redirect:/grading/" + citation.get().id();
	}

	@GetMapping("/{id:\\d{1,18}}")
	String show(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
		Optional<Ungraded> citation = this.search.open(id, person);
		if (citation.isEmpty()) {
			model.addAttribute("pair", this.search.pair(id, person));
			return "grading/both";
		}
		model.addAttribute("form", new GradeForm(null, null));
		return blind(model, citation.get());
	}

	/** Who sends the form twice is shown what was stored the first time. */
	@PostMapping("/{id:\\d{1,18}}")
	ModelAndView grade(@PathVariable long id, @ModelAttribute("form") GradeForm form,
			@AuthenticationPrincipal Person person, Model model) {
		Optional<Ungraded> citation = this.search.open(id, person);
		if (citation.isEmpty()) {
			return new ModelAndView("redirect:/grading/" + this.search.pair(id, person).citationId());
		}
		blind(model, citation.get());
		return Submission.of(VIEW, form, model, () -> {
			this.grades.grade(id, form.credibility(), form.reason(), person);
			return "/grading/" + id;
		});
	}

	private String blind(Model model, Ungraded citation) {
		Passage passage = this.passages.of(citation.claimId()).get(citation.id());
		model.addAttribute("cited", citation)
			.addAttribute("lines", (passage != null) ? Reading.lines(passage, citation.hedge()) : List.of())
			.addAttribute("credibilities", Credibility.ALL);
		return VIEW;
	}

}
