package org.entente.api.suggestions;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.api.Stretch;
import org.entente.sources.SuggestionSearch;
import org.entente.sources.SuggestionService;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists suggested derivations and takes what a person decides. */
@RestController("apiSuggestionsController")
@RequestMapping("/api/v1/suggestions")
@Tag(name = "sources")
class SuggestionsController {

	private final SuggestionSearch search;

	private final SuggestionService service;

	SuggestionsController(SuggestionSearch search, SuggestionService service) {
		this.search = search;
		this.service = service;
	}

	@GetMapping
	@Operation(operationId = "listSuggestions", summary = "List open suggestions of derivations, the newest first",
			description = "Each with its longest passage.")
	ResponseEntity<Listing<SuggestionJson>> list(@ParameterObject Stretch stretch) {
		return Listing.answer(this.search.open(stretch.number(), stretch.length()), SuggestionJson::of,
				"/api/v1/suggestions", Map.of("size", Integer.toString(stretch.length())));
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getSuggestion", summary = "Read a suggestion with its passages; at most 50")
	SuggestionJson show(@PathVariable long number) {
		return SuggestionJson.of(this.search.get(number));
	}

	@PostMapping("/{number}/confirmation")
	@Operation(operationId = "confirmSuggestion", summary = "Record the derivation that was suggested")
	SuggestionJson confirm(@PathVariable long number, @RequestBody ConfirmationJson body,
			@AuthenticationPrincipal Person by) {
		this.service.confirm(number, body.toDraft(), by);
		return show(number);
	}

	@PostMapping("/{number}/dismissal")
	@Operation(operationId = "dismissSuggestion", summary = "Dismiss a suggestion",
			description = "The two versions are not suggested again.")
	SuggestionJson dismiss(@PathVariable long number, @RequestBody SuggestionDismissalJson body,
			@AuthenticationPrincipal Person by) {
		this.service.dismiss(number, body.reason(), by);
		return show(number);
	}

	@PostMapping("/searches")
	@Operation(operationId = "searchSuggestions", summary = "Compare texts that were not compared yet, 50 at a time")
	SuggestionSearchJson findAgain(@AuthenticationPrincipal Person by) {
		return new SuggestionSearchJson(this.service.findAgain(by));
	}

}
