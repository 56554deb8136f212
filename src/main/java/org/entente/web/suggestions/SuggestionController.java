package org.entente.web.suggestions;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.entente.accounts.Person;
import org.entente.sources.DerivationKind;
import org.entente.sources.SuggestionSearch;
import org.entente.sources.SuggestionService;
import org.entente.web.Submission;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists suggested derivations, shows one, and takes what a person decides. */
@Controller
@RequestMapping("/suggestions")
class SuggestionController {

	private static final int PAGE = 25;

	private final SuggestionSearch search;

	private final SuggestionService service;

	SuggestionController(SuggestionSearch search, SuggestionService service) {
		this.search = search;
		this.service = service;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable String after, Model model) {
		Long position = (after != null && after.matches("\\d{1,18}")) ? Long.valueOf(after) : null;
		model.addAttribute("suggestions", this.search.open(position, PAGE)).addAttribute("parameters", Map.of());
		return "suggestions/list";
	}

	@GetMapping("/{id:\\d{1,18}}")
	String show(@PathVariable long id, @ModelAttribute("form") SuggestionForm form, Model model) {
		prepare(id, model);
		return "suggestions/show";
	}

	@PostMapping("/{id:\\d{1,18}}/confirmation")
	ModelAndView confirm(@PathVariable long id, @ModelAttribute("form") SuggestionForm form, Model model,
			@AuthenticationPrincipal Person person) {
		return decide(id, form, model, () -> {
			this.service.confirm(id, form.toDraft(), person);
			return "/suggestions/" + id;
		});
	}

	@PostMapping("/{id:\\d{1,18}}/dismissal")
	ModelAndView dismiss(@PathVariable long id, @ModelAttribute("form") SuggestionForm form, Model model,
			@AuthenticationPrincipal Person person) {
		return decide(id, form, model, () -> {
			this.service.dismiss(id, form.reason(), person);
			return "/suggestions";
		});
	}

	@PostMapping("/searches")
	String findAgain(@AuthenticationPrincipal Person person, RedirectAttributes flash) {
		flash.addFlashAttribute("left", this.service.findAgain(person));
		return "redirect:/suggestions";
	}

	private ModelAndView decide(long id, SuggestionForm form, Model model, Supplier<String> work) {
		prepare(id, model);
		return Submission.of("suggestions/show", form, model, work);
	}

	private void prepare(long id, Model model) {
		model.addAttribute("suggestion", this.search.get(id))
			.addAttribute("kinds",
					Stream.of(DerivationKind.values()).filter((kind) -> kind != DerivationKind.UNKNOWN).toList());
	}

}
