package org.entente.sources;

import org.entente.shared.NameSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets forms find sources and outlets by name; nothing here grades them. */
@Configuration(proxyBeanMethods = false)
class SourceNames {

	@Bean
	NameSearch sourceNames(JdbcClient jdbc) {
		return new NameSearch("sources", "SRC",
				"""
						SELECT s.id AS number, s.external_id AS id,
						       coalesce(s.title, concat_ws(', ', 'Untitled ' || replace(lower(s.kind), '_', ' '), coalesce(o.name, s.author))) AS name,
						       concat_ws(', ', CASE WHEN is_merged('SOURCE', s.id) THEN 'merged into another' END, replace(lower(s.kind), '_', ' '), coalesce(o.name, s.author), coalesce(s.published, s.published_as_written)) AS detail
						FROM source s LEFT JOIN outlet o ON o.id = s.outlet_id
						""",
				jdbc);
	}

	@Bean
	NameSearch outletNames(JdbcClient jdbc) {
		return new NameSearch("outlets", "OUT",
				"""
						SELECT o.id AS number, o.external_id AS id, o.name, concat_ws(', ', CASE WHEN is_merged('OUTLET', o.id) THEN 'merged into another' END, replace(lower(o.kind), '_', ' '), c.name) AS detail
						FROM outlet o LEFT JOIN country c ON c.code = o.owner
						""",
				jdbc);
	}

}
