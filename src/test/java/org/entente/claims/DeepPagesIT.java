package org.entente.claims;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TableOwner;
import org.entente.accounts.Person;
import org.entente.sources.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** However deep a page lies, the database reads no more for it than for the first. */
@DatabaseTest
@Import(Library.class)
class DeepPagesIT {

	private static final ClaimFilter FILTER = ClaimFilter.ALL.within("AND-BTN");

	@Autowired
	private ClaimService claims;

	@Autowired
	private ClaimSearch search;

	@Autowired
	private People people;

	@Autowired
	private Library library;

	@Autowired
	private TableOwner owner;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transactions;

	/**
	 * A table as small as this one the database may read whole, or by a plan of when it
	 * was smaller still: it is told to read it as it does a large one.
	 */
	@Test
	void aDeepPageReadsNoMoreThanTheFirst() {
		Person by = this.people.researcher();
		String source = this.library.holding("They trade.", by);
		List<Long> two = Stream.of("AND-BTN", "AND-BRB")
			.map((code) -> this.claims.record(null, Drafts.relationship(code),
					List.of(Drafts.citing(source, "They trade.")), true, by))
			.toList();
		this.owner.jdbc()
			.sql("""
					INSERT INTO claim SELECT (jsonb_populate_record(c, jsonb_build_object('id', nextval('claim_seq'),
					  'external_id', gen_random_uuid(), 'statement', 'They trade, ' || g || '.', 'date_earliest', date '2000-01-01' - g))).*
					FROM claim c, generate_series(1, 4000) g WHERE c.id = ANY (:two) ORDER BY random()
					""")
			.param("two", two.toArray(Long[]::new))
			.update();
		this.owner.jdbc().sql("ANALYZE claim").update();
		this.transactions.executeWithoutResult((status) -> {
			for (String setting : List.of("enable_seqscan = off", "enable_bitmapscan = off",
					"plan_cache_mode = force_custom_plan")) {
				this.jdbc.sql("SET LOCAL " + setting).update();
			}
			Map<String, Long> before = blocks();
			assertThat(this.search.byDate(FILTER, null, 50, null).items()).hasSize(50);
			Map<String, Long> first = since(before);
			assertThat(sum(first)).as("fifty claims, wherever they lie: %s", first).isLessThan(200);
			for (int year = 1999; year > 1989; year--) {
				String deep = year + "-06-01_1";
				before = blocks();
				assertThat(this.search.byDate(FILTER, deep, 50, null).items()).hasSize(50);
				Map<String, Long> read = since(before);
				assertThat(sum(read)).as("%s: %s", deep, read).isLessThanOrEqualTo(sum(first) * 6 / 5);
			}
		});
	}

	private Map<String, Long> since(Map<String, Long> before) {
		Map<String, Long> since = new TreeMap<>(blocks());
		since.replaceAll((relation, blocks) -> blocks - before.get(relation));
		since.values().removeIf((blocks) -> blocks == 0);
		return since;
	}

	private static long sum(Map<String, Long> blocks) {
		return blocks.values().stream().mapToLong(Long::longValue).sum();
	}

	/** What this transaction has read of the table and of each of its indexes. */
	private Map<String, Long> blocks() {
		return this.jdbc
			.sql("""
					SELECT oid::regclass::text AS relation, pg_stat_get_xact_blocks_fetched(oid) AS blocks FROM pg_class
					WHERE oid = 'claim'::regclass OR oid IN (SELECT indexrelid FROM pg_index WHERE indrelid = 'claim'::regclass)
					""")
			.query((row, n) -> Map.entry(row.getString("relation"), row.getLong("blocks")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
