package org.entente.api.duplicates;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.api.Stretch;
import org.entente.merges.DismissalService;
import org.entente.merges.DuplicateSearch;
import org.entente.merges.Mergeable;
import org.entente.shared.Violations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists pairs that look alike, and takes note of those that are none. */
@RestController("apiDuplicatesController")
@RequestMapping("/api/v1/duplicates")
@Tag(name = "merges")
class DuplicatesController {

	private final DuplicateSearch search;

	private final DismissalService dismissals;

	DuplicatesController(DuplicateSearch search, DismissalService dismissals) {
		this.search = search;
		this.dismissals = dismissals;
	}

	@GetMapping
	@Operation(operationId = "listDuplicates", summary = "Pairs that look alike, the newest first",
			description = "A stretch looks at up to 300 things, for less than a second; there may be no pair among them and more in the next.")
	ResponseEntity<Listing<DuplicateJson>> list(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(required = false) @Nullable String after) {
		Violations violations = new Violations();
		Mergeable chosen = violations.required("kind", kind, Mergeable.class);
		violations.throwIfAny();
		return Listing.answer(this.search.list(Objects.requireNonNull(chosen), new Stretch(after, null).number()),
				DuplicateJson::of, "/api/v1/duplicates", Map.of("kind", chosen.word()));
	}

	@PostMapping("/dismissals")
	@Operation(operationId = "dismissDuplicate", summary = "Say that two records that look alike are not the same")
	ResponseEntity<NewDismissalJson> dismiss(@RequestBody NewDismissalJson body, @AuthenticationPrincipal Person by) {
		this.dismissals.dismiss(body.kind(), body.one(), body.other(), by);
		return ResponseEntity.created(URI.create("/api/v1/duplicates?kind=" + body.kind())).body(body);
	}

}
