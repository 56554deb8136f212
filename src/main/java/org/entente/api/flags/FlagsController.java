package org.entente.api.flags;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.FlagJson;
import org.entente.api.Listing;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.FlagService;
import org.entente.reviews.ReviewSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists open flags and resolves them. */
@RestController("apiFlagsController")
@RequestMapping("/api/v1/flags")
@Tag(name = "flags")
class FlagsController {

	private final ReviewSearch search;

	private final ClaimSearch claims;

	private final FlagService flags;

	FlagsController(ReviewSearch search, ClaimSearch claims, FlagService flags) {
		this.search = search;
		this.claims = claims;
		this.flags = flags;
	}

	@GetMapping
	@Operation(operationId = "listOpenFlags", summary = "Open flags, those open longest first; at most 200")
	Listing<OpenFlagJson> list() {
		return Listing.whole(this.search.openFlags(ClaimSearch.LARGEST), OpenFlagJson::of);
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getFlag", summary = "Read a flag")
	FlagJson show(@PathVariable long number, @AuthenticationPrincipal @Nullable Person reader) {
		ReviewSearch.Raised flag = this.search.flag(number);
		this.claims.get(flag.claimId(), reader);
		return FlagJson.of(flag);
	}

	@PostMapping("/{number}/resolution")
	@Operation(operationId = "resolveFlag", summary = "Resolve a flag with a reason")
	FlagJson resolve(@PathVariable long number, @RequestBody ResolutionJson body, @AuthenticationPrincipal Person by) {
		this.flags.resolve(number, body.resolution(), by);
		return FlagJson.of(this.search.flag(number));
	}

	/** What came of a flag. */
	record ResolutionJson(@Nullable String resolution) {
	}

}
