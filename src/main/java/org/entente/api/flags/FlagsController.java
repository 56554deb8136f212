package org.entente.api.flags;

import java.util.LinkedHashMap;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.FlagJson;
import org.entente.api.Listing;
import org.entente.api.Stretch;
import org.entente.reviews.FlagFilter;
import org.entente.reviews.FlagSearch;
import org.entente.reviews.FlagService;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists flags and resolves them. */
@RestController("apiFlagsController")
@RequestMapping("/api/v1/flags")
@Tag(name = "flags")
class FlagsController {

	private final FlagSearch search;

	private final FlagService flags;

	FlagsController(FlagSearch search, FlagService flags) {
		this.search = search;
		this.flags = flags;
	}

	@GetMapping
	@Operation(operationId = "listFlags", summary = "Flags, the first raised first; open ones unless state says so")
	ResponseEntity<Listing<FlagJson>> list(@ParameterObject FlagFilter filter, @ParameterObject Stretch stretch,
			@AuthenticationPrincipal @Nullable Person reader) {
		Map<String, String> asked = new LinkedHashMap<>(filter.parameters());
		asked.put("size", Integer.toString(stretch.length()));
		return Listing.answer(this.search.page(filter, stretch.number(), stretch.length(), reader), FlagJson::of,
				"/api/v1/flags", asked);
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getFlag", summary = "Read a flag")
	FlagJson show(@PathVariable long number, @AuthenticationPrincipal @Nullable Person reader) {
		return FlagJson.of(this.search.get(number, reader));
	}

	@PostMapping("/{number}/resolution")
	@Operation(operationId = "resolveFlag", summary = "Resolve a flag with a reason",
			description = "For researchers; whoever raised it may withdraw it so.")
	FlagJson resolve(@PathVariable long number, @RequestBody ResolutionJson body, @AuthenticationPrincipal Person by) {
		this.flags.resolve(number, body.resolution(), by);
		return FlagJson.of(this.search.get(number, by));
	}

	/** What came of a flag. */
	record ResolutionJson(@Nullable String resolution) {
	}

}
