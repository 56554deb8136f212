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
					FROM (SELECT source_id, claims, alone FROM carrier WHERE relationship_id = :id AND claims > 0
					      ORDER BY claims DESC, source_id LIMIT 50) t
					JOIN source s ON s.id = t.source_id LEFT JOIN outlet o ON o.id = s.outlet_id
					ORDER BY t.claims DESC, s.id
					"""
				.formatted(OutletSearch.GRADE_IN_FORCE))
			.param("id", relationshipId)
			.query(Carrier.class)
			.list();
	}

}
