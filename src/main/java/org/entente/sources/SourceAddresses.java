package org.entente.sources;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps for each source its address in the form in which addresses are compared. */
@Component
@Transactional
class SourceAddresses {

	private static final int AT_ONCE = 1000;

	private final JdbcClient jdbc;

	SourceAddresses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record Address(long id, String url) {
	}

	void keep(long sourceId, @Nullable String url) {
		this.jdbc.sql("DELETE FROM source_address WHERE source_id = :id").param("id", sourceId).update();
		CanonicalAddress.of(url).ifPresent((canonical) -> add(sourceId, canonical));
	}

	private void add(long sourceId, String canonical) {
		this.jdbc.sql("INSERT INTO source_address (source_id, canonical) VALUES (:id, :canonical)")
			.param("id", sourceId)
			.param("canonical", canonical)
			.update();
	}

	/** Supplies what sources lack that were written by other hands than ours. */
	@EventListener
	@Order(0)
	void on(ApplicationReadyEvent started) {
		List<Address> lacking = lackingAfter(0);
		while (!lacking.isEmpty()) {
			lacking.forEach((address) -> keep(address.id(), address.url()));
			lacking = lackingAfter(lacking.get(lacking.size() - 1).id());
		}
	}

	private List<Address> lackingAfter(long id) {
		return this.jdbc
			.sql("""
					SELECT s.id, s.url FROM source s
					WHERE s.url IS NOT NULL AND s.id > :after AND NOT EXISTS (SELECT 1 FROM source_address a WHERE a.source_id = s.id)
					ORDER BY s.id LIMIT :limit
					""")
			.param("after", id)
			.param("limit", AT_ONCE)
			.query(Address.class)
			.list();
	}

}
