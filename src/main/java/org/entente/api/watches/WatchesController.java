package org.entente.api.watches;

import java.net.URI;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.ChangeJson;
import org.entente.api.Listing;
import org.entente.api.Stretch;
import org.entente.watching.DigestSearch;
import org.entente.watching.WatchSearch;
import org.entente.watching.WatchService;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

/** The own watches. */
@RestController("apiWatchesController")
@RequestMapping("/api/v1/watches")
@Tag(name = "watches")
class WatchesController {

	private final WatchSearch watches;

	private final WatchService service;

	private final DigestSearch digests;

	WatchesController(WatchSearch watches, WatchService service, DigestSearch digests) {
		this.watches = watches;
		this.service = service;
		this.digests = digests;
	}

	@GetMapping
	@Operation(operationId = "listWatches", summary = "What you watch; at most 200")
	Listing<WatchJson> list(@AuthenticationPrincipal Person person) {
		return Listing.whole(this.watches.of(person), WatchJson::of);
	}

	@PostMapping
	@Operation(operationId = "beginWatch",
			summary = "Watch a country, relationship, claim, source or filter; what is watched already stays as it is")
	ResponseEntity<WatchJson> begin(@RequestBody NewWatchJson body, @AuthenticationPrincipal Person person) {
		long number = this.service.begin(body.toDraft(), person);
		return ResponseEntity.created(URI.create("/api/v1/watches/" + number))
			.body(WatchJson.of(this.watches.get(number, person)));
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getWatch", summary = "Read one of your watches")
	WatchJson show(@PathVariable long number, @AuthenticationPrincipal Person person) {
		return WatchJson.of(this.watches.get(number, person));
	}

	@PutMapping("/{number}/name")
	@Operation(operationId = "renameWatch", summary = "Call a watch otherwise")
	WatchJson rename(@PathVariable long number, @RequestBody NewWatchNameJson body,
			@AuthenticationPrincipal Person person) {
		this.service.rename(number, body.name(), person);
		return WatchJson.of(this.watches.get(number, person));
	}

	@DeleteMapping("/{number}")
	@Operation(operationId = "endWatch", summary = "Stop watching")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void end(@PathVariable long number, @AuthenticationPrincipal Person person) {
		this.service.end(number, person);
	}

	@GetMapping("/{number}/changes")
	@Operation(operationId = "listWatchChanges",
			summary = "Everything that changed in a watched thing, read or not, the latest first")
	ResponseEntity<Listing<ChangeJson>> changes(@PathVariable long number, @ParameterObject Stretch stretch,
			@AuthenticationPrincipal Person person) {
		return Listing.answer(
				this.digests.history(this.watches.get(number, person), stretch.number(), stretch.length()),
				ChangeJson::of, "/api/v1/watches/" + number + "/changes",
				Map.of("size", Integer.toString(stretch.length())));
	}

	/** What a watch is called. */
	record NewWatchNameJson(@Nullable String name) {
	}

}
