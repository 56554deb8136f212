package org.entente.api.work;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.reviews.FlagFilter.Whose;
import org.entente.reviews.WorkSearch;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a person what they have begun, and what waits for them. */
@RestController("apiWorkController")
@Tag(name = "me")
class WorkController {

	private final WorkSearch work;

	WorkController(WorkSearch work) {
		this.work = work;
	}

	@GetMapping("/api/v1/work")
	@Operation(operationId = "getWork", summary = "What the caller has begun, and what waits for them",
			description = "The first 20 of each; the lists of claims, flags and the queue give the rest.")
	WorkJson show(@AuthenticationPrincipal Person person) {
		return new WorkJson(WorkJson.items(this.work.returned(person)), WorkJson.items(this.work.assigned(person)),
				WorkJson.flags(this.work.flags(Whose.TAKEN_BY_ME, person)),
				WorkJson.flags(this.work.flags(Whose.ON_MY_CLAIMS, person)), WorkJson.items(this.work.drafts(person)),
				WorkJson.items(this.work.edited(person)));
	}

}
