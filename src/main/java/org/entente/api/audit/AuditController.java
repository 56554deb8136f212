package org.entente.api.audit;

import java.time.Instant;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.entente.api.Listing;
import org.entente.history.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The chain of changesets, whether it is whole, and what it ended with on which day. */
@RestController("apiAuditController")
@RequestMapping("/api/v1/audit")
@Tag(name = "changes")
class AuditController {

	private final AuditTrail audit;

	AuditController(AuditTrail audit) {
		this.audit = audit;
	}

	/**
	 * What came of a check.
	 *
	 * @param brokenAt position of the first seal that does not fit; null when all do
	 * @param fault what is wrong with it, in words
	 */
	record VerificationJson(boolean whole, long seals, @Nullable Long brokenAt, @Nullable Long changeset,
			@Nullable String fault) {

		static VerificationJson of(AuditTrail.Verification found) {
			AuditTrail.Break broken = found.broken();
			return (broken == null) ? new VerificationJson(true, found.seals(), null, null, null)
					: new VerificationJson(false, found.seals(), broken.seal(), broken.changeset(), broken.fault());
		}

	}

	/** End of the chain on a day in UTC. */
	record CheckpointJson(LocalDate day, long position, String hash, Instant madeAt) {

		static CheckpointJson of(AuditTrail.Checkpoint made) {
			return new CheckpointJson(made.day(), made.position(), made.hash(), made.madeAt());
		}

	}

	@GetMapping("/verification")
	@Operation(operationId = "verifyAudit", summary = "Check the whole chain of changesets",
			description = "Takes time in proportion to the length of the log.")
	VerificationJson verify() {
		return VerificationJson.of(this.audit.verify());
	}

	@GetMapping("/checkpoints")
	@Operation(operationId = "listCheckpoints", summary = "Ends of the chain, one a day, the latest first; at most 400",
			description = "Keep them elsewhere: they prove later that nothing before them was changed or cut off.")
	Listing<CheckpointJson> checkpoints() {
		return Listing.whole(this.audit.checkpoints(), CheckpointJson::of);
	}

}
