package org.entente.web.mappings;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.exchange.Import;
import org.entente.exchange.ImportSearch;
import org.entente.exchange.SavedMapping;
import org.entente.exchange.SavedMappingService;
import org.entente.exchange.SavedMappings;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Saves mappings under names, shows them, renames, shares and forgets them. */
@Controller
@RequestMapping("/mappings")
class MappingController {

	private final SavedMappings mappings;

	private final SavedMappingService service;

	private final ImportSearch imports;

	MappingController(SavedMappings mappings, SavedMappingService service, ImportSearch imports) {
		this.mappings = mappings;
		this.service = service;
		this.imports = imports;
	}

	@GetMapping
	String list(Model model, @AuthenticationPrincipal Person person) {
		model.addAttribute("own", this.mappings.own(person)).addAttribute("shared", this.mappings.shared(person));
		return "mappings/list";
	}

	/** Asks how the mapping of an import is to be called. */
	@GetMapping("/new")
	String blank(@RequestParam long fromImport, Model model, @AuthenticationPrincipal Person person) {
		layOut(this.imports.get(fromImport, person), model).addAttribute("form", MappingForm.EMPTY);
		return "mappings/new";
	}

	private static Model layOut(Import file, Model model) {
		return model.addAttribute("file", file).addAttribute("mapping", file.mapping());
	}

	@PostMapping
	ModelAndView save(@RequestParam long fromImport, MappingForm form, Model model,
			@AuthenticationPrincipal Person person) {
		layOut(this.imports.get(fromImport, person), model);
		return Submission.of("mappings/new", form, model,
				() -> "/mappings/" + this.service.save(fromImport, form.toDraft(), person));
	}

	@GetMapping("/{id:\\d{1,18}}")
	String show(@PathVariable long id, Model model, @AuthenticationPrincipal Person person) {
		model.addAttribute("form", MappingForm.of(layOut(id, model, person)));
		return "mappings/show";
	}

	private SavedMapping layOut(long id, Model model, Person person) {
		SavedMapping saved = this.mappings.get(id, person);
		model.addAttribute("saved", saved)
			.addAttribute("mapping", saved.mapping())
			.addAttribute("mayDelete", saved.own() || person.is(Role.ADMINISTRATOR));
		return saved;
	}

	@PostMapping("/{id:\\d{1,18}}")
	ModelAndView revise(@PathVariable long id, MappingForm form, Model model, @AuthenticationPrincipal Person person) {
		layOut(id, model, person);
		return Submission.of("mappings/show", form, model, () -> {
			this.service.revise(id, form.name(), form.isShared(), null, person);
			return "/mappings/" + id;
		});
	}

	@PostMapping("/{id:\\d{1,18}}/deletion")
	String delete(@PathVariable long id, @AuthenticationPrincipal Person person) {
		this.service.delete(id, person);
		return "redirect:/mappings";
	}

}
