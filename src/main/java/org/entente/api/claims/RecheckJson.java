package org.entente.api.claims;

import java.time.Instant;

import org.entente.claims.Recheck;
import org.jspecify.annotations.Nullable;

/** What became of an excerpt in another version of its source. */
record RecheckJson(int version, String kind, String finding, @Nullable Integer start, @Nullable Integer end,
		@Nullable String passage, @Nullable String difference, int kept, int places, boolean tied, boolean sentBack,
		Instant checkedAt) {

	static RecheckJson of(Recheck recheck) {
		return new RecheckJson(recheck.version(), recheck.kind().word(), recheck.finding().word(), recheck.start(),
				recheck.end(), recheck.passage(), (recheck.difference() != null) ? recheck.difference().word() : null,
				recheck.kept(), recheck.places(), recheck.tied(), recheck.sentBack(), recheck.checkedAt());
	}

}
