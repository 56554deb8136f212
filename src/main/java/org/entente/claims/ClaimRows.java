package org.entente.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.entente.relationships.RelationshipCode;
import org.entente.shared.EdtfDate;
import org.entente.sources.OutletSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads claims with all that hangs on them in two statements, however many they are. */
@Component
class ClaimRows {

	/** Everything of a claim but its citations; conditions, order and limit follow. */
	private static final String CLAIMS = """
			SELECT c.*, r.code, a.name AS author,
			  (SELECT jsonb_agg(jsonb_build_object('country', p.country_code, 'actorId', p.actor_id, 'actor', x.external_id,
			          'name', coalesce(x.name, n.name), 'actorKind', x.kind, 'role', p.role) ORDER BY p.position)
			   FROM participant p LEFT JOIN actor x ON x.id = p.actor_id LEFT JOIN country n ON n.code = p.country_code
			   WHERE p.claim_id = c.id) AS participants,
			  (SELECT jsonb_agg(jsonb_build_object('what', g.what, 'qualifier', g.qualifier, 'lower', g.lower, 'upper', g.upper,
			          'unit', g.unit, 'currency', g.currency, 'per', g.per) ORDER BY g.position)
			   FROM goods g WHERE g.claim_id = c.id) AS goods,
			  (SELECT jsonb_agg(jsonb_build_object('kind', l.kind, 'outgoing', l.claim_id = c.id, 'claimId', o.id, 'claim', o.external_id,
			          'statement', o.statement, 'evidence', o.evidence, 'status', o.status, 'note', l.note) ORDER BY l.id)
			   FROM claim_link l JOIN claim o ON o.id = CASE c.id WHEN l.claim_id THEN l.other_id ELSE l.claim_id END
			   WHERE (l.claim_id = c.id OR l.other_id = c.id) AND o.status NOT IN ('DRAFT', 'REJECTED')) AS links
			FROM claim c JOIN relationship r ON r.id = c.relationship_id JOIN account a ON a.id = c.created_by
			""";

	private static final String CITATIONS = """
			SELECT t.*, s.external_id AS source, s.title, s.kind AS source_kind, s.author AS source_author, s.url AS source_url, s.published,
			       s.outlet_id, o.name AS outlet, %s AS grade, v.number, v.text IS NOT NULL AS text_held, a.name AS cited_by,
			  is_retracted(t.source_id) AS source_retracted, rechecks.found AS rechecks
			FROM citation t
			JOIN source s ON s.id = t.source_id
			JOIN source_version v ON v.id = t.source_version_id
			JOIN account a ON a.id = t.created_by
			LEFT JOIN outlet o ON o.id = s.outlet_id
			LEFT JOIN LATERAL (
			  SELECT jsonb_agg(jsonb_build_object('id', r.id, 'version', w.number, 'kind', w.kind, 'finding', r.finding, 'start', r.start_offset,
			         'end', r.end_offset, 'passage', r.passage, 'difference', r.difference, 'kept', r.kept, 'places', r.places, 'tied', r.tied,
			         'sentBack', r.sent_back, 'checkedAt', r.checked_at) ORDER BY w.number DESC, r.id DESC) AS found
			  FROM recheck r JOIN source_version w ON w.id = r.source_version_id
			  WHERE r.citation_id = t.id AND NOT (r.finding = 'NOT_COMPARABLE' AND w.text IS NOT NULL)) rechecks ON true
			WHERE t.claim_id = ANY (:claims)
			ORDER BY t.id
			"""
		.formatted(OutletSearch.GRADE_IN_FORCE);

	private static final int STRETCH = 500;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ClaimRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * Reads the claims that meet the conditions; {@code tail} is fixed text with order
	 * and limit.
	 */
	List<ClaimCard> read(ClaimConditions conditions, String tail) {
		Map<Long, List<ClaimCard.Cited>> citations = new HashMap<>();
		List<ClaimCard> cards = this.jdbc.sql(CLAIMS + conditions.where() + tail)
			.params(conditions.parameters())
			.query((row, n) -> card(row, citations.computeIfAbsent(row.getLong("id"), (id) -> new ArrayList<>())))
			.list();
		readCitations(citations.keySet()).forEach((cited) -> citations.get(cited.claimId()).add(cited));
		return cards;
	}

