package org.entente.api.watches;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.watching.DigestSearch;
import org.entente.watching.WatchService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What changed in watched things; reading it marks nothing as read. */
@RestController("apiDigestController")
@Tag(name = "watches")
class DigestController {

	private final DigestSearch digests;

	private final WatchService service;

	DigestController(DigestSearch digests, WatchService service) {
		this.digests = digests;
		this.service = service;
	}

	@GetMapping("/api/v1/watches/digest")
	@Operation(operationId = "getDigest",
			summary = "What changed in everything you watch since you marked it as read; at most 50 changes of a watch and 500 in all")
	DigestJson show(@AuthenticationPrincipal Person person) {
		return DigestJson.of(this.digests.of(person));
	}

	@PostMapping("/api/v1/watches/reading")
	@Operation(operationId = "markDigestRead", summary = "Mark as read what a digest showed")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void read(@RequestBody NewReadingJson body, @AuthenticationPrincipal Person person) {
		this.service.markRead((body.watch() != null) ? body.watch().longValue() : null, body.upTo(), person);
	}

	/** Up to where a person has read. */
	record NewReadingJson(@Nullable String upTo, @Nullable Integer watch) {
	}

}
