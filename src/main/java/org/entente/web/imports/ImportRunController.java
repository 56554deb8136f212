package org.entente.web.imports;

import org.entente.accounts.Person;
import org.entente.exchange.ImportService;
import org.entente.web.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Has an import checked, run, paused, ended and undone. */
@Controller
@RequestMapping("/imports/{id:\\d{1,18}}")
class ImportRunController {

	private final ImportService service;

	private final ImportDesk desk;

	ImportRunController(ImportService service, ImportDesk desk) {
		this.service = service;
		this.desk = desk;
	}

	@PostMapping("/checks")
	ModelAndView check(@PathVariable long id, Model model, @AuthenticationPrincipal Person person) {
		return answer(id, null, model, person, () -> this.service.check(id, person));
	}

	@PostMapping("/runs")
	ModelAndView start(@PathVariable long id, Model model, @AuthenticationPrincipal Person person) {
		return answer(id, null, model, person, () -> this.service.start(id, person));
	}

	@PostMapping("/pauses")
	ModelAndView pause(@PathVariable long id, Model model, @AuthenticationPrincipal Person person) {
		return answer(id, null, model, person, () -> this.service.pause(id, person));
	}

	@PostMapping("/cancellation")
	ModelAndView cancel(@PathVariable long id, Model model, @AuthenticationPrincipal Person person) {
		return answer(id, null, model, person, () -> this.service.cancel(id, person));
	}

	@PostMapping("/undoing")
	ModelAndView undo(@PathVariable long id, @RequestParam(required = false) @Nullable String reason, Model model,
			@AuthenticationPrincipal Person person) {
		return answer(id, reason, model, person, () -> this.service.undo(id, reason, person));
	}

	private ModelAndView answer(long id, @Nullable String reason, Model model, Person person, Runnable work) {
		this.desk.layOut(id, null, person, model);
		return Submission.of(ImportDesk.VIEW, new ImportDesk.UndoForm(reason), model, () -> {
			work.run();
			return "/imports/" + id;
		});
	}

}
