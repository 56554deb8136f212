package org.entente.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events as they are taken back: replaced by what a data set says now, or undone. */
@Component
class EventWithdrawal {

	private final JdbcClient jdbc;

	EventWithdrawal(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	private record Batch(int id, LocalDate firstDay, LocalDate lastDay) {
	}

	/** What is replaced is no longer its batch's. */
	void withdraw(long source, List<Long> numbers) {
		Map<Integer, Integer> gone = new TreeMap<>();
		this.jdbc
			.sql("""
					WITH gone AS (DELETE FROM event WHERE source_id = :source AND external_id = ANY (:numbers) RETURNING batch_id)
					SELECT batch_id, count(*) AS events FROM gone GROUP BY batch_id
					""")
			.param("source", Math.toIntExact(source))
			.param("numbers", numbers.toArray(Long[]::new))
			.query((row) -> {
				gone.put(row.getInt("batch_id"), row.getInt("events"));
			});
		gone.forEach(this::lessen);
	}

	private void lessen(int batch, int events) {
		this.jdbc.sql("UPDATE event_batch SET events = events - :events WHERE id = :batch")
			.param("events", events)
			.param("batch", batch)
			.update();
	}

	/**
	 * Takes back one batch that an import added, if any is left; what it changed of
	 * earlier events stays.
	 * @return whether there was one
	 */
	boolean takeBack(long importId) {
		Optional<Batch> batch = this.jdbc
			.sql("""
					SELECT id, first_day, last_day FROM event_batch WHERE import_id = :import AND events > 0 AND NOT replaces ORDER BY id LIMIT 1
					""")
			.param("import", importId)
			.query(Batch.class)
			.optional();
		batch.ifPresent((one) -> {
			this.jdbc.sql("DELETE FROM event WHERE batch_id = :batch AND day BETWEEN :first AND :last")
				.param("batch", one.id())
				.param("first", one.firstDay())
				.param("last", one.lastDay())
				.update();
			this.jdbc.sql("UPDATE event_batch SET events = 0 WHERE id = :batch").param("batch", one.id()).update();
		});
		return batch.isPresent();
	}

	/** How many events an import added that are not taken back. */
	int left(long importId) {
		return this.jdbc
			.sql("""
					SELECT coalesce(sum(events), 0)::integer FROM event_batch WHERE import_id = :import AND events > 0 AND NOT replaces
					""")
			.param("import", importId)
			.query(Integer.class)
			.single();
	}

}
