package org.entente.claims;

import java.util.List;

import org.entente.sources.OutletSearch;
import org.entente.sources.SourceRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the sources that carry the claims of a relationship. */
@Service
@Transactional(readOnly = true)
public class CarrierSearch {

	private final JdbcClient jdbc;

	CarrierSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Source of claims in a relationship.
	 *
	 * @param alone claims that cite nothing else
	 * @param unseenVersions corrections and updates whose content is not known
	 */
	public record Carrier(long sourceId, @Nullable String title, String kind, @Nullable String outlet,
			@Nullable String reliability, boolean lineageUnknown, int claims, int alone, int unseenVersions) {

		/** The title, or what kind of thing it is and by whom when it has none. */
		public String caption() {
			return SourceRow.caption(this.title, this.kind, this.outlet);
		}

	}

	/**
	 * The sources that carry the claims of a relationship, those that carry most first;
	 * at most 50.
	 */
	public List<Carrier> of(long relationshipId) {
		return this.jdbc
			.sql("""
					SELECT s.id AS source_id, s.title, s.kind, o.name AS outlet, s.lineage_unknown,
					  %s AS reliability, t.claims, t.alone,
					  (SELECT count(*) FROM source_version v WHERE v.source_id = s.id AND NOT v.content_known) AS unseen_versions
					FROM (SELECT t.source_id, count(DISTINCT c.id) AS claims, count(DISTINCT c.id) FILTER (WHERE c.sources = 1) AS alone
					      FROM citation t JOIN claim c ON c.id = t.claim_id
					      WHERE t.relationship_id = :id AND t.retracted_at IS NULL AND claim_is_shown(c.status)
					      GROUP BY t.source_id ORDER BY claims DESC, t.source_id LIMIT 50) t
					JOIN source s ON s.id = t.source_id LEFT JOIN outlet o ON o.id = s.outlet_id
					ORDER BY t.claims DESC, s.id
					"""
				.formatted(OutletSearch.GRADE_IN_FORCE))
			.param("id", relationshipId)
			.query(Carrier.class)
			.list();
	}

}
