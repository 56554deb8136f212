package org.entente.api.feeds;

import java.util.stream.Collectors;

import org.entente.claims.ChangeFilter;
import org.entente.claims.ChangeSearch;
import org.entente.claims.ClaimFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Feeds of lists, each with the parameters of its page. */
@RestController
class ListFeedsController {

	private final ChangeSearch changes;

	private final FeedAnswer answer;

	ListFeedsController(ChangeSearch changes, FeedAnswer answer) {
		this.changes = changes;
		this.answer = answer;
	}

	@GetMapping("/changes.atom")
	ResponseEntity<byte[]> changes(ChangeFilter filter, @RequestParam(required = false) @Nullable String after) {
		MultiValueMap<String, String> asked = MultiValueMap.fromSingleValue(filter.parameters());
		return this.answer.of("changes" + words(asked), "/changes", asked, after,
				this.changes.list(filter, FeedAnswer.number(after), FeedAnswer.SIZE));
	}

	@GetMapping("/claims.atom")
	ResponseEntity<byte[]> claims(ClaimFilter filter, @RequestParam(required = false) @Nullable String after) {
		return this.answer.of("claims" + words(filter.parameters()), "/claims", filter.parameters(), after,
				this.changes.ofClaims(filter, FeedAnswer.number(after), FeedAnswer.SIZE));
	}

	@GetMapping("/sources.atom")
	ResponseEntity<byte[]> sources(@RequestParam(required = false) @Nullable String after) {
		return this.answer.of("sources", "/sources", new LinkedMultiValueMap<>(), after,
				this.changes.list(ChangeFilter.of("source"), FeedAnswer.number(after), FeedAnswer.SIZE));
	}

	private static String words(MultiValueMap<String, String> wishes) {
		return wishes.entrySet()
			.stream()
			.map((wish) -> ", " + wish.getKey() + ": " + String.join(" or ", wish.getValue()))
			.collect(Collectors.joining());
	}

}
