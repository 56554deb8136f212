package org.entente.claims;

import java.util.List;
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

	/** A large relationship of a record in which most are small. */
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
			long before = blocks();
			assertThat(this.search.byDate(FILTER, null, 50, null).items()).hasSize(50);
			long first = blocks() - before;
			assertThat(first).as("fifty claims, wherever they lie").isLessThan(200);
			for (String deep : List.of("1999-01-01_1", "1992-01-01_1", "1989-06-01_1")) {
				before = blocks();
				assertThat(this.search.byDate(FILTER, deep, 50, null).items()).hasSize(50);
				assertThat(blocks() - before).as(deep).isLessThanOrEqualTo(first * 6 / 5);
			}
		});
	}

	private long blocks() {
		return this.jdbc
			.sql("""
					SELECT pg_stat_get_xact_blocks_fetched('claim'::regclass)
					  + (SELECT sum(pg_stat_get_xact_blocks_fetched(indexrelid)) FROM pg_index WHERE indrelid = 'claim'::regclass)
					""")
			.query(Long.class)
			.single();
	}

}
