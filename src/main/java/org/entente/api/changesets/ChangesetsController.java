package org.entente.api.changesets;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.history.ChangesetSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Transactions: who changed what, when and why. */
@RestController("apiChangesetsController")
@RequestMapping("/api/v1/changesets")
@Tag(name = "changes")
class ChangesetsController {

	private final ChangesetSearch changesets;

	ChangesetsController(ChangesetSearch changesets) {
		this.changesets = changesets;
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getChangeset", summary = "Read one changeset: everything one transaction changed")
	ChangesetJson show(@PathVariable long number, @AuthenticationPrincipal @Nullable Person reader) {
		return ChangesetJson.of(this.changesets.get(number, reader));
	}

}
