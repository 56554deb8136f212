package org.entente.claims;

import java.util.Arrays;
import java.util.List;

import org.entente.sources.SourceRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much of a relationship hangs on which origin. Of a very large relationship its
 * latest claims are counted, so that the answer takes no longer than a page may.
 */
@Service
@Transactional(readOnly = true)
public class OriginLedger {

	/** As many claims are counted, those with the latest dates. */
	public static final int LATEST = 50_000;

	/** As many origins are shown, those most hangs on first. */
	private static final int MOST = 100;

	/**
	 * Who asserts a shown claim, and where that goes back to, null for the unknown; what
	 * hangs on each, and through whom it speaks.
	 */
	private static final String WEIGHTS = """
			WITH voice AS MATERIALIZED (
			  SELECT DISTINCT t.claim_id, t.source_id
			  FROM (SELECT c.id FROM claim c WHERE c.relationship_id = :id AND claim_is_shown(c.status)
			        ORDER BY c.date_earliest DESC NULLS LAST, c.id DESC LIMIT :latest) c
			  JOIN citation t ON t.claim_id = c.id
			  WHERE t.relationship_id = :id AND t.retracted_at IS NULL AND t.stance = 'ASSERTS'),
			speaking AS MATERIALIZED (
			  SELECT v.claim_id, v.source_id, o.origin_id FROM voice v JOIN source_origin o ON o.source_id = v.source_id
			  UNION ALL SELECT v.claim_id, v.source_id, NULL FROM voice v JOIN source s ON s.id = v.source_id WHERE s.lineage_unknown),
			roots AS (SELECT claim_id, count(DISTINCT coalesce(origin_id, 0)) AS number FROM speaking GROUP BY claim_id),
			mouth AS (
			  SELECT coalesce(origin_id, 0) AS origin, source_id, count(*) AS claims,
			    row_number() OVER (PARTITION BY coalesce(origin_id, 0) ORDER BY count(*) DESC, source_id) AS place
			  FROM speaking GROUP BY 1, 2)
			SELECT w.*, s.title, s.kind, o.name AS outlet, s.circle IS NOT NULL AS circle, through.mouths
			FROM (SELECT p.origin_id, count(DISTINCT p.claim_id) AS claims, count(DISTINCT p.source_id) AS sources,
			        count(DISTINCT p.claim_id) FILTER (WHERE r.number = 1) AS alone
			      FROM speaking p JOIN roots r ON r.claim_id = p.claim_id GROUP BY p.origin_id
			      ORDER BY p.origin_id IS NULL, claims DESC, p.origin_id LIMIT :most) w
			LEFT JOIN source s ON s.id = w.origin_id LEFT JOIN outlet o ON o.id = s.outlet_id
			LEFT JOIN (SELECT m.origin, jsonb_agg(jsonb_build_object('sourceId', m.source_id, 'title', n.title, 'kind', n.kind,
			                  'outlet', u.name, 'claims', m.claims) ORDER BY m.place) AS mouths
			           FROM mouth m JOIN source n ON n.id = m.source_id LEFT JOIN outlet u ON u.id = n.outlet_id
			           WHERE m.place <= 5 GROUP BY m.origin) through ON through.origin = coalesce(w.origin_id, 0)
			ORDER BY w.origin_id IS NULL, w.claims DESC, w.origin_id
			""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	OriginLedger(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
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
		return this.jdbc.sql(WEIGHTS)
			.param("id", relationshipId)
			.param("latest", LATEST)
			.param("most", MOST)
			.query((row, n) -> {
				Long origin = row.getObject("origin_id", Long.class);
				String caption = (origin == null) ? null
						: SourceRow.caption(row.getString("title"), row.getString("kind"), row.getString("outlet"));
				return new Weight(origin, caption, row.getBoolean("circle"), row.getInt("claims"), row.getInt("alone"),
						row.getInt("sources"), mouths(row.getString("mouths")));
			})
			.list();
	}

	/** A source as the statement tells of it. */
	private record Told(long sourceId, @Nullable String title, String kind, @Nullable String outlet, int claims) {
	}

	private List<Mouth> mouths(String told) {
		return Arrays.stream(this.json.readValue(told, Told[].class))
			.map((source) -> new Mouth(source.sourceId(),
					SourceRow.caption(source.title(), source.kind(), source.outlet()), source.claims()))
			.toList();
	}

}
