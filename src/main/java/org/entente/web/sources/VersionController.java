package org.entente.web.sources;

import org.entente.accounts.Person;
import org.entente.sources.SourceService;
import org.entente.sources.SourceTexts;
import org.entente.sources.VersionKind;
import org.entente.web.KeptFields;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Shows and adds versions of a source, and takes in texts that were not held. */
@Controller
@RequestMapping("/sources/{id}/versions")
class VersionController {

	private final SourceService service;

	private final SourceTexts texts;

	private final ReadingDesk desk;

	VersionController(SourceService service, SourceTexts texts, ReadingDesk desk) {
		this.service = service;
		this.texts = texts;
		this.desk = desk;
	}

	@GetMapping("/new")
	String blank(@PathVariable long id, Model model, KeptFields kept) {
		this.desk.head(id, model);
		model.addAttribute("form", kept.or(VersionForm.class, () -> VersionForm.EMPTY))
			.addAttribute("kinds", VersionKind.values());
		return "sources/version-new";
	}

	@PostMapping
	ModelAndView add(@PathVariable long id, VersionForm form, Model model, @AuthenticationPrincipal Person person) {
		this.desk.head(id, model);
		model.addAttribute("kinds", VersionKind.values());
		return Submission.of("sources/version-new", form, model, () -> {
			this.service.addVersion(id, form.toDraft(), person);
			return "/sources/" + id;
		});
	}

	@GetMapping("/{number}")
	String show(@PathVariable long id, @PathVariable int number, @RequestParam(defaultValue = "1") int page,
			@RequestParam(required = false) @Nullable Long after, Model model,
			@AuthenticationPrincipal @Nullable Person person) {
		this.desk.layOut(id, number, page, after, person, model);
		return "sources/version";
	}

	@PostMapping("/{number}/text")
	ModelAndView supply(@PathVariable long id, @PathVariable int number,
			@RequestParam(required = false) @Nullable MultipartFile file, Model model,
			@AuthenticationPrincipal Person person) {
		this.desk.layOut(id, number, 1, null, person, model);
		return Submission.of("sources/version", VersionForm.EMPTY, model, () -> {
			this.texts.supply(id, number, VersionForm.upload(file), person);
			return "/sources/" + id + "/versions/" + number;
		});
	}

}
