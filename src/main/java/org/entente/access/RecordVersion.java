package org.entente.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the record has come, in changesets that were sealed. */
@Service
public class RecordVersion {

	private final JdbcClient jdbc;

	RecordVersion(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What the present request reads afterwards is no older than this. */
	@Transactional(readOnly = true)
	public String current() {
		String head = this.jdbc.sql("SELECT position || ' ' || hash FROM seal ORDER BY position DESC LIMIT 1")
			.query(String.class)
			.optional()
			.orElse("");
		ReplicaReads.stayWithPrimaryUnlessUsed();
		return head;
	}

}
