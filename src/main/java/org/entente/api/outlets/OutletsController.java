package org.entente.api.outlets;

import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.EntityTag;
import org.entente.api.Listing;
import org.entente.api.MergedAway;
import org.entente.api.Stretch;
import org.entente.sources.OutletSearch;
import org.entente.sources.OutletService;
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

/** Lists, shows, records and describes outlets. */
@RestController("apiOutletsController")
@RequestMapping("/api/v1/outlets")
@Tag(name = "outlets")
class OutletsController {

	private final OutletSearch search;

	private final OutletService outlets;

	private final MergedAway merged;

	OutletsController(OutletSearch search, OutletService outlets, MergedAway merged) {
		this.merged = merged;
		this.search = search;
		this.outlets = outlets;
	}

	@GetMapping
	@Operation(operationId = "listOutlets", summary = "List outlets by name")
	ResponseEntity<Listing<OutletJson>> list(@ParameterObject Stretch stretch) {
		return Listing.answer(this.search.list(stretch.number(), stretch.length()), OutletJson::of, "/api/v1/outlets",
				Map.of("size", Integer.toString(stretch.length())));
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getOutlet", summary = "Read an outlet")
	ResponseEntity<OutletJson> show(@PathVariable long number) {
		OutletJson outlet = OutletJson.of(this.search.get(number));
		return this.merged.answer(Mergeable.OUTLET, number, EntityTag.ok(outlet, outlet.version()));
	}

	@PostMapping
	@Operation(operationId = "recordOutlet", summary = "Record an outlet")
	ResponseEntity<OutletJson> record(@RequestBody NewOutletJson body, @AuthenticationPrincipal Person by) {
		OutletJson outlet = OutletJson.of(this.search.get(this.outlets.record(body.toDraft(), by)));
		return EntityTag.created("/api/v1/outlets/" + outlet.number(), outlet, outlet.version());
	}

	@PutMapping("/{number}")
	@Operation(operationId = "describeOutlet", summary = "Describe an outlet anew")
	ResponseEntity<OutletJson> describe(@PathVariable long number,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
			@RequestBody RevisedOutletJson body, @AuthenticationPrincipal Person by) {
		this.outlets.describe(number, EntityTag.version(match), body.toDraft(), by);
		return show(number);
	}

}
