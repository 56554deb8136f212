package org.entente.relationships;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.entente.shared.Change;
import org.entente.shared.ChangeLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins relationships: the first claim about its members, or the first event between
 * them, makes one.
 */
@Service
public class RelationshipService {

	private final JdbcClient jdbc;

	private final ChangeLog log;

	private final Clock clock;

	RelationshipService(JdbcClient jdbc, ChangeLog log, Clock clock) {
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * The number of the relationship, which is made when there is none; its members must
	 * exist.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public long findOrBegin(RelationshipCode code, long by) {
		return number(code).orElseGet(() -> begin(code, by));
	}

	/** The same for many at once, by their codes. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Map<RelationshipCode, Long> findOrBegin(Collection<RelationshipCode> codes, long by) {
		Map<RelationshipCode, Long> numbers = new HashMap<>();
		this.jdbc.sql("SELECT id, code FROM relationship WHERE code = ANY (:codes)")
			.param("codes", codes.stream().map(RelationshipCode::toString).toArray(String[]::new))
			.query((row) -> {
				numbers.put(RelationshipCode.find(row.getString("code")).orElseThrow(), row.getLong("id"));
			});
		codes.stream()
			.filter((code) -> !numbers.containsKey(code))
			.sorted(Comparator.comparing(RelationshipCode::toString))
			.forEach((code) -> numbers.put(code, begin(code, by)));
		return numbers;
	}

	private Optional<Long> number(RelationshipCode code) {
		return this.jdbc.sql("SELECT id FROM relationship WHERE code = :code")
			.param("code", code.toString())
			.query(Long.class)
			.optional();
	}

	/**
	 * Two people may begin the same relationship at once: the second waits for the first
	 * and finds its row.
	 */
	private long begin(RelationshipCode code, long by) {
		Optional<Long> id = this.jdbc.sql("""
				INSERT INTO relationship (id, code, created_at) VALUES (nextval('relationship_seq'), :code, :now)
				ON CONFLICT (code) DO NOTHING RETURNING id
				""")
			.param("code", code.toString())
			.param("now", OffsetDateTime.now(this.clock))
			.query(Long.class)
			.optional();
		if (id.isEmpty()) {
			return number(code).orElseThrow();
		}
		this.jdbc.sql("""
				INSERT INTO relationship_member (relationship_id, position, country_code)
				SELECT :id, ordinality - 1, code FROM unnest(:members) WITH ORDINALITY AS m (code, ordinality)
				""").param("id", id.get()).param("members", code.members().toArray(String[]::new)).update();
		this.log.add(new Change("relationship", id.get(), "begun", by, id.get(), null, code.toString()));
		return id.get();
	}

}
