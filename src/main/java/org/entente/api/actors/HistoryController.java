package org.entente.api.actors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.api.Listing;
import org.entente.api.StepJson;
import org.entente.history.RecordHistory;
import org.entente.history.RecordHistory.Subject;
import org.entente.actors.ActorSearch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a record was described over time. */
@RestController("apiActorHistoryController")
@Tag(name = "actors")
class HistoryController {

	private final ActorSearch actors;

	private final RecordHistory history;

	HistoryController(ActorSearch actors, RecordHistory history) {
		this.actors = actors;
		this.history = history;
	}

	@GetMapping("/api/v1/actors/{number}/history")
	@Operation(operationId = "listActorHistory",
			summary = "Changes of its description, field by field, the latest first")
	Listing<StepJson> list(@PathVariable long number) {
		this.actors.get(number);
		return Listing.whole(this.history.of(Subject.ACTOR, number), StepJson::of);
	}

}
