package org.entente.reviews;

import java.util.List;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.RowsRead;
import org.entente.TableOwner;
import org.entente.accounts.Person;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.grading.GradingSearch;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of what waits reads no more, however much waits and has been written. */
@DatabaseTest
@Import({ Library.class, RowsRead.class })
@TestPropertySource(properties = "entente.test=a long queue")
class LongQueueIT {

	private static final int CLAIMS = 4_000;

	@Autowired
	QueueSearch queue;

	@Autowired
	GradingSearch grading;

	@Autowired
	ClaimService claims;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	TableOwner owner;

	@Autowired
	RowsRead rows;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void manyClaimsWait() {
		Person researcher = this.people.researcher();
		long first = this.claims.record(null, Drafts.relationship("NPL-TON"),
				List.of(Drafts.citing(this.library.holding("It provided missiles.", researcher), "provided")), true,
				researcher);
		this.jdbc
			.sql("""
					WITH made AS (INSERT INTO claim SELECT (jsonb_populate_record(c, jsonb_build_object('id', nextval('claim_seq'),
					    'external_id', gen_random_uuid(), 'statement', 'Statement ' || n))).*
					  FROM claim c, generate_series(1, :claims) n WHERE c.id = :first RETURNING id),
					revised AS (INSERT INTO claim_revision SELECT (jsonb_populate_record(v, jsonb_build_object('id', nextval('claim_revision_seq'),
					    'claim_id', m.id))).* FROM claim_revision v, made m WHERE v.claim_id = :first)
					INSERT INTO citation SELECT (jsonb_populate_record(t, jsonb_build_object('id', nextval('citation_seq'),
					    'external_id', gen_random_uuid(), 'claim_id', m.id))).* FROM citation t, made m WHERE t.claim_id = :first
					""")
			.param("claims", CLAIMS)
			.param("first", first)
			.update();
		List.of("claim", "claim_revision", "citation", "source")
			.forEach((table) -> this.owner.jdbc().sql("ANALYZE " + table).update());
	}

	@Test
	void aPageOfItIsReadClaimByClaim() {
		Person reviewer = this.people.reviewer();
		assertThat(this.rows
			.during(() -> assertThat(this.queue.page(QueueFilter.ALL, null, 50, reviewer).items()).hasSize(50)))
			.isLessThan(2_000);
		assertThat(this.rows.during(() -> assertThat(this.grading.next(reviewer, null)).isPresent())).isLessThan(2_000);
	}

}
