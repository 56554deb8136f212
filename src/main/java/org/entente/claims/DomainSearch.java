package org.entente.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vocabulary of domains and the activities below each. */
@Service
@Transactional(readOnly = true)
public class DomainSearch {

	private final JdbcClient jdbc;

	private volatile Map<String, List<String>> known = Map.of();

	DomainSearch(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Activities by domain, both in the order of the page. */
	public Map<String, List<String>> all() {
		Map<String, List<String>> domains = new LinkedHashMap<>();
		this.jdbc.sql("""
				SELECT d.name AS domain, a.name AS activity FROM domain d LEFT JOIN activity a ON a.domain = d.name
				ORDER BY d.position, a.position
				""").query((row) -> {
			List<String> activities = domains.computeIfAbsent(row.getString("domain"), (name) -> new ArrayList<>());
			if (row.getString("activity") != null) {
				activities.add(row.getString("activity"));
			}
		});
		return domains;
	}

	boolean has(String domain) {
		return known(domain).containsKey(domain);
	}

	boolean has(String domain, String activity) {
		return known(domain).getOrDefault(domain, List.of()).contains(activity);
	}

	/** As read before: the rows change only with a release. */
	private Map<String, List<String>> known(String domain) {
		Map<String, List<String>> known = this.known;
		if (!known.containsKey(domain)) {
			known = all();
			this.known = known;
		}
		return known;
	}

}
