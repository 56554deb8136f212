package org.entente.api.feeds;

import org.entente.accounts.Person;
import org.entente.claims.ChangeScope;
import org.entente.claims.ChangeSearch;
import org.entente.watching.DigestSearch;
import org.entente.watching.WatchRow;
import org.entente.watching.WatchSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Feeds of one thing; a draft has none, not even for its author. */
@RestController
class ThingFeedsController {

	private final ChangeSearch changes;

	private final Things things;

	private final WatchSearch watches;

	private final DigestSearch digests;

	private final FeedAnswer answer;

	ThingFeedsController(ChangeSearch changes, Things things, WatchSearch watches, DigestSearch digests,
			FeedAnswer answer) {
		this.changes = changes;
		this.things = things;
		this.watches = watches;
		this.digests = digests;
		this.answer = answer;
	}

	@GetMapping("/claims/{id:\\d{1,18}}.atom")
	ResponseEntity<byte[]> claim(@PathVariable long id, @RequestParam(required = false) @Nullable String after) {
		return of(ChangeScope.CLAIM, this.things.claim(id), "/claims/" + id, id, after);
	}

	@GetMapping("/sources/{id:\\d{1,18}}.atom")
	ResponseEntity<byte[]> source(@PathVariable long id, @RequestParam(required = false) @Nullable String after) {
		return of(ChangeScope.SOURCE, this.things.source(id), "/sources/" + id, id, after);
	}

	@GetMapping("/countries/{code:[A-Z]{3}}.atom")
	ResponseEntity<byte[]> country(@PathVariable String code, @RequestParam(required = false) @Nullable String after) {
		return of(ChangeScope.COUNTRY, this.things.country(code), "/countries/" + code, code, after);
	}

	@GetMapping("/relationships/{code:[A-Z-]{7,31}}.atom")
	ResponseEntity<byte[]> relationship(@PathVariable String code,
			@RequestParam(required = false) @Nullable String after) {
		return of(ChangeScope.RELATIONSHIP, this.things.relationship(code), "/relationships/" + code, code, after);
	}

	private ResponseEntity<byte[]> of(ChangeScope scope, String title, String path, Object target,
			@Nullable String after) {
		return this.answer.of(title, path, new LinkedMultiValueMap<>(), after,
				this.changes.of(scope, target, FeedAnswer.number(after), FeedAnswer.SIZE));
	}

	@GetMapping("/watches/{id:\\d{1,18}}.atom")
	ResponseEntity<byte[]> watch(@PathVariable long id, @RequestParam(required = false) @Nullable String after,
			@AuthenticationPrincipal Person person) {
		WatchRow watch = this.watches.get(id, person);
		return this.answer.of(watch.title(), "/watches/" + id, new LinkedMultiValueMap<>(), after,
				this.digests.history(watch, FeedAnswer.number(after), FeedAnswer.SIZE));
	}

}
