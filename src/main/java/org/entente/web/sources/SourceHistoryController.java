package org.entente.web.sources;

import org.entente.sources.SourceSearch;
import org.entente.history.RecordHistory;
import org.entente.history.RecordHistory.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a source was described over time. */
@Controller
class SourceHistoryController {

	private final SourceSearch sources;

	private final RecordHistory history;

	SourceHistoryController(SourceSearch sources, RecordHistory history) {
		this.sources = sources;
		this.history = history;
	}

	@GetMapping("/sources/{id:\\d{1,18}}/history")
	String show(@PathVariable long id, Model model) {
		model.addAttribute("caption", this.sources.get(id).caption())
			.addAttribute("path", "/sources/" + id)
			.addAttribute("steps", this.history.of(Subject.SOURCE, id));
		return "fragments/history";
	}

}
