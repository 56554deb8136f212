package org.entente.web.sources;

import java.util.stream.Stream;

import org.entente.accounts.Person;
import org.entente.sources.DerivationKind;
import org.entente.sources.DerivationService;
import org.entente.web.Choices;
import org.entente.web.KeptFields;
import org.entente.web.Named;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Records what a source rests on. */
@Controller
@RequestMapping("/sources/{id}/derivations")
class DerivationController {

	private final DerivationService service;

	private final ReadingDesk desk;

	private final Choices choices;

	DerivationController(DerivationService service, ReadingDesk desk, Choices choices) {
		this.service = service;
		this.desk = desk;
		this.choices = choices;
	}

	@GetMapping("/new")
	String blank(@PathVariable long id, Model model, @AuthenticationPrincipal Person person, KeptFields kept) {
		prepare(id, model);
		DerivationForm form = kept.or(DerivationForm.class, () -> DerivationForm.EMPTY);
		model.addAttribute("form", form).addAttribute("named", this.choices.of(form.asked(), person));
		return "sources/derivation-new";
	}

	@PostMapping
	ModelAndView record(@PathVariable long id, DerivationForm form, Model model,
			@AuthenticationPrincipal Person person) {
		prepare(id, model);
		Named named = this.choices.of(form.asked(), person);
		return Submission.of("sources/derivation-new", form, named, model, () -> {
			this.service.record(id, form.toDraft(named), person);
			return "/sources/" + id + "#lineage";
		});
	}

	private void prepare(long id, Model model) {
		this.desk.head(id, model);
		model.addAttribute("kinds",
				Stream.of(DerivationKind.values()).filter((kind) -> kind != DerivationKind.UNKNOWN).toList());
	}

}
