package org.entente.reviews;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.entente.accounts.Person;
import org.entente.accounts.Role;
import org.entente.claims.Admission;
import org.entente.claims.Claim;
import org.entente.claims.ClaimAccess;
import org.entente.claims.ClaimHold;
import org.entente.claims.Status;
import org.entente.reviews.BatchDraft.Read;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violations;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on several claims at once: each is looked at for itself. A list with a claim
 * the reviewer may not decide on is refused whole; one that changed, or lacks something,
 * keeps no other from being decided.
 */
@Service
@Transactional
@Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 2, delay = 50, jitter = 50)
public class BatchService {

	/** The most claims one batch may hold. */
	public static final int LARGEST = 100;

	private final ClaimAccess access;

	private final ClaimHold hold;

	private final HandSearch hands;

	private final Decisions decisions;

	private final Admission admission;

	private final ReviewBatchRepository batches;

	private final ReviewRepository reviews;

	private final JdbcTemplate rows;

	private final Clock clock;

	BatchService(ClaimAccess access, ClaimHold hold, HandSearch hands, Decisions decisions, Admission admission,
			ReviewBatchRepository batches, ReviewRepository reviews, JdbcTemplate rows, Clock clock) {
		this.access = access;
		this.hold = hold;
		this.hands = hands;
		this.decisions = decisions;
		this.admission = admission;
		this.batches = batches;
		this.reviews = reviews;
		this.rows = rows;
		this.clock = clock;
	}

	/** What would come of each, if it were decided now. */
	@Transactional(readOnly = true)
	public List<BatchOutcome> preview(List<Read> claims, Person by) {
		by.mustBe(Role.REVIEWER);
		Map<Long, Hand> standing = this.hands.standing(ids(claims), by);
		return claims.stream().map((read) -> BatchOutcome.of(standing.get(read.claimId()), read.version())).toList();
	}

	/** Decides, and returns the number of the batch; the same id decides once only. */
	public long decide(BatchDraft draft, Person by) {
		by.mustBe(Role.REVIEWER);
		Violations violations = new Violations();
		UUID id = violations.id("id", draft.id());
		if (draft.claims().isEmpty() || draft.claims().size() > LARGEST) {
			violations.add("claims", draft.claims().isEmpty() ? "batch.empty" : "too-many", LARGEST);
		}
		Verdict verdict = Verdict.read(draft.decision(), draft.reason(), violations);
		violations.throwIfAny();
		this.hold.on(ids(draft.claims()));
		Optional<ReviewBatch> earlier = (id != null) ? this.batches.findByExternalId(id) : Optional.empty();
		return earlier.map((batch) -> own(batch, by).id())
			.orElseGet(() -> decide(Objects.requireNonNullElseGet(id, UUID::randomUUID), draft.claims(),
					Objects.requireNonNull(verdict), by));
	}

	private long decide(UUID id, List<Read> claims, Verdict verdict, Person by) {
		List<Read> once = claims.stream().distinct().toList();
		List<BatchOutcome> outcomes = new ArrayList<>(preview(once, by));
		if (outcomes.stream().anyMatch(BatchOutcome::isForbidden)) {
			outcomes.replaceAll((outcome) -> outcome.isForbidden() ? outcome : BatchOutcome.REFUSED);
		}
		long batch = this.batches.saveAndFlush(new ReviewBatch(id, verdict, by.id(), this.clock.instant())).id();
		List<Object[]> written = new ArrayList<>();
		for (int i = 0; i < once.size(); i++) {
			Read read = once.get(i);
			BatchOutcome outcome = outcomes.get(i);
			if (outcome == BatchOutcome.DECIDED) {
				outcome = decide(read.claimId(), verdict, batch, by);
			}
			else if (outcome == BatchOutcome.OWN_WORK) {
				this.decisions.refused(read.claimId(), by);
			}
			written.add(new Object[] { batch, i, read.claimId(), read.version(), outcome.name() });
		}
		this.rows.batchUpdate(
				"""
						INSERT INTO review_batch_row (batch_id, position, claim_id, claim_version, outcome) VALUES (?, ?, ?, ?, ?)
						""",
				written);
		return batch;
	}

	/** What lacks something to be accepted is not let through among others. */
	private BatchOutcome decide(long claimId, Verdict verdict, long batch, Person by) {
		Claim claim = this.access.visible(claimId, by);
		if (verdict.decision().outcome() == Status.ACCEPTED) {
			if (!this.admission.isCited(claim)) {
				return BatchOutcome.NOT_CITED;
			}
			Violations violations = new Violations();
			this.admission.admit(claim, false, verdict.reason(), by, violations);
			if (violations.any()) {
				return BatchOutcome.TOO_STRONG;
			}
		}
		this.decisions.record(claim, verdict, batch, by);
		return BatchOutcome.DECIDED;
	}

	/**
	 * Takes back every decision of a batch that may be taken back; what changed since
	 * stays decided. Refuses when none may.
	 */
	public void withdraw(long batchId, Person by) {
		by.mustBe(Role.REVIEWER);
		own(this.batches.findById(batchId).orElseThrow(() -> new NotFoundException("batch", batchId)), by);
		List<Review> made = this.reviews.findByBatchIdOrderByClaimId(batchId);
		this.hold.on(made.stream().map(Review::claimId).toList());
		List<RuleViolationException> refusals = new ArrayList<>();
		for (Review review : made) {
			try {
				this.decisions.withdraw(review, this.access.visible(review.claimId(), by), by);
			}
			catch (RuleViolationException ex) {
				refusals.add(ex);
			}
		}
		if (!refusals.isEmpty() && refusals.size() == made.size()) {
			throw refusals.get(0);
		}
	}

	/** Of somebody else's batch nobody hears. */
	private static ReviewBatch own(ReviewBatch batch, Person by) {
		if (batch.reviewerId() != by.id()) {
			throw new NotFoundException("batch", batch.id());
		}
		return batch;
	}

	private static List<Long> ids(List<Read> claims) {
		return claims.stream().map(Read::claimId).toList();
	}

}
