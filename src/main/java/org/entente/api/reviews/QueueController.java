package org.entente.api.reviews;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.api.Listing;
import org.entente.claims.ClaimSearch;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists what waits for a reviewer. */
@RestController("apiQueueController")
@Tag(name = "reviews")
class QueueController {

	private final ClaimSearch search;

	QueueController(ClaimSearch search) {
		this.search = search;
	}

	@GetMapping("/api/v1/reviews/queue")
	@Operation(operationId = "listQueue",
			summary = "Claims that wait for review, those that wait longest first; at most 200")
	Listing<WaitingJson> list() {
		return Listing.whole(this.search.queue(ClaimSearch.LARGEST), WaitingJson::of);
	}

}
