package org.entente.claims;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what stands around the excerpts of a claim, where we hold the text. Ask
 * {@link ClaimSearch} first whether the reader may see the claim.
 */
@Service
@Transactional(readOnly = true)
public class PassageSearch {

	/** Characters shown on either side of an excerpt. */
	private static final int AROUND = 700;

	private final JdbcClient jdbc;

	PassageSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The stretch of a text in which an excerpt stands.
	 *
	 * @param line number of the line in which the stretch begins, from 1
	 * @param words what the text has at the place of the excerpt
	 * @param begins whether the stretch begins with the text
	 * @param ends whether it ends with the text
	 */
	public record Passage(long citationId, int line, String before, String words, String after, boolean begins,
			boolean ends, @Nullable String sha256) {
	}

	/** Passages by number of the citation; withdrawn citations have none. */
	public Map<Long, Passage> of(long claimId) {
		return this.jdbc
			.sql("""
					SELECT t.id AS citation_id, p.first, v.sha256,
					  length(left(v.text, p.first)) - length(replace(left(v.text, p.first), E'\\n', '')) + 1 AS line,
					  substr(v.text, p.first + 1, t.start_offset - p.first) AS before,
					  substr(v.text, t.start_offset + 1, t.end_offset - t.start_offset) AS words,
					  substr(v.text, t.end_offset + 1, :around) AS after,
					  p.first = 0 AS begins, v.characters <= t.end_offset + :around AS ends
					FROM citation t JOIN source_version v ON v.id = t.source_version_id
					CROSS JOIN LATERAL (SELECT greatest(t.start_offset - :around, 0) AS first) p
					WHERE t.claim_id = :claim AND t.retracted_at IS NULL AND t.start_offset IS NOT NULL AND v.text IS NOT NULL
					ORDER BY t.id LIMIT 50
					""")
			.param("claim", claimId)
			.param("around", AROUND)
			.query(Passage.class)
			.stream()
			.collect(Collectors.toMap(Passage::citationId, Function.identity()));
	}

}
