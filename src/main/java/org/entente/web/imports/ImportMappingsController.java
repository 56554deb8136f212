package org.entente.web.imports;

import org.entente.accounts.Person;
import org.entente.exchange.SavedMapping;
import org.entente.exchange.SavedMappingService;
import org.entente.exchange.SavedMappings;
import org.entente.web.Submission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Applies a saved mapping to a file. */
@Controller
@RequestMapping("/imports/{id:\\d{1,18}}/mappings")
class ImportMappingsController {

	private final SavedMappings mappings;

	private final SavedMappingService service;

	private final ImportDesk desk;

	ImportMappingsController(SavedMappings mappings, SavedMappingService service, ImportDesk desk) {
		this.mappings = mappings;
		this.service = service;
		this.desk = desk;
	}

	@PostMapping
	ModelAndView apply(@PathVariable long id, @RequestParam long number, Model model,
			@AuthenticationPrincipal Person person) {
		SavedMapping saved = this.mappings.get(number, person);
		this.desk.layOut(id, null, person, model);
		return Submission.of(ImportDesk.VIEW, new ImportDesk.UndoForm(null), model, () -> {
			this.service.apply(saved, id, person);
			return "/imports/" + id + "?applied=" + number;
		});
	}

}
