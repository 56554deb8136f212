package org.entente.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.entente.sources.SourceRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much of a relationship hangs on which origin, in two statements. */
@Service
@Transactional(readOnly = true)
public class OriginLedger {

	/** As many origins are shown, those most hangs on first. */
	private static final int MOST = 100;

	/** Who asserts a shown claim, and where that goes back to: null for the unknown. */
	private static final String SPEAKING = """
			WITH voice AS MATERIALIZED (
			  SELECT DISTINCT t.claim_id, t.source_id FROM citation t JOIN claim c ON c.id = t.claim_id
			  WHERE t.relationship_id = :id AND t.retracted_at IS NULL AND t.stance = 'ASSERTS' AND claim_is_shown(c.status)),
			speaking AS MATERIALIZED (
			  SELECT v.claim_id, v.source_id, o.origin_id FROM voice v JOIN source_origin o ON o.source_id = v.source_id
			  UNION ALL SELECT v.claim_id, v.source_id, NULL FROM voice v JOIN source s ON s.id = v.source_id WHERE s.lineage_unknown)
			""";

	private final JdbcClient jdbc;

	OriginLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * An origin and what hangs on it.
	 *
	 * @param originId null for what is not known
	 * @param circle whether it is a circle of sources that derive from each other
	 * @param claims claims asserted by a source that goes back to it
	 * @param alone those of them that go back to nothing else
	 * @param sources how many sources speak for it
	 * @param through the first of these sources, those with most claims first
	 */
	public record Weight(@Nullable Long originId, @Nullable String caption, boolean circle, int claims, int alone,
			int sources, List<Mouth> through) {
	}

	/** A source through which an origin speaks. */
	public record Mouth(long sourceId, String caption, int claims) {
	}

	public List<Weight> of(long relationshipId) {
		Map<Long, List<Mouth>> mouths = mouths(relationshipId);
		return this.jdbc
			.sql(SPEAKING
					+ """
							, roots AS (SELECT claim_id, count(DISTINCT coalesce(origin_id, 0)) AS number FROM speaking GROUP BY claim_id)
							SELECT w.*, s.title, s.kind, o.name AS outlet, s.circle IS NOT NULL AS circle
							FROM (SELECT p.origin_id, count(DISTINCT p.claim_id) AS claims, count(DISTINCT p.source_id) AS sources,
							        count(DISTINCT p.claim_id) FILTER (WHERE r.number = 1) AS alone
							      FROM speaking p JOIN roots r ON r.claim_id = p.claim_id GROUP BY p.origin_id) w
							LEFT JOIN source s ON s.id = w.origin_id LEFT JOIN outlet o ON o.id = s.outlet_id
							ORDER BY w.origin_id IS NULL, w.claims DESC, w.origin_id LIMIT :most
							""")
			.param("id", relationshipId)
			.param("most", MOST)
			.query((row, n) -> {
				Long origin = row.getObject("origin_id", Long.class);
				String caption = (origin == null) ? null
						: SourceRow.caption(row.getString("title"), row.getString("kind"), row.getString("outlet"));
				return new Weight(origin, caption, row.getBoolean("circle"), row.getInt("claims"), row.getInt("alone"),
						row.getInt("sources"), mouths.getOrDefault((origin != null) ? origin : 0, List.of()));
			})
			.list();
	}

	/** Up to five sources for each origin; those for the unknown under 0. */
	private Map<Long, List<Mouth>> mouths(long relationshipId) {
		Map<Long, List<Mouth>> mouths = new HashMap<>();
		this.jdbc
			.sql(SPEAKING
					+ """
							SELECT m.*, s.title, s.kind, o.name AS outlet
							FROM (SELECT coalesce(origin_id, 0) AS origin, source_id, count(*) AS claims,
							        row_number() OVER (PARTITION BY coalesce(origin_id, 0) ORDER BY count(*) DESC, source_id) AS place
							      FROM speaking GROUP BY 1, 2) m
							JOIN source s ON s.id = m.source_id LEFT JOIN outlet o ON o.id = s.outlet_id
							WHERE m.place <= 5 ORDER BY m.origin, m.place
							""")
			.param("id", relationshipId)
			.query((row) -> {
				mouths.computeIfAbsent(row.getLong("origin"), (origin) -> new ArrayList<>())
					.add(new Mouth(row.getLong("source_id"),
							SourceRow.caption(row.getString("title"), row.getString("kind"), row.getString("outlet")),
							row.getInt("claims")));
			});
		return mouths;
	}

}
