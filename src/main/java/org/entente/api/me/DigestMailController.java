package org.entente.api.me;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.shared.NotFoundException;
import org.entente.watching.DigestMailService;
import org.entente.watching.MailDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own digest by mail. */
@RestController("apiDigestMailController")
@RequestMapping("/api/v1/me/digest-mail")
@Tag(name = "watches")
class DigestMailController {

	private final DigestMailService mails;

	DigestMailController(DigestMailService mails) {
		this.mails = mails;
	}

	@GetMapping
	@Operation(operationId = "getDigestMail", summary = "Where your digest is mailed; 404 when nowhere")
	DigestMailJson show(@AuthenticationPrincipal Person person) {
		return this.mails.of(person)
			.map(DigestMailJson::of)
			.orElseThrow(() -> new NotFoundException("digest mail of", person.id()));
	}

	@PutMapping
	@Operation(operationId = "chooseDigestMail",
			summary = "Have your digest mailed; a new address is sent a code first, and a new address once an hour at most")
	DigestMailJson choose(@RequestBody NewDigestMailJson body, @AuthenticationPrincipal Person person) {
		this.mails.choose(new MailDraft(body.address(), body.rhythm()), person);
		return show(person);
	}

	@PostMapping("/confirmation")
	@Operation(operationId = "confirmDigestMail", summary = "Give back the code that was mailed")
	DigestMailJson confirm(@RequestBody NewConfirmationJson body, @AuthenticationPrincipal Person person) {
		this.mails.confirm(body.code(), person);
		return show(person);
	}

	@DeleteMapping
	@Operation(operationId = "endDigestMail", summary = "Have nothing mailed any more")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void end(@AuthenticationPrincipal Person person) {
		this.mails.end(person);
	}

	/** Where and how often. */
	record NewDigestMailJson(@Nullable String address, @Nullable String rhythm) {
	}

	/** The code that was mailed. */
	record NewConfirmationJson(@Nullable String code) {
	}

}
