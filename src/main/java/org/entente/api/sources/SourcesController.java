package org.entente.api.sources;

import java.util.LinkedHashMap;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.EntityTag;
import org.entente.api.Listing;
import org.entente.api.MergedAway;
import org.entente.api.Stretch;
import org.entente.sources.SourceSearch;
import org.entente.sources.SourceService;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists, shows, records and describes sources. */
@RestController("apiSourcesController")
@RequestMapping("/api/v1/sources")
@Tag(name = "sources")
class SourcesController {

	private final SourceSearch search;

	private final SourceService sources;

	private final SourceIntake intake;

	private final MergedAway merged;

	SourcesController(SourceSearch search, SourceService sources, SourceIntake intake, MergedAway merged) {
		this.merged = merged;
		this.search = search;
		this.sources = sources;
		this.intake = intake;
	}

	@GetMapping
	@Operation(operationId = "listSources", summary = "List sources, the newest in the record first")
	ResponseEntity<Listing<SourceJson>> list(@RequestParam(required = false) @Nullable Long outlet,
			@ParameterObject Stretch stretch) {
		Map<String, String> asked = new LinkedHashMap<>(Map.of("size", Integer.toString(stretch.length())));
		if (outlet != null) {
			asked.put("outlet", outlet.toString());
		}
		return Listing.answer(this.search.newest(outlet, stretch.number(), stretch.length()), SourceJson::of,
				"/api/v1/sources", asked);
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getSource", summary = "Read a source")
	ResponseEntity<SourceJson> show(@PathVariable long number) {
		SourceJson source = SourceJson.of(this.search.get(number));
		return this.merged.answer(Mergeable.SOURCE, number, EntityTag.ok(source, source.version()));
	}

	@PostMapping
	@Operation(operationId = "recordSource", summary = "Record a source, with its first version where there is one")
	ResponseEntity<SourceJson> record(@RequestBody NewSourceJson body, @AuthenticationPrincipal Person by) {
		SourceJson source = SourceJson.of(this.search.get(this.intake.record(body, by)));
		return EntityTag.created("/api/v1/sources/" + source.number(), source, source.version());
	}

	@PutMapping("/{number}")
	@Operation(operationId = "describeSource", summary = "Describe a source anew")
	ResponseEntity<SourceJson> describe(@PathVariable long number,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
			@RequestBody RevisedSourceJson body, @AuthenticationPrincipal Person by) {
		this.sources.describe(number, EntityTag.version(match), body.toDraft(), by);
		return show(number);
	}

}
