package org.entente.api.reviews;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.reviews.BatchSearch;
import org.entente.reviews.BatchService;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decides on several claims at once. */
@RestController("apiBatchesController")
@RequestMapping("/api/v1/reviews/batches")
@Tag(name = "reviews")
class BatchesController {

	private final BatchService service;

	private final BatchSearch batches;

	BatchesController(BatchService service, BatchSearch batches) {
		this.service = service;
		this.batches = batches;
	}

	@PostMapping
	@Operation(operationId = "reviewClaims", summary = "Decide on several claims at once",
			description = "Each is looked at for itself: own work, what changed since it was read and what does not wait for review is left as it is and named. Sent twice with the same id, it is decided once.")
	ResponseEntity<BatchJson> decide(@RequestBody NewBatchJson body, @AuthenticationPrincipal Person by) {
		long number = this.service.decide(body.toDraft(), by);
		return ResponseEntity.created(URI.create("/api/v1/reviews/batches/" + number)).body(show(number, by));
	}

	@GetMapping("/{number}")
	@Operation(operationId = "getBatch", summary = "What came of several decisions; for the reviewer who made them")
	BatchJson show(@PathVariable long number, @AuthenticationPrincipal Person by) {
		return BatchJson.of(this.batches.get(number, by), this.batches.rows(number, by));
	}

	@PostMapping("/{number}/withdrawal")
	@Operation(operationId = "withdrawBatch", summary = "Take several decisions back, within 30 seconds",
			description = "What happened to a claim since keeps its decision.")
	BatchJson withdraw(@PathVariable long number, @AuthenticationPrincipal Person by) {
		this.service.withdraw(number, by);
		return show(number, by);
	}

}
