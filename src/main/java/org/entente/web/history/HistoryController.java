package org.entente.web.history;

import org.entente.actors.ActorSearch;
import org.entente.history.RecordHistory;
import org.entente.history.RecordHistory.Subject;
import org.entente.sources.OutletSearch;
import org.entente.sources.SourceSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a source, an outlet or an actor was described over time. */
@Controller
class HistoryController {

	private final RecordHistory history;

	private final SourceSearch sources;

	private final OutletSearch outlets;

	private final ActorSearch actors;

	HistoryController(RecordHistory history, SourceSearch sources, OutletSearch outlets, ActorSearch actors) {
		this.history = history;
		this.sources = sources;
		this.outlets = outlets;
		this.actors = actors;
	}

	@GetMapping("/sources/{id:\\d{1,18}}/history")
	String ofSource(@PathVariable long id, Model model) {
		return show(this.sources.get(id).caption(), "/sources/", Subject.SOURCE, id, model);
	}

	@GetMapping("/outlets/{id:\\d{1,18}}/history")
	String ofOutlet(@PathVariable long id, Model model) {
		return show(this.outlets.get(id).name(), "/outlets/", Subject.OUTLET, id, model);
	}

	@GetMapping("/actors/{id:\\d{1,18}}/history")
	String ofActor(@PathVariable long id, Model model) {
		return show(this.actors.get(id).name(), "/actors/", Subject.ACTOR, id, model);
	}

	private String show(String caption, String path, Subject subject, long id, Model model) {
		model.addAttribute("caption", caption)
			.addAttribute("path", path + id)
			.addAttribute("steps", this.history.of(subject, id));
		return "history/show";
	}

}
