package org.entente.web.merges;

import java.util.Map;
import java.util.Optional;

import org.entente.accounts.Person;
import org.entente.merges.MergeComparison;
import org.entente.merges.MergeSearch;
import org.entente.merges.MergeService;
import org.entente.merges.Mergeable;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.StaleVersionException;
import org.entente.shared.Term;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists merges, shows two records side by side, merges them and takes them apart. */
@Controller
@RequestMapping("/merges")
class MergeController {

	private static final int PAGE = 50;

	private static final String VIEW = "merges/new";

	private final MergeService service;

	private final MergeSearch merges;

	MergeController(MergeService service, MergeSearch merges) {
		this.service = service;
		this.merges = merges;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable Long after, Model model) {
		Optional<Mergeable> chosen = Term.find(Mergeable.class, kind);
		model.addAttribute("merges", this.merges.latest(chosen.orElse(null), after, PAGE))
			.addAttribute("kind", chosen.orElse(null))
			.addAttribute("kinds", Mergeable.values())
			.addAttribute("parameters", chosen.map((found) -> Map.of("kind", found.word())).orElse(Map.of()));
		return "merges/list";
	}

	/** Without a second record asks for it. */
	@GetMapping("/new")
	ModelAndView begin(@RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal Person person,
			Model model) {
		MergeForm form = MergeForm.of(typed);
		model.addAttribute("form", form).addAttribute("kinds", Mergeable.values());
		if (form.keep() == null || form.merge() == null || form.merge().isBlank()) {
			return new ModelAndView("merges/choose", model.asMap());
		}
		try {
			MergeComparison shown = compare(form, person);
			model.addAttribute("comparison", shown).addAttribute("form", form.reading(shown));
			return new ModelAndView(VIEW, model.asMap());
		}
		catch (RuleViolationException ex) {
			return Submission.rejected("merges/choose", form, model, ex);
		}
	}

	@PostMapping
	ModelAndView merge(@RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal Person person,
			Model model) {
		MergeForm form = MergeForm.of(typed);
		model.addAttribute("kinds", Mergeable.values());
		try {
			return new ModelAndView("redirect:/merges/" + this.service.merge(form.toDraft(), person));
		}
		catch (RuleViolationException ex) {
			return again(form, person, model, ex);
		}
		catch (StaleVersionException ex) {
			ModelAndView again = again(form, person, model, new RuleViolationException("merge", "merge.stale"));
			again.setStatus(HttpStatus.CONFLICT);
			return again;
		}
	}

	/**
	 * The comparison with what was typed; the choice of records where those are wrong.
	 */
	private ModelAndView again(MergeForm form, Person person, Model model, RuleViolationException refusal) {
		try {
			MergeComparison shown = compare(form, person);
			model.addAttribute("comparison", shown);
			return Submission.rejected(VIEW, form.reading(shown), model, refusal);
		}
		catch (RuleViolationException ex) {
			return Submission.rejected("merges/choose", form, model, refusal);
		}
	}

	private MergeComparison compare(MergeForm form, Person person) {
		try {
			return this.service.compare(form.toDraft(), person);
		}
		catch (NotFoundException ex) {
			throw new RuleViolationException("merge", "merge.unknown");
		}
	}

	@GetMapping("/{id:\\d{1,18}}")
	String show(@PathVariable long id, Model model) {
		model.addAttribute("merge", this.merges.get(id)).addAttribute("form", Map.of("reason", ""));
		return "merges/show";
	}

	@PostMapping("/{id:\\d{1,18}}/undoing")
	ModelAndView undo(@PathVariable long id, @RequestParam(required = false) @Nullable String reason, Model model,
			@AuthenticationPrincipal Person person) {
		model.addAttribute("merge", this.merges.get(id));
		return Submission.of("merges/show", Map.of("reason", (reason != null) ? reason : ""), model, () -> {
			this.service.undo(id, reason, person);
			return "/merges/" + id;
		});
	}

}
