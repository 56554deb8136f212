package org.entente.api.search;

import java.net.URI;
import java.time.Instant;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.search.SavedSearch;
import org.entente.search.SavedSearchService;
import org.entente.search.SavedSearches;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Searches that were named: the own ones and those that others share. */
@RestController("apiSavedSearchesController")
@RequestMapping("/api/v1/searches")
@Tag(name = "search")
class SavedSearchesController {

	private final SavedSearches searches;

	private final SavedSearchService service;

	SavedSearchesController(SavedSearches searches, SavedSearchService service) {
		this.searches = searches;
		this.service = service;
	}

	@GetMapping
	@Operation(operationId = "listSearches", summary = "List your saved searches, then those that others share")
	Listing<SavedSearchJson> list(@AuthenticationPrincipal Person person) {
		return Listing.whole(
				Stream.concat(this.searches.own(person).stream(), this.searches.shared(person).stream()).toList(),
				SavedSearchJson::of);
	}

	@PostMapping
	@Operation(operationId = "saveSearch", summary = "Save a search; at most 200")
	ResponseEntity<SavedSearchJson> save(@RequestBody NewSearchJson body, @AuthenticationPrincipal Person person) {
		long number = this.service.save(body.name(), body.query(), Boolean.TRUE.equals(body.shared()), person);
		return ResponseEntity.created(URI.create("/api/v1/searches/" + number))
			.body(SavedSearchJson.of(this.searches.get(number, person)));
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getSearch", summary = "Read one of your searches")
	SavedSearchJson show(@PathVariable long number, @AuthenticationPrincipal Person person) {
		return SavedSearchJson.of(this.searches.get(number, person));
	}

	@PutMapping("/{number}")
	@Operation(operationId = "reviseSearch", summary = "Call one of your searches otherwise, share it or keep it")
	SavedSearchJson revise(@PathVariable long number, @RequestBody RevisedSearchJson body,
			@AuthenticationPrincipal Person person) {
		this.service.revise(number, body.name(), Boolean.TRUE.equals(body.shared()), person);
		return show(number, person);
	}

	@DeleteMapping("/{number}")
	@Operation(operationId = "deleteSearch", summary = "Delete one of your searches")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long number, @AuthenticationPrincipal Person person) {
		this.service.delete(number, person);
	}

	/** A search that was named. */
	record SavedSearchJson(long number, String name, String query, String caption, boolean shared, String owner,
			Instant savedAt) {

		static SavedSearchJson of(SavedSearch search) {
			return new SavedSearchJson(search.id(), search.name(), search.query(), search.caption(), search.shared(),
					search.owner(), search.savedAt());
		}

	}

	/** A search to save. */
	record NewSearchJson(@Nullable String name, @Nullable String query, @Nullable Boolean shared) {
	}

	/** What of a search can be changed. */
	record RevisedSearchJson(@Nullable String name, @Nullable Boolean shared) {
	}

}