	/**
	 * The same for any number of claims, a stretch at a time: the database keeps the
	 * place.
	 */
	void each(ClaimConditions conditions, String order, Consumer<ClaimCard> consumer) {
		Map<Long, List<ClaimCard.Cited>> citations = new HashMap<>();
		List<ClaimCard> stretch = new ArrayList<>();
		this.jdbc.sql(CLAIMS + conditions.where() + order)
			.withFetchSize(STRETCH)
			.params(conditions.parameters())
			.query((row) -> {
				stretch.add(card(row, citations.computeIfAbsent(row.getLong("id"), (id) -> new ArrayList<>())));
				if (stretch.size() == STRETCH) {
					hand(stretch, citations, consumer);
				}
			});
		hand(stretch, citations, consumer);
	}

	private void hand(List<ClaimCard> stretch, Map<Long, List<ClaimCard.Cited>> citations,
			Consumer<ClaimCard> consumer) {
		readCitations(citations.keySet()).forEach((cited) -> citations.get(cited.claimId()).add(cited));
		stretch.forEach(consumer);
		stretch.clear();
		citations.clear();
	}

	private List<ClaimCard.Cited> readCitations(Collection<Long> claims) {
		if (claims.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql(CITATIONS)
			.param("claims", claims.toArray(Long[]::new))
			.query((row, n) -> cited(row))
			.list();
	}

	private ClaimCard card(ResultSet row, List<ClaimCard.Cited> citations) throws SQLException {
		String date = row.getString("date");
		return new ClaimCard(row.getLong("id"), row.getObject("external_id", UUID.class), row.getInt("version"),
				row.getInt("revision"), RelationshipCode.find(row.getString("code")).orElseThrow(),
				ClaimKind.valueOf(row.getString("kind")), row.getString("statement"), row.getString("domain"),
				row.getString("activity"), Direction.valueOf(row.getString("direction")), row.getString("from_country"),
				row.getString("to_country"), row.getString("towards_country"),
				Modality.valueOf(row.getString("modality")), Polarity.valueOf(row.getString("polarity")),
				row.getString("date_as_written"), (date != null) ? EdtfDate.parse(date) : null,
				row.getObject("date_earliest", LocalDate.class), row.getObject("date_latest", LocalDate.class),
				row.getString("place"), row.getString("place_country"),
				term(PlacePrecision.class, row.getString("place_precision")), Status.valueOf(row.getString("status")),
				row.getBoolean("found_false"), Evidence.valueOf(row.getString("evidence")), row.getInt("sources"),
				row.getInt("origins"), row.getInt("lineage_unknown"), Repetition.valueOf(row.getString("repetition")),
				row.getLong("created_by"), row.getString("author"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("changed_at", OffsetDateTime.class).toInstant(),
				list(row.getString("participants"), ClaimCard.Party[].class),
				list(row.getString("goods"), ClaimCard.Amount[].class),
				list(row.getString("links"), ClaimCard.Link[].class), citations);
	}

	private ClaimCard.Cited cited(ResultSet row) throws SQLException {
		return new ClaimCard.Cited(row.getLong("id"), row.getObject("external_id", UUID.class), row.getLong("claim_id"),
				row.getLong("source_id"), row.getObject("source", UUID.class), row.getString("title"),
				row.getString("source_kind"), row.getString("source_author"), row.getString("published"),
				row.getString("source_url"), row.getObject("outlet_id", Long.class), row.getString("outlet"),
				row.getString("grade"), row.getInt("number"), row.getBoolean("text_held"), row.getString("excerpt"),
				row.getObject("start_offset", Integer.class), row.getObject("end_offset", Integer.class),
				row.getString("prefix"), row.getString("suffix"), row.getString("locator"),
				Stance.valueOf(row.getString("stance")), row.getString("hedge"), row.getInt("credibility"),
				row.getString("language"), row.getString("translation"), row.getString("translator"),
				row.getLong("created_by"), row.getString("cited_by"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("retraction_reason"),
				row.getBoolean("source_retracted"), list(row.getString("rechecks"), Recheck[].class));
	}

	private <T> List<T> list(@Nullable String array, Class<T[]> type) {
		return (array == null) ? List.of() : List.of(this.json.readValue(array, type));
	}

	private static <E extends Enum<E>> @Nullable E term(Class<E> type, @Nullable String name) {
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

}
