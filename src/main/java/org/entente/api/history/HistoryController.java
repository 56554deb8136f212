package org.entente.api.history;

import io.swagger.v3.oas.annotations.Operation;
import org.entente.actors.ActorSearch;
import org.entente.api.Listing;
import org.entente.history.RecordHistory;
import org.entente.history.RecordHistory.Subject;
import org.entente.sources.OutletSearch;
import org.entente.sources.SourceSearch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a source, an outlet or an actor was described over time. */
@RestController("apiHistoryController")
class HistoryController {

	private static final String SUMMARY = "Changes of its description, field by field, the latest first";

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

	@GetMapping("/api/v1/sources/{number}/history")
	@Operation(operationId = "listSourceHistory", tags = "sources", summary = SUMMARY)
	Listing<StepJson> ofSource(@PathVariable long number) {
		this.sources.get(number);
		return list(Subject.SOURCE, number);
	}

	@GetMapping("/api/v1/outlets/{number}/history")
	@Operation(operationId = "listOutletHistory", tags = "outlets", summary = SUMMARY)
	Listing<StepJson> ofOutlet(@PathVariable long number) {
		this.outlets.get(number);
		return list(Subject.OUTLET, number);
	}

	@GetMapping("/api/v1/actors/{number}/history")
	@Operation(operationId = "listActorHistory", tags = "actors", summary = SUMMARY)
	Listing<StepJson> ofActor(@PathVariable long number) {
		this.actors.get(number);
		return list(Subject.ACTOR, number);
	}

	private Listing<StepJson> list(Subject subject, long number) {
		return Listing.whole(this.history.of(subject, number), StepJson::of);
	}

}
