package org.entente.web.outlets;

import java.util.List;
import java.util.Map;

import org.entente.accounts.Person;
import org.entente.actors.MixedScript;
import org.entente.merges.LikenessSearch;
import org.entente.sources.OutletKind;
import org.entente.sources.OutletSearch;
import org.entente.sources.OutletService;
import org.entente.web.Likes;
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

/** Lists, shows, records and describes outlets. */
@Controller
@RequestMapping("/outlets")
class OutletController {

	private static final int PAGE = 50;

	private final OutletSearch outlets;

	private final OutletService service;

	private final OutletPages pages;

	private final LikenessSearch likeness;

	OutletController(OutletSearch outlets, OutletService service, OutletPages pages, LikenessSearch likeness) {
		this.outlets = outlets;
		this.service = service;
		this.pages = pages;
		this.likeness = likeness;
	}

	@GetMapping
	String list(@RequestParam(required = false) @Nullable Long after, Model model) {
		model.addAttribute("outlets", this.outlets.list(after, PAGE)).addAttribute("parameters", Map.of());
		return "outlets/list";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", OutletForm.EMPTY).addAttribute("kinds", OutletKind.values());
		return "outlets/new";
	}

	@PostMapping
	ModelAndView record(OutletForm form, @RequestParam(defaultValue = "") String allTheSame, Model model,
			@AuthenticationPrincipal Person person) {
		model.addAttribute("kinds", OutletKind.values());
		Likes likes = allTheSame.isEmpty() ? likes(form) : Likes.NONE;
		if (likes.any()) {
			return Submission.doubted("outlets/new", form, model, likes);
		}
		return Submission.of("outlets/new", form, model,
				() -> "/outlets/" + this.service.record(form.toDraft(), person));
	}

	private Likes likes(OutletForm form) {
		List<String> name = (form.name() != null) ? List.of(form.name()) : List.of();
		return new Likes(this.likeness.outlets(name, form.kind(), form.owner()), MixedScript.in(form.name()));
	}

	@GetMapping("/{id:\\d{1,18}}")
	String show(@PathVariable long id, Model model) {
		this.pages.layOut(id, model);
		model.addAttribute("form", ReliabilityForm.EMPTY);
		return "outlets/show";
	}

	@GetMapping("/{id}/edit")
	String edit(@PathVariable long id, Model model) {
		OutletSearch.Row outlet = this.outlets.get(id);
		model.addAttribute("outlet", outlet)
			.addAttribute("form", OutletForm.of(outlet))
			.addAttribute("kinds", OutletKind.values());
		return "outlets/edit";
	}

	@PostMapping("/{id:\\d{1,18}}")
	ModelAndView describe(@PathVariable long id, OutletForm form, Model model, @AuthenticationPrincipal Person person) {
		model.addAttribute("outlet", this.outlets.get(id)).addAttribute("kinds", OutletKind.values());
		return Submission.of("outlets/edit", form, model, () -> {
			this.service.describe(id, form.versionRead(), form.toDraft(), person);
			return "/outlets/" + id;
		});
	}

}
