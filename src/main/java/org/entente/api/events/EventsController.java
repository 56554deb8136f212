package org.entente.api.events;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.api.Listing;
import org.entente.api.Stretch;
import org.entente.events.EventFilter;
import org.entente.events.EventLedger;
import org.entente.events.EventSearch;
import org.entente.relationships.RelationshipCode;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists and counts events. */
@RestController("apiEventsController")
@RequestMapping("/api/v1")
@Tag(name = "events")
class EventsController {

	private final EventSearch search;

	private final EventLedger ledger;

	EventsController(EventSearch search, EventLedger ledger) {
		this.search = search;
		this.ledger = ledger;
	}

	@GetMapping("/events")
	@Operation(operationId = "listEvents", summary = "Events between two states, the latest first",
			description = "Coded by machine or tabulated by others: background, reviewed by nobody here. A relationship has to be named; all events of a data set: GET /api/v1/exports/events.ndjson?dataSet=…")
	ResponseEntity<Listing<EventJson>> list(@ParameterObject EventFilter filter, @ParameterObject Stretch stretch) {
		MultiValueMap<String, String> asked = filter.parameters();
		if (!asked.containsKey("relationship")) {
			throw new RuleViolationException("relationship", "required");
		}
		if (stretch.after() != null && !EventSearch.isPosition(stretch.after())) {
			throw new RuleViolationException("after", "cursor");
		}
		asked.add("size", Integer.toString(stretch.length()));
		return Listing.answer(this.search.list(filter, stretch.after(), stretch.length()), EventJson::of,
				"/api/v1/events", asked);
	}

	@GetMapping("/events/{dataSet:\\d{1,9}}/{number:-?\\d{1,19}}")
	@Operation(operationId = "getEvent", summary = "Read an event of a data set")
	EventJson show(@PathVariable long dataSet, @PathVariable long number) {
		return EventJson.of(this.search.get(dataSet, number));
	}

	@GetMapping("/relationships/{code}/events")
	@Operation(operationId = "countEvents", summary = "How many events data sets have between two states",
			description = "By year and by kind, from counts that are kept; the data set with most events first.")
	Listing<BackgroundJson> count(@PathVariable String code) {
		RelationshipCode dyad = RelationshipCode.find(code)
			.filter(RelationshipCode::isDyad)
			.orElseThrow(() -> new NotFoundException("relationship", "of two states with such a code"));
		return Listing.whole(this.ledger.of(dyad), BackgroundJson::of);
	}

}
