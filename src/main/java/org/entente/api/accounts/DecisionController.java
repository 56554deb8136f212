package org.entente.api.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.AccountService;
import org.entente.accounts.Person;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What administrators decide about an account: its role, and whether it is open. */
@RestController
@ResponseStatus(HttpStatus.NO_CONTENT)
@Tag(name = "accounts")
class DecisionController {

	private final AccountService accounts;

	DecisionController(AccountService accounts) {
		this.accounts = accounts;
	}

	/** The version the decision rests on stands in If-Match or in the body. */
	@PutMapping("/api/v1/accounts/{id}/role")
	@Operation(operationId = "changeRole", summary = "Change what an account may do")
	void changeRole(@PathVariable long id, @RequestBody RoleJson body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
			@AuthenticationPrincipal Person person) {
		this.accounts.changeRole(id, body.role(), (match != null) ? version(match) : body.given(), person);
	}

	private static int version(String match) {
		String digits = match.replace("\"", "");
		return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
	}

	@PutMapping("/api/v1/accounts/{id}/disablement")
	@Operation(operationId = "disableAccount", summary = "Close an account, its sessions and its keys")
	void disable(@PathVariable long id, @AuthenticationPrincipal Person person) {
		this.accounts.disable(id, person);
	}

	@DeleteMapping("/api/v1/accounts/{id}/disablement")
	@Operation(operationId = "enableAccount", summary = "Open an account again")
	void enable(@PathVariable long id, @AuthenticationPrincipal Person person) {
		this.accounts.enable(id, person);
	}

	record RoleJson(@Nullable String role, @Nullable Integer version) {

		int given() {
			if (this.version == null) {
				throw new RuleViolationException("version", "required");
			}
			return this.version;
		}

	}

}
