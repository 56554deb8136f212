package org.entente.web.search;

import org.entente.accounts.Person;
import org.entente.search.SavedSearch;
import org.entente.search.SavedSearchService;
import org.entente.search.SavedSearches;
import org.entente.search.SearchAddress;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Names searches, shares them and forgets them; they are listed where one searches. */
@Controller
@RequestMapping("/searches")
class SavedSearchController {

	private final SavedSearches searches;

	private final SavedSearchService service;

	SavedSearchController(SavedSearches searches, SavedSearchService service) {
		this.searches = searches;
		this.service = service;
	}

	/** Asks how a search is to be called. */
	@GetMapping("/new")
	String blank(@RequestParam(defaultValue = "") String query, Model model) {
		model.addAttribute("form", new SavedSearchForm(null, query, null));
		caption(query, model);
		return "searches/new";
	}

	private static void caption(@Nullable String query, Model model) {
		model.addAttribute("caption",
				SearchAddress.of((query != null) ? query : "").map(SearchAddress::caption).orElse(null));
	}

	@PostMapping
	ModelAndView save(SavedSearchForm form, @AuthenticationPrincipal Person person, Model model) {
		caption(form.query(), model);
		return Submission.of("searches/new", form, model, () -> {
			this.service.save(form.name(), form.query(), form.isShared(), person);
			return "/search";
		});
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable long id, @AuthenticationPrincipal Person person, Model model) {
		SavedSearch search = this.searches.get(id, person);
		model.addAttribute("search", search)
			.addAttribute("form", new SavedSearchForm(search.name(), search.query(), search.shared() ? "yes" : null));
		return "searches/edit";
	}

	@PostMapping("/{id}")
	ModelAndView revise(@PathVariable long id, SavedSearchForm form, @AuthenticationPrincipal Person person,
			Model model) {
		model.addAttribute("search", this.searches.get(id, person));
		return Submission.of("searches/edit", form, model, () -> {
			this.service.revise(id, form.name(), form.isShared(), person);
			return "/search";
		});
	}

	@PostMapping("/{id}/deletion")
	String delete(@PathVariable long id, @AuthenticationPrincipal Person person) {
		this.service.delete(id, person);
		return "redirect:/search";
	}

	/** Forgets what the person looked for lately. */
	@PostMapping("/recent/deletion")
	String forget(@AuthenticationPrincipal Person person) {
		this.service.forget(person);
		return "redirect:/search";
	}

}
