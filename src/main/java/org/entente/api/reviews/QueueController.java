package org.entente.api.reviews;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.accounts.Person;
import org.entente.api.Listing;
import org.entente.api.Stretch;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimSearch;
import org.entente.reviews.FlagSearch;
import org.entente.reviews.QueueFilter;
import org.entente.reviews.QueueSearch;
import org.entente.reviews.QueueSearch.Waiting;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists what waits for a reviewer. */
@RestController("apiQueueController")
@Tag(name = "reviews")
class QueueController {

	private final QueueSearch queue;

	private final ClaimSearch claims;

	private final FlagSearch flags;

	QueueController(QueueSearch queue, ClaimSearch claims, FlagSearch flags) {
		this.queue = queue;
		this.claims = claims;
		this.flags = flags;
	}

	@GetMapping("/api/v1/reviews/queue")
	@Operation(operationId = "listQueue", summary = "Claims that wait for review, those that wait longest first")
	ResponseEntity<Listing<WaitingJson>> list(@ParameterObject QueueFilter filter, @ParameterObject Stretch stretch,
			@AuthenticationPrincipal @Nullable Person reader) {
		if (stretch.after() != null && !QueueSearch.isPosition(stretch.after())) {
			throw new RuleViolationException("after", "cursor");
		}
		Slice<Waiting> slice = this.queue.page(filter, stretch.after(), stretch.length(), reader);
		Map<String, String> asked = new LinkedHashMap<>(filter.parameters());
		asked.put("size", Integer.toString(stretch.length()));
		return Listing.answer(new Slice<>(json(slice.items(), reader), slice.next()), (waiting) -> waiting,
				"/api/v1/reviews/queue", asked);
	}

	private List<WaitingJson> json(List<Waiting> page, @Nullable Person reader) {
		List<Long> ids = page.stream().map(Waiting::claimId).toList();
		Map<Long, ClaimCard> cards = this.claims.of(ids, reader);
		Map<Long, List<FlagSearch.Raised>> raised = this.flags.open(ids);
		return page.stream()
			.filter((waiting) -> cards.containsKey(waiting.claimId()))
			.map((waiting) -> WaitingJson.of(waiting, Objects.requireNonNull(cards.get(waiting.claimId())),
					raised.getOrDefault(waiting.claimId(), List.of()).size()))
			.toList();
	}

}
