package org.entente.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.entente.sources.SourceSearch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out how far a decision about a source or an outlet goes before it is made, by the
 * rule that is applied when it is made.
 */
@Service
@Transactional(readOnly = true)
public class ReachSearch {

	/** So many claims and sources are named. */
	public static final int MOST = 50;

	private static final Comparator<Reach.Step> ORDER = Comparator.comparing(Reach.Step::before)
		.thenComparing(Reach.Step::after);

	private final EvidenceFacts facts;

	private final SourceSearch sources;

	private final JdbcClient jdbc;

	ReachSearch(EvidenceFacts facts, SourceSearch sources, JdbcClient jdbc) {
		this.facts = facts;
		this.sources = sources;
		this.jdbc = jdbc;
	}

	private record Cites(long claimId, String statement, String relationship, Status status, Evidence evidence,
			boolean alone) {
	}

	/** What retracting a source would do or, where it is retracted, reinstating it. */
	public Reach ofSource(long sourceId) {
		boolean retracted = !this.sources.get(sourceId).retracted();
		List<Cites> citing = citing(List.of(sourceId));
		Map<Long, EvidenceRule.Facts> now = this.facts.of(citing.stream().map(Cites::claimId).toList());
		List<Reach.Reached> reached = new ArrayList<>();
		for (Cites claim : citing) {
			EvidenceRule.Facts facts = now.get(claim.claimId());
			reached.add(reached(claim, EvidenceRule.of(facts), EvidenceRule.of(facts.with(sourceId, retracted))));
		}
		Map<Reach.Step, Integer> changes = new TreeMap<>(ORDER);
		reached.stream()
			.filter(Reach.Reached::changes)
			.forEach((claim) -> changes.merge(new Reach.Step(claim.before(), claim.after()), 1, Integer::sum));
		List<Long> derived = derived(List.of(sourceId));
		return new Reach(reached.size(), relationships(citing), changes,
				(int) reached.stream().filter(Reach.Reached::shifts).count(), first(reached), derived.size(),
				titles(derived));
	}

	private static Reach.Reached reached(Cites claim, EvidenceRule.Finding before, EvidenceRule.Finding after) {
		return new Reach.Reached(claim.claimId(), claim.statement(), claim.relationship(), claim.status(),
				before.evidence(), after.evidence(), before.origins(), after.origins());
	}

	private static List<Reach.Reached> first(List<Reach.Reached> reached) {
		return reached.stream()
			.sorted(Comparator.comparing((Reach.Reached claim) -> !claim.changes())
				.thenComparing((claim) -> !claim.shifts())
				.thenComparing(Reach.Reached::claimId))
			.limit(MOST)
			.toList();
	}

	/** What a new grade of an outlet would stand beside. */
	public OutletReach ofOutlet(long outletId) {
		List<Long> published = this.jdbc.sql("SELECT id FROM source WHERE outlet_id = :id ORDER BY id")
			.param("id", outletId)
			.query(Long.class)
			.list();
		List<Cites> citing = citing(published);
		List<OutletReach.Reached> first = citing.stream()
			.sorted(Comparator.comparing((Cites claim) -> !claim.alone()).thenComparing(Cites::claimId))
			.limit(MOST)
			.map((claim) -> new OutletReach.Reached(claim.claimId(), claim.statement(), claim.relationship(),
					claim.status(), claim.evidence(), claim.alone()))
			.toList();
		List<Long> derived = derived(published);
		return new OutletReach(published.size(), citing.size(), relationships(citing),
				(int) citing.stream().filter(Cites::alone).count(), first, derived.size(), titles(derived));
	}

	/** The claims that cite one of the sources, as readers see them. */
	private List<Cites> citing(Collection<Long> sources) {
		return this.jdbc
			.sql("""
					SELECT c.id AS claim_id, c.statement, r.code AS relationship, c.status, c.evidence,
					  NOT EXISTS (SELECT 1 FROM citation o WHERE o.claim_id = c.id AND o.retracted_at IS NULL AND o.source_id <> ALL (:ids)) AS alone
					FROM claim c JOIN relationship r ON r.id = c.relationship_id
					WHERE c.status IN ('IN_REVIEW', 'ACCEPTED')
					  AND c.id IN (SELECT t.claim_id FROM citation t WHERE t.source_id = ANY (:ids) AND t.retracted_at IS NULL)
					ORDER BY c.id
					""")
			.param("ids", sources.toArray(Long[]::new))
			.query(Cites.class)
			.list();
	}

	private static int relationships(List<Cites> claims) {
		return claims.stream().map(Cites::relationship).collect(Collectors.toSet()).size();
	}

	/**
	 * Sources that derive from these, directly or through others, and are none of them.
	 */
	private List<Long> derived(Collection<Long> sources) {
		return this.jdbc.sql("""
				WITH RECURSIVE below (id) AS (
				  SELECT d.source_id FROM derivation d WHERE d.from_id = ANY (:ids) UNION
				  SELECT d.source_id FROM below b JOIN derivation d ON d.from_id = b.id)
				SELECT id FROM below WHERE id <> ALL (:ids) ORDER BY id
				""").param("ids", sources.toArray(Long[]::new)).query(Long.class).list();
	}

	private List<SourceSearch.Title> titles(List<Long> ids) {
		return this.sources.titles(ids.stream().limit(MOST).toList());
	}

}
