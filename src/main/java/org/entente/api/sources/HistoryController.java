package org.entente.api.sources;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.api.Listing;
import org.entente.api.StepJson;
import org.entente.history.RecordHistory;
import org.entente.history.RecordHistory.Subject;
import org.entente.sources.SourceSearch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a record was described over time. */
@RestController("apiSourceHistoryController")
@Tag(name = "sources")
class HistoryController {

	private final SourceSearch sources;

	private final RecordHistory history;

	HistoryController(SourceSearch sources, RecordHistory history) {
		this.sources = sources;
		this.history = history;
	}

	@GetMapping("/api/v1/sources/{number}/history")
	@Operation(operationId = "listSourceHistory",
			summary = "Changes of its description, field by field, the latest first")
	Listing<StepJson> list(@PathVariable long number) {
		this.sources.get(number);
		return Listing.whole(this.history.of(Subject.SOURCE, number), StepJson::of);
	}

}
