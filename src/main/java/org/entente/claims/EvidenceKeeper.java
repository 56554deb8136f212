package org.entente.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.sources.OriginsChanged;
import org.entente.sources.StandingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the evidence state of claims true, in the transaction that changed what it rests
 * on. A repository, so that a claim that changed meanwhile is told as such.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class EvidenceKeeper {

	private final EvidenceFacts facts;

	private final ClaimRepository claims;

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	EvidenceKeeper(EvidenceFacts facts, ClaimRepository claims, JdbcClient jdbc, JdbcTemplate batches) {
		this.facts = facts;
		this.claims = claims;
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/**
	 * Finds the evidence of new claims by what is cited for them, before they are
	 * written.
	 */
	void begin(List<NewRows.Of<List<CitationContent>>> beginnings) {
		Map<Long, EvidenceRule.Voice> voices = this.facts.voices(beginnings.stream()
			.flatMap((one) -> one.content().stream())
			.map(CitationContent::sourceId)
			.collect(Collectors.toSet()));
		beginnings.forEach((one) -> one.claim()
			.found(EvidenceRule.of(new EvidenceRule.Facts(one.claim().status(), false, false, one.content()
				.stream()
				.map((citation) -> Objects.requireNonNull(voices.get(citation.sourceId())).saying(citation.stance()))
				.toList()))));
	}

	/**
	 * Finds anew the evidence of a claim and of those that are linked with it by
	 * contradiction.
	 */
	public void renew(long claimId) {
		renewAll(Set.of(claimId));
	}

	/** The same for many claims. */
	void renewAll(Set<Long> claimIds) {
		this.claims.flush();
		Set<Long> affected = new TreeSet<>(claimIds);
		affected.addAll(this.jdbc.sql("""
				SELECT other_id FROM claim_link WHERE claim_id = ANY (:ids) AND kind IN ('CONTRADICTS', 'DENIES') UNION
				SELECT claim_id FROM claim_link WHERE other_id = ANY (:ids) AND kind IN ('CONTRADICTS', 'DENIES')
				""").param("ids", claimIds.toArray(Long[]::new)).query(Long.class).list());
		renew(affected);
	}

	@EventListener
	void on(StandingChanged change) {
		renewCiting(Set.of(change.sourceId()));
	}

	@EventListener
	void on(OriginsChanged change) {
		renewCiting(change.sourceIds());
	}

	private void renewCiting(Set<Long> sources) {
		this.claims.flush();
		renew(this.jdbc
			.sql("SELECT DISTINCT claim_id FROM citation WHERE source_id = ANY (:ids) AND retracted_at IS NULL")
			.param("ids", sources.toArray(Long[]::new))
			.query(Long.class)
			.list());
	}

	private void renew(Collection<Long> claims) {
		List<Object[]> rows = new ArrayList<>();
		for (Map.Entry<Long, EvidenceRule.Facts> claim : this.facts.of(claims).entrySet()) {
			EvidenceRule.Finding finding = EvidenceRule.of(claim.getValue());
			Object[] found = { finding.evidence().name(), finding.sources(), finding.origins(),
					finding.lineageUnknown(), finding.repetition().name() };
			rows.add(Stream.of(Stream.of(found), Stream.of(claim.getKey()), Stream.of(found))
				.flatMap(Function.identity())
				.toArray());
		}
		this.batches.batchUpdate("""
				UPDATE claim SET evidence = ?, sources = ?, origins = ?, lineage_unknown = ?, repetition = ?
				WHERE id = ? AND (evidence, sources, origins, lineage_unknown, repetition) <> (?, ?, ?, ?, ?)
				""", rows);
	}

}
