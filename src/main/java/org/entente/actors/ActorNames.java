package org.entente.actors;

import org.entente.shared.NameSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets forms find actors by name. */
@Configuration(proxyBeanMethods = false)
class ActorNames {

	@Bean
	NameSearch actorNames(JdbcClient jdbc) {
		return new NameSearch("actors", "ACT",
				"""
						SELECT a.id AS number, a.external_id AS id, a.name, concat_ws(', ', CASE WHEN is_merged('ACTOR', a.id) THEN 'merged into another' END, replace(lower(a.kind), '_', ' '), c.name) AS detail
						FROM actor a LEFT JOIN country c ON c.code = a.home
						""",
				jdbc);
	}

}
