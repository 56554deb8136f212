package org.entente.claims;

import org.entente.shared.NameSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets forms find claims by their words; a draft only for its author. */
@Configuration(proxyBeanMethods = false)
class ClaimNames {

	@Bean
	NameSearch claimNames(JdbcClient jdbc) {
		return new NameSearch("claims", "CL",
				"""
						SELECT c.id AS number, c.external_id AS id, c.statement AS name, r.code || ', ' || c.domain AS detail
						FROM claim c JOIN relationship r ON r.id = c.relationship_id WHERE c.status <> 'DRAFT' OR c.created_by = :reader
						""",
				jdbc);
	}

}
