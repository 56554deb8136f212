package org.entente.api.accounts;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.AccountSearch;
import org.entente.accounts.AccountService;
import org.entente.accounts.IssuedInvitation;
import org.entente.accounts.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and the links with which their people choose a password. */
@RestController
@Tag(name = "accounts")
class AccountsController {

	private final AccountSearch search;

	private final AccountService accounts;

	private final String address;

	AccountsController(AccountSearch search, AccountService accounts, @Value("${entente.address}") String address) {
		this.search = search;
		this.accounts = accounts;
		this.address = address.replaceAll("/+$", "");
	}

	@GetMapping("/api/v1/accounts")
	@Operation(operationId = "listAccounts", summary = "List accounts")
	AccountsJson list() {
		return new AccountsJson(this.search.all().stream().map(AccountJson::of).toList());
	}

	@GetMapping("/api/v1/accounts/{id}")
	@Operation(operationId = "getAccount", summary = "Read an account")
	ResponseEntity<AccountJson> show(@PathVariable long id) {
		AccountJson account = AccountJson.of(this.search.byId(id));
		return ResponseEntity.ok().eTag(Integer.toString(account.version())).body(account);
	}

	@PostMapping("/api/v1/accounts")
	@Operation(operationId = "inviteAccount", summary = "Make an account; its person chooses the password")
	ResponseEntity<InvitationJson> invite(@RequestBody NewAccountJson body, @AuthenticationPrincipal Person person) {
		IssuedInvitation issued = this.accounts.invite(body.toDraft(), person);
		return ResponseEntity.created(URI.create("/api/v1/accounts/" + issued.accountId())).body(link(issued));
	}

	@PostMapping("/api/v1/accounts/{id}/invitations")
	@Operation(operationId = "renewInvitation", summary = "Make a new link with which the password is chosen")
	@ResponseStatus(HttpStatus.CREATED)
	InvitationJson newLink(@PathVariable long id, @AuthenticationPrincipal Person person) {
		return link(this.accounts.newInvitation(id, person));
	}

	private InvitationJson link(IssuedInvitation issued) {
		return new InvitationJson(issued.accountId(), this.address + "/invitations/" + issued.token());
	}

	record AccountsJson(List<AccountJson> items) {
	}

}
