package org.entente.api.sources;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.claims.CitationSearch;
import org.entente.sources.DerivationDraft;
import org.entente.sources.DerivationService;
import org.entente.sources.SourceSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a source rests on, and what rests on it. */
@RestController("apiLineageController")
@RequestMapping("/api/v1/sources/{number}")
@Tag(name = "sources")
class LineageController {

	private final SourceSearch search;

	private final CitationSearch citations;

	private final DerivationService derivations;

	LineageController(SourceSearch search, CitationSearch citations, DerivationService derivations) {
		this.search = search;
		this.citations = citations;
		this.derivations = derivations;
	}

	@GetMapping("/derivations")
	@Operation(operationId = "listDerivations",
			summary = "Derivations above and below a source, two steps each way; at most 200")
	Listing<DerivationJson> list(@PathVariable long number) {
		this.search.get(number);
		return Listing.whole(this.search.neighbourhood(number), DerivationJson::of);
	}

	@PostMapping("/derivations")
	@Operation(operationId = "recordDerivation", summary = "Record what a source rests on",
			description = "Its origins, those of all that derive from it, and the evidence states that rest on them are computed anew.")
	ResponseEntity<Listing<DerivationJson>> record(@PathVariable long number, @RequestBody NewDerivationJson body,
			@AuthenticationPrincipal Person by) {
		this.derivations.record(number, new DerivationDraft(body.from(), body.kind(), body.note()), by);
		return ResponseEntity.created(URI.create("/api/v1/sources/" + number + "/derivations")).body(list(number));
	}

	@GetMapping("/origins")
	@Operation(operationId = "listOrigins", summary = "Where a source goes back to; at most 100",
			description = "The source itself when it derives from nothing. What is unknown is not listed: see lineageUnknown.")
	Listing<SourceJson> origins(@PathVariable long number) {
		this.search.get(number);
		return Listing.whole(this.search.origins(number), SourceJson::of);
	}

	@GetMapping("/citations")
	@Operation(operationId = "listCitations", summary = "What is cited from a source, in the order of the text",
			description = "Standing citations of all its versions; at most 2000.")
	Listing<CitedHereJson> citations(@PathVariable long number, @AuthenticationPrincipal @Nullable Person reader) {
		this.search.get(number);
		return Listing.whole(this.citations.ofSource(number, reader), CitedHereJson::of);
	}

}
