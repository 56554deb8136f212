package org.entente.web.actors;

import org.entente.actors.ActorSearch;
import org.entente.history.RecordHistory;
import org.entente.history.RecordHistory.Subject;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How an actor was described over time. */
@Controller
class ActorHistoryController {

	private final ActorSearch actors;

	private final RecordHistory history;

	ActorHistoryController(ActorSearch actors, RecordHistory history) {
		this.actors = actors;
		this.history = history;
	}

	@GetMapping("/actors/{id:\\d{1,18}}/history")
	String show(@PathVariable long id, Model model) {
		model.addAttribute("caption", this.actors.get(id).name())
			.addAttribute("path", "/actors/" + id)
			.addAttribute("steps", this.history.of(Subject.ACTOR, id));
		return "fragments/history";
	}

}
