package org.entente.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds what the rows of an import made, and keeps that it was taken back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MadeRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	MadeRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Rows whose claims are still to be withdrawn. */
	List<Made> made(long id, int most) {
		return this.jdbc.sql("""
				SELECT r.number, r.claim_id, c.version, c.status FROM import_row r JOIN claim c ON c.id = r.claim_id
				WHERE r.import_id = :id AND r.outcome = 'IMPORTED' AND r.undone_at IS NULL AND r.undo_fault IS NULL
				ORDER BY r.number LIMIT :most
				""").param("id", id).param("most", most).query(Made.class).list();
	}

	/** A claim of an import. */
	record Made(int number, long claimId, int version, String status) {
	}

	/** Rows whose things are still to be taken away. */
	List<MadeThing> madeThings(long id, int most) {
		return this.jdbc
			.sql("""
					SELECT number, external_id FROM import_row
					WHERE import_id = :id AND outcome = 'IMPORTED' AND undone_at IS NULL AND undo_fault IS NULL ORDER BY number LIMIT :most
					""")
			.param("id", id)
			.param("most", most)
			.query(MadeThing.class)
			.list();
	}

	/** A thing of an import that is no claim. */
	record MadeThing(int number, UUID externalId) {
	}

	void undone(long id, int number, @Nullable String fault) {
		this.jdbc.sql(
				"UPDATE import_row SET undone_at = :at, undo_fault = :fault WHERE import_id = :id AND number = :number")
			.param("at", (fault == null) ? OffsetDateTime.now(this.clock) : null)
			.param("fault", fault)
			.param("id", id)
			.param("number", number)
			.update();
	}

	/** What every row of the import made is taken back. */
	void allUndone(long id) {
		this.jdbc.sql("UPDATE import_row SET undone_at = :at WHERE import_id = :id AND outcome = 'IMPORTED'")
			.param("at", OffsetDateTime.now(this.clock))
			.param("id", id)
			.update();
	}

	/** Whether a thing was merged with another, or another with it. */
	boolean isInMerge(String subject, long thing) {
		return this.jdbc
			.sql("SELECT EXISTS (SELECT 1 FROM merge WHERE subject = :subject AND (kept_id = :id OR merged_id = :id))")
			.param("subject", subject)
			.param("id", thing)
			.query(Boolean.class)
			.single();
	}

	/** How many things an import made that are not taken back. */
	@Transactional(propagation = Propagation.SUPPORTS)
	int left(long id) {
		return this.jdbc
			.sql("""
					SELECT count(*) FROM import_row WHERE import_id = :id AND outcome = 'IMPORTED' AND undone_at IS NULL AND undo_fault IS NULL
					""")
			.param("id", id)
			.query(Integer.class)
			.single();
	}

}
