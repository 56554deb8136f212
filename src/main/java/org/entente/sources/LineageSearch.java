package org.entente.sources;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads where several sources at once go back to, in two statements. */
@Service
@Transactional(readOnly = true)
public class LineageSearch {

	private final JdbcClient jdbc;

	LineageSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A source on the way back; an origin derives from nothing we know. */
	public record Node(long id, String caption, SourceKind kind, @Nullable String outlet, @Nullable String language,
			@Nullable String published, boolean held, boolean origin) {
	}

	/** A derivation; {@code fromId} is null where it leads to something unknown. */
	public record Step(long sourceId, @Nullable Long fromId, DerivationKind kind, @Nullable String note) {
	}

	/** The sources asked for, all they derive from, and how; at most 60 steps. */
	public record Ancestry(List<Node> nodes, List<Step> steps) {
	}

	public Ancestry of(Collection<Long> sources) {
		List<Step> steps = steps(sources);
		Set<Long> ids = new TreeSet<>(sources);
		steps.forEach((step) -> {
			ids.add(step.sourceId());
			if (step.fromId() != null) {
				ids.add(step.fromId());
			}
		});
		return new Ancestry(ids.isEmpty() ? List.of() : nodes(ids), steps);
	}

	private List<Step> steps(Collection<Long> sources) {
		return this.jdbc.sql("""
				WITH RECURSIVE above (id) AS (
				  SELECT unnest(:ids::bigint[]) UNION
				  SELECT d.from_id FROM above a JOIN derivation d ON d.source_id = a.id WHERE d.from_id IS NOT NULL)
				SELECT d.source_id, d.from_id, d.kind, d.note FROM above a JOIN derivation d ON d.source_id = a.id
				ORDER BY d.id LIMIT 60
				""").param("ids", sources.toArray(Long[]::new)).query(Step.class).list();
	}

	private List<Node> nodes(Collection<Long> ids) {
		return this.jdbc.sql("""
				SELECT s.id, s.title, s.kind, s.language, s.published, o.name AS outlet,
				  EXISTS (SELECT 1 FROM source_version v WHERE v.source_id = s.id AND v.text IS NOT NULL) AS held,
				  NOT EXISTS (SELECT 1 FROM source_origin g WHERE g.source_id = s.id AND g.origin_id <> s.id)
				    AND EXISTS (SELECT 1 FROM source_origin g WHERE g.source_id = s.id) AS origin
				FROM source s LEFT JOIN outlet o ON o.id = s.outlet_id WHERE s.id = ANY (:ids) ORDER BY s.id
				""")
			.param("ids", ids.toArray(Long[]::new))
			.query((row, n) -> new Node(row.getLong("id"),
					SourceRow.caption(row.getString("title"), row.getString("kind"), row.getString("outlet")),
					SourceKind.valueOf(row.getString("kind")), row.getString("outlet"), row.getString("language"),
					row.getString("published"), row.getBoolean("held"), row.getBoolean("origin")))
			.list();
	}

}
