package org.entente.api.sources;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.EntityTag;
import org.entente.api.Listing;
import org.entente.claims.ReachSearch;
import org.entente.sources.SourceRetractionService;
import org.entente.sources.SourceSearch;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether a source speaks, and how far it goes when that changes. */
@RestController("apiSourceRetractionController")
@RequestMapping("/api/v1/sources/{number}")
@Tag(name = "sources")
class SourceRetractionController {

	private final SourceSearch search;

	private final SourceRetractionService retractions;

	private final ReachSearch reach;

	SourceRetractionController(SourceSearch search, SourceRetractionService retractions, ReachSearch reach) {
		this.search = search;
		this.retractions = retractions;
		this.reach = reach;
	}

	@GetMapping("/reach")
	@Operation(operationId = "getSourceReach", summary = "How far retracting or reinstating a source would go",
			description = "Worked out by the rule that is applied when it is done; nothing is written. Names at most 50 claims and 50 sources.")
	ReachJson reach(@PathVariable long number) {
		return ReachJson.of(this.reach.ofSource(number));
	}

	@GetMapping("/retractions")
	@Operation(operationId = "listRetractions",
			summary = "What was decided about a source as a whole, the last first; at most 100")
	Listing<SourceRetractionJson> list(@PathVariable long number) {
		this.search.get(number);
		return Listing.whole(this.search.retractions(number), SourceRetractionJson::of);
	}

	@PostMapping("/retraction")
	@Operation(operationId = "retractSource", summary = "Retract a source",
			description = "What is cited from it stays readable and no longer counts; evidence states are found anew.")
	ResponseEntity<SourceJson> retract(@PathVariable long number, @RequestBody NewSourceRetractionJson body,
			@AuthenticationPrincipal Person by) {
		this.retractions.retract(number, body.reason(), by);
		return source(number);
	}

	@PostMapping("/reinstatement")
	@Operation(operationId = "reinstateSource", summary = "Reinstate a retracted source",
			description = "That it was retracted stays readable.")
	ResponseEntity<SourceJson> reinstate(@PathVariable long number, @RequestBody NewSourceRetractionJson body,
			@AuthenticationPrincipal Person by) {
		this.retractions.reinstate(number, body.reason(), by);
		return source(number);
	}

	private ResponseEntity<SourceJson> source(long number) {
		SourceJson source = SourceJson.of(this.search.get(number));
		return EntityTag.ok(source, source.version());
	}

}
