package org.entente.web.sources;

import java.util.Map;

import org.entente.accounts.Person;
import org.entente.merges.LikenessSearch;
import org.entente.sources.OutletSearch;
import org.entente.sources.SourceKind;
import org.entente.sources.SourceRow;
import org.entente.sources.SourceSearch;
import org.entente.sources.SourceService;
import org.entente.web.Choices;
import org.entente.web.KeptFields;
import org.entente.web.Likes;
import org.entente.web.Named;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists, shows, records and describes sources. */
@Controller
class SourceController {

	private static final int PAGE = 50;

	private final SourceSearch sources;

	private final SourceService service;

	private final OutletSearch outlets;

	private final ReadingDesk desk;

	private final Choices choices;

	private final LikenessSearch likeness;

	SourceController(SourceSearch sources, SourceService service, OutletSearch outlets, ReadingDesk desk,
			Choices choices, LikenessSearch likeness) {
		this.sources = sources;
		this.service = service;
		this.outlets = outlets;
		this.desk = desk;
		this.choices = choices;
		this.likeness = likeness;
	}

	@GetMapping("/sources")
	String list(@RequestParam(required = false) @Nullable Long outlet,
			@RequestParam(required = false) @Nullable Long after, Model model) {
		model.addAttribute("sources", this.sources.newest(outlet, after, PAGE))
			.addAttribute("outlets", this.outlets.names())
			.addAttribute("outlet", outlet)
			.addAttribute("parameters", (outlet != null) ? Map.of("outlet", outlet.toString()) : Map.of());
		return "sources/list";
	}

	@GetMapping("/sources/new")
	String blank(@RequestParam(required = false) @Nullable String outlet, Model model,
			@AuthenticationPrincipal Person person, KeptFields kept) {
		SourceForm form = kept.or(SourceForm.class, () -> SourceForm.empty(outlet));
		VersionForm held = kept.or(VersionForm.class, () -> VersionForm.EMPTY);
		choices(model.addAttribute("form", form).addAttribute("held", held), form, person);
		return "sources/new";
	}

	@PostMapping("/sources")
	ModelAndView record(SourceForm form, VersionForm held, @RequestParam(defaultValue = "") String allTheSame,
			Model model, @AuthenticationPrincipal Person person) {
		Named named = choices(model.addAttribute("held", held), form, person);
		Likes likes = allTheSame.isEmpty() ? Likes.of(this.likeness.sources(held.sketch(form))) : Likes.NONE;
		if (likes.any()) {
			return Submission.doubted("sources/new", form, model.addAttribute("named", named), likes);
		}
		return Submission.of("sources/new", form, named, model,
				() -> "/sources/" + this.service.record(form.toDraft(named), held.first(), person));
	}

	@GetMapping("/sources/{id:\\d{1,18}}")
	String show(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model,
			@AuthenticationPrincipal @Nullable Person person) {
		this.desk.layOut(id, page, person, model);
		return "sources/show";
	}

	@GetMapping("/sources/{id}/edit")
	String edit(@PathVariable long id, Model model, @AuthenticationPrincipal Person person, KeptFields kept) {
		SourceRow source = this.desk.head(id, model);
		SourceForm form = kept.or(SourceForm.class, () -> SourceForm.of(source));
		choices(model.addAttribute("form", form), form, person);
		return "sources/edit";
	}

	@PostMapping("/sources/{id:\\d{1,18}}")
	ModelAndView describe(@PathVariable long id, SourceForm form, Model model, @AuthenticationPrincipal Person person) {
		this.desk.head(id, model);
		Named named = choices(model, form, person);
		return Submission.of("sources/edit", form, named, model, () -> {
			this.service.describe(id, form.versionRead(), form.toDraft(named), person);
			return "/sources/" + id;
		});
	}

	private Named choices(Model model, SourceForm form, Person person) {
		Named named = this.choices.of(form.asked(), person);
		model.addAttribute("kinds", SourceKind.values()).addAttribute("named", named);
		return named;
	}

}
