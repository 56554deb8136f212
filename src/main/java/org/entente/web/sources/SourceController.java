package org.entente.web.sources;

import java.util.Map;

import org.entente.accounts.Person;
import org.entente.sources.OutletSearch;
import org.entente.sources.SourceKind;
import org.entente.sources.SourceSearch;
import org.entente.sources.SourceService;
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

	SourceController(SourceSearch sources, SourceService service, OutletSearch outlets, ReadingDesk desk) {
		this.sources = sources;
		this.service = service;
		this.outlets = outlets;
		this.desk = desk;
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
	String blank(@RequestParam(required = false) @Nullable String outlet, Model model) {
		model.addAttribute("form", SourceForm.empty(outlet)).addAttribute("held", VersionForm.EMPTY);
		choices(model);
		return "sources/new";
	}

	@PostMapping("/sources")
	ModelAndView record(SourceForm form, VersionForm held, Model model, @AuthenticationPrincipal Person person) {
		choices(model);
		model.addAttribute("held", held);
		return Submission.of("sources/new", form, model,
				() -> "/sources/" + this.service.record(form.toDraft(), held.first(), person));
	}

	@GetMapping("/sources/{id}")
	String show(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model,
			@AuthenticationPrincipal @Nullable Person person) {
		this.desk.layOut(id, page, person, model);
		return "sources/show";
	}

	@GetMapping("/sources/{id}/edit")
	String edit(@PathVariable long id, Model model) {
		model.addAttribute("form", SourceForm.of(this.desk.head(id, model)));
		choices(model);
		return "sources/edit";
	}

	@PostMapping("/sources/{id}")
	ModelAndView describe(@PathVariable long id, SourceForm form, Model model, @AuthenticationPrincipal Person person) {
		this.desk.head(id, model);
		choices(model);
		return Submission.of("sources/edit", form, model, () -> {
			this.service.describe(id, form.versionRead(), form.toDraft(), person);
			return "/sources/" + id;
		});
	}

	private void choices(Model model) {
		model.addAttribute("kinds", SourceKind.values()).addAttribute("outlets", this.outlets.names());
	}

}
