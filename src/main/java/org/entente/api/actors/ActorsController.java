package org.entente.api.actors;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.EntityTag;
import org.entente.api.Listing;
import org.entente.api.MergedAway;
import org.entente.api.Stretch;
import org.entente.actors.ActorSearch;
import org.entente.actors.ActorService;
import org.entente.merges.Mergeable;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists, shows, records and describes actors. */
@RestController("apiActorsController")
@RequestMapping("/api/v1/actors")
@Tag(name = "actors")
class ActorsController {

	private final ActorSearch search;

	private final ActorService actors;

	private final MergedAway merged;

	ActorsController(ActorSearch search, ActorService actors, MergedAway merged) {
		this.merged = merged;
		this.search = search;
		this.actors = actors;
	}

	@GetMapping
	@Operation(operationId = "listActors", summary = "List actors by name")
	ResponseEntity<Listing<ActorJson>> list(@ParameterObject Stretch stretch) {
		return Listing.answer(this.search.list(stretch.number(), stretch.length()), ActorJson::of, "/api/v1/actors",
				Map.of("size", Integer.toString(stretch.length())));
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getActor", summary = "Read an actor")
	ResponseEntity<ActorJson> show(@PathVariable long number) {
		ActorJson actor = ActorJson.of(this.search.get(number));
		return this.merged.answer(Mergeable.ACTOR, number, EntityTag.ok(actor, actor.version()));
	}

	@PostMapping
	@Operation(operationId = "recordActor", summary = "Record an actor")
	ResponseEntity<ActorJson> record(@RequestBody NewActorJson body, @AuthenticationPrincipal Person by) {
		ActorJson actor = ActorJson.of(this.search.get(this.actors.record(body.toDraft(), by)));
		return EntityTag.created("/api/v1/actors/" + actor.number(), actor, actor.version());
	}

	@PutMapping("/{number}")
	@Operation(operationId = "describeActor", summary = "Describe an actor anew")
	ResponseEntity<ActorJson> describe(@PathVariable long number,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
			@RequestBody RevisedActorJson body, @AuthenticationPrincipal Person by) {
		this.actors.describe(number, EntityTag.version(match), body.toDraft(), by);
		return show(number);
	}

}
