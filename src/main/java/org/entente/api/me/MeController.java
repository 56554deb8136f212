package org.entente.api.me;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program for whom it acts, and with which role. */
@RestController
@Tag(name = "me")
class MeController {

	@GetMapping("/api/v1/me")
	@Operation(operationId = "getMe", summary = "For whom the key acts")
	PersonJson me(@AuthenticationPrincipal Person person) {
		return new PersonJson(person.id(), person.username(), person.name(), person.role().word());
	}

	/**
	 * For whom a program acts.
	 *
	 * @param role what it may do: that of the person, or less where the key has a
	 * narrower scope
	 */
	record PersonJson(long id, String username, String name, String role) {
	}

}
