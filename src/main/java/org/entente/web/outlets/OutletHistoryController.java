package org.entente.web.outlets;

import org.entente.sources.OutletSearch;
import org.entente.history.RecordHistory;
import org.entente.history.RecordHistory.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How an outlet was described over time. */
@Controller
class OutletHistoryController {

	private final OutletSearch outlets;

	private final RecordHistory history;

	OutletHistoryController(OutletSearch outlets, RecordHistory history) {
		this.outlets = outlets;
		this.history = history;
	}

	@GetMapping("/outlets/{id:\\d{1,18}}/history")
	String show(@PathVariable long id, Model model) {
		model.addAttribute("caption", this.outlets.get(id).name())
			.addAttribute("path", "/outlets/" + id)
			.addAttribute("steps", this.history.of(Subject.OUTLET, id));
		return "fragments/history";
	}

}
