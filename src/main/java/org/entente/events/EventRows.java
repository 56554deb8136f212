package org.entente.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.entente.relationships.RelationshipCode;
import org.springframework.jdbc.core.RowMapper;

/** Reads events from rows. */
final class EventRows implements RowMapper<Event> {

	static final String SELECT = """
			SELECT e.external_id, e.day, e."precision" AS known, e.direction, r.code, k.scheme, k.code AS kind, a.address, e.source_id,
			  s.external_id AS source, coalesce(s.title, s.external_id::text) AS caption
			FROM event e JOIN relationship r ON r.id = e.relationship_id JOIN event_kind k ON k.id = e.kind_id
			JOIN source s ON s.id = e.source_id LEFT JOIN event_address a ON a.id = e.address_id
			""";

	@Override
	public Event mapRow(ResultSet row, int n) throws SQLException {
		RelationshipCode code = RelationshipCode.find(row.getString("code")).orElseThrow();
		String sign = row.getString("direction");
		int acting = sign.equals("<") ? 1 : 0;
		return new Event(row.getLong("external_id"), row.getDate("day").toLocalDate(),
				EventPrecision.of(row.getString("known")), code, sign.equals("="), code.members().get(acting),
				code.members().get(1 - acting), row.getString("scheme"), row.getString("kind"),
				row.getString("address"), row.getLong("source_id"), row.getObject("source", UUID.class),
				row.getString("caption"));
	}

}
