package org.entente.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.entente.actors.ActorSearch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds actors by what the list calls them that brought them in: the data set that was
 * named at the upload, or those whose key stands in a column of the same name.
 */
@Component
class ListEntries {

	private final JdbcClient jdbc;

	private final ActorSearch actors;

	ListEntries(JdbcClient jdbc, ActorSearch actors) {
		this.jdbc = jdbc;
		this.actors = actors;
	}

	/** Numbers of the actors of each entry; several where lists have it that differ. */
	Map<String, Set<Long>> actors(Import file, Collection<String> entries) {
		List<UUID> lists = lists(file);
		Map<String, Set<UUID>> ids = new HashMap<>();
		entries.forEach((entry) -> ids.put(entry,
				lists.stream()
					.map((list) -> RowKey.externalId(list, RowKey.named(entry), 0))
					.collect(Collectors.toSet())));
		Map<UUID, Long> numbers = this.actors.numbers(ids.values().stream().flatMap(Set::stream).toList());
		return ids.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(each) -> each.getValue()
						.stream()
						.filter(numbers::containsKey)
						.map(numbers::get)
						.collect(Collectors.toSet())));
	}

	private List<UUID> lists(Import file) {
		List<UUID> lists = this.jdbc
			.sql("""
					SELECT DISTINCT data_set FROM import WHERE mapping ->> 'target' = 'ACTORS' AND mapping -> 'columns' ->> 'KEY' = :column
					  AND mapping -> 'columns' ->> 'ENTRY' IS NULL
					""")
			.param("column", file.mapping().nameOf(ImportField.ENTRY))
			.query(UUID.class)
			.list();
		return lists.contains(file.dataSet()) ? List.of(file.dataSet()) : lists;
	}

}
