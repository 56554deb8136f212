package org.entente.api.outlets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.api.Listing;
import org.entente.api.StepJson;
import org.entente.history.RecordHistory;
import org.entente.history.RecordHistory.Subject;
import org.entente.sources.OutletSearch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a record was described over time. */
@RestController("apiOutletHistoryController")
@Tag(name = "outlets")
class HistoryController {

	private final OutletSearch outlets;

	private final RecordHistory history;

	HistoryController(OutletSearch outlets, RecordHistory history) {
		this.outlets = outlets;
		this.history = history;
	}

	@GetMapping("/api/v1/outlets/{number}/history")
	@Operation(operationId = "listOutletHistory",
			summary = "Changes of its description, field by field, the latest first")
	Listing<StepJson> list(@PathVariable long number) {
		this.outlets.get(number);
		return Listing.whole(this.history.of(Subject.OUTLET, number), StepJson::of);
	}

}
