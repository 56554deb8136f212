package org.entente.api.tokens;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.AccountSearch;
import org.entente.accounts.ApiTokenService;
import org.entente.accounts.IssuedToken;
import org.entente.accounts.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own keys for programs. */
@RestController
@Tag(name = "tokens")
class TokensController {

	private final AccountSearch accounts;

	private final ApiTokenService tokens;

	TokensController(AccountSearch accounts, ApiTokenService tokens) {
		this.accounts = accounts;
		this.tokens = tokens;
	}

	@GetMapping("/api/v1/tokens")
	@Operation(operationId = "listTokens", summary = "List your own keys")
	TokensJson list(@AuthenticationPrincipal Person person) {
		return new TokensJson(this.accounts.tokens(person).stream().map(TokenJson::of).toList());
	}

	/** The new key may do no more than the one that asks for it. */
	@PostMapping("/api/v1/tokens")
	@Operation(operationId = "createToken", summary = "Make a key that may do no more than the one that asks")
	ResponseEntity<IssuedTokenJson> create(@RequestBody NewTokenJson body, @AuthenticationPrincipal Person person) {
		IssuedToken token = this.tokens.create(body.toDraft(), person);
		return ResponseEntity.created(URI.create("/api/v1/tokens/" + token.id()))
			.body(new IssuedTokenJson(token.id(), token.plain()));
	}

	@DeleteMapping("/api/v1/tokens/{id}")
	@Operation(operationId = "revokeToken", summary = "Revoke one of your own keys")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke(@PathVariable long id, @AuthenticationPrincipal Person person) {
		this.tokens.revoke(id, person);
	}

	record TokensJson(List<TokenJson> items) {
	}

	/**
	 * A key that was just made.
	 *
	 * @param token the key itself, never shown again
	 */
	record IssuedTokenJson(long id, String token) {
	}

}
