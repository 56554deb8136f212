package org.entente.relationships;

import java.util.List;

import org.entente.countries.Country;
import org.entente.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds relationships. */
@Service
@Transactional(readOnly = true)
public class RelationshipSearch {

	private final JdbcClient jdbc;

	RelationshipSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The relationship of these members, begun or not; not found when a member is no
	 * country.
	 */
	public Relationship get(RelationshipCode code) {
		List<Country> members = this.jdbc
			.sql("SELECT * FROM country WHERE code = ANY (:codes) ORDER BY code COLLATE \"C\"")
			.param("codes", code.members().toArray(String[]::new))
			.query(Country.class)
			.list();
		if (members.size() != code.members().size()) {
			throw new NotFoundException("relationship", code);
		}
		Long id = this.jdbc.sql("SELECT id FROM relationship WHERE code = :code")
			.param("code", code.toString())
			.query(Long.class)
			.optional()
			.orElse(null);
		return new Relationship(id, code, members);
	}

}
