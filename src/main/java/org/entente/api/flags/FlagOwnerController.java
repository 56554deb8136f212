package org.entente.api.flags;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.FlagJson;
import org.entente.reviews.FlagOwnership;
import org.entente.reviews.FlagSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says who looks after a flag. */
@RestController("apiFlagOwnerController")
@RequestMapping("/api/v1/flags/{number}/owner")
@Tag(name = "flags")
class FlagOwnerController {

	private final FlagOwnership ownership;

	private final FlagSearch search;

	FlagOwnerController(FlagOwnership ownership, FlagSearch search) {
		this.ownership = ownership;
		this.search = search;
	}

	@PutMapping
	@Operation(operationId = "takeFlag", summary = "Take a flag, or give it to a researcher",
			description = "Refused while somebody else has it.")
	FlagJson assign(@PathVariable long number, @RequestBody NewOwnerJson body, @AuthenticationPrincipal Person by) {
		this.ownership.assign(number, body.username(), by);
		return FlagJson.of(this.search.get(number, by));
	}

	@DeleteMapping
	@Operation(operationId = "releaseFlag", summary = "Free a flag, whoever has it")
	FlagJson release(@PathVariable long number, @AuthenticationPrincipal Person by) {
		this.ownership.release(number, by);
		return FlagJson.of(this.search.get(number, by));
	}

	/**
	 * Who is to look after it.
	 *
	 * @param username the caller, where it is left out
	 */
	record NewOwnerJson(@Nullable String username) {
	}

}
