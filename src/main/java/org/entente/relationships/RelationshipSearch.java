package org.entente.relationships;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.entente.countries.Country;
import org.entente.shared.NotFoundException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds relationships. */
@Service
@Transactional(readOnly = true)
public class RelationshipSearch {

	private static final RowMapper<Country> COUNTRY = DataClassRowMapper.newInstance(Country.class);

	private final JdbcClient jdbc;

	RelationshipSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The codes of the relationships with these internal numbers, by number. */
	public Map<Long, String> codes(Collection<Long> ids) {
		return this.jdbc.sql("SELECT id, code FROM relationship WHERE id = ANY (:ids)")
			.param("ids", ids.toArray(Long[]::new))
			.query((row, n) -> Map.entry(row.getLong("id"), row.getString("code")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** The internal number of a relationship; nothing where it is not begun. */
	public Optional<Long> number(RelationshipCode code) {
		return this.jdbc.sql("SELECT id FROM relationship WHERE code = :code")
			.param("code", code.toString())
			.query(Long.class)
			.optional();
	}

	/**
	 * The relationship of these members, begun or not; not found when a member is no
	 * country.
	 */
	public Relationship get(RelationshipCode code) {
		List<Country> members = new ArrayList<>();
		List<Long> ids = new ArrayList<>();
		this.jdbc.sql("""
				SELECT c.*, r.id AS relationship_id FROM country c LEFT JOIN relationship r ON r.code = :code
				WHERE c.code = ANY (:codes) ORDER BY c.code COLLATE "C"
				""")
			.param("code", code.toString())
			.param("codes", code.members().toArray(String[]::new))
			.query((row) -> {
				members.add(COUNTRY.mapRow(row, members.size()));
				ids.add(row.getObject("relationship_id", Long.class));
			});
		if (members.size() != code.members().size()) {
			throw new NotFoundException("relationship", code);
		}
		return new Relationship(ids.get(0), code, members);
	}

}
