package org.entente.claims;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.entente.sources.VersionArrived;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares every standing excerpt with a version that came in, and sends the claims that
 * rest on a changed or missing one back to review; all in the transaction that brought
 * the version. No citation is changed by it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecheckKeeper {

	private final RecheckRows rows;

	private final EvidenceKeeper evidence;

	private final ClaimRepository claims;

	private final ChangeLog log;

	RecheckKeeper(RecheckRows rows, EvidenceKeeper evidence, ClaimRepository claims, ChangeLog log) {
		this.rows = rows;
		this.evidence = evidence;
		this.claims = claims;
		this.log = log;
	}

	@EventListener
	void on(VersionArrived arrival) {
		this.claims.flush();
		List<RecheckRows.Standing> batch = this.rows.standing(arrival, 0);
		if (batch.isEmpty()) {
			return;
		}
		this.rows.takeTime();
		HeldText text = this.rows.text(arrival.versionId()).map(HeldText::new).orElse(null);
		Map<RecheckFinding, Integer> counts = new EnumMap<>(RecheckFinding.class);
		Set<Long> sentBack = new HashSet<>();
		while (!batch.isEmpty()) {
			compare(arrival, text, batch, sentBack)
				.forEach((one) -> counts.merge(one.finding().finding(), 1, Integer::sum));
			batch = this.rows.standing(arrival, batch.get(batch.size() - 1).id());
		}
		this.evidence.renewAll(sentBack);
		log(arrival, counts);
	}

	private List<RecheckRows.Found> compare(VersionArrived arrival, @Nullable HeldText text,
			List<RecheckRows.Standing> batch, Set<Long> sentBack) {
		List<RecheckRows.Found> found = batch.stream()
			.map((one) -> RecheckRows.Found.of(one, RecheckRule.of(text, one.kept()), arrival.number()))
			.toList();
		Set<Long> now = sendBack(found);
		sentBack.addAll(now);
		this.rows.add(arrival, found.stream().map((one) -> one.among(sentBack)).toList());
		this.log.addAll(changes(arrival, found, now));
		return found;
	}

	private Set<Long> sendBack(List<RecheckRows.Found> found) {
		Set<Long> affected = found.stream()
			.filter(RecheckRows.Found::news)
			.map((one) -> one.citation().claimId())
			.collect(Collectors.toSet());
		return affected.isEmpty() ? Set.of() : this.rows.sendBack(affected);
	}

	/** One for each claim, about the worst that was found. */
	private static List<Change> changes(VersionArrived arrival, List<RecheckRows.Found> found, Set<Long> sentBack) {
		return found.stream()
			.filter((one) -> one.news() && sentBack.contains(one.citation().claimId()))
			.collect(Collectors.toMap((one) -> one.citation().claimId(), Function.identity(),
					(one, other) -> (one.finding().finding() == RecheckFinding.LOST) ? one : other, LinkedHashMap::new))
			.values()
			.stream()
			.map((one) -> change(arrival, one))
			.toList();
	}

	private static Change change(VersionArrived arrival, RecheckRows.Found found) {
		long claim = found.citation().claimId();
		String what = (found.finding().finding() == RecheckFinding.LOST) ? "an excerpt is not found in version "
				: "an excerpt reads otherwise in version ";
		return new Change("claim", claim, "sent back to review", arrival.by(), found.citation().relationshipId(), claim,
				what + arrival.number() + " of " + arrival.caption());
	}

	private void log(VersionArrived arrival, Map<RecheckFinding, Integer> counts) {
		String summary = counts.entrySet()
			.stream()
			.map((count) -> count.getValue() + " " + count.getKey().word())
			.collect(Collectors.joining(", ", "version " + arrival.number() + ": ", ""));
		this.log.add(new Change("source", arrival.sourceId(), "excerpts compared", arrival.by(), summary));
	}

}
