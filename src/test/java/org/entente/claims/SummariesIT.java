package org.entente.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.sources.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The numbers that pages show equal a recount, whatever happened to the claims and
 * whoever wrote them.
 */
@DatabaseTest
@Import(Library.class)
class SummariesIT {

	private static final String RECOUNT = """
			SELECT relationship_id, kind, domain, claim_direction_key(direction, from_country, to_country) AS direction, evidence, count(*)::integer AS claims
			FROM claim WHERE status IN ('IN_REVIEW', 'ACCEPTED') GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
			""";

	private static final String SUMMARY = """
			SELECT relationship_id, kind, domain, direction, evidence, claims FROM relationship_summary WHERE claims > 0
			ORDER BY 1, 2, 3, 4, 5
			""";

	private static final String YEAR_RECOUNT = """
			SELECT relationship_id, coalesce(extract(year FROM date_earliest)::integer, 0) AS year, count(*)::integer AS claims
			FROM claim WHERE status IN ('IN_REVIEW', 'ACCEPTED') GROUP BY 1, 2 ORDER BY 1, 2
			""";

	private static final String YEARS = "SELECT relationship_id, year, claims FROM relationship_year WHERE claims > 0 ORDER BY 1, 2";

	@Autowired
	ClaimService claims;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void summariesEqualARecountAfterARandomHistory(long seed) {
		Random random = new Random(seed);
		Person researcher = this.people.researcher();
		String source = this.library.holding("It has reportedly provided missiles.", researcher);
		List<Long> recorded = new ArrayList<>();
		for (int step = 0; step < 30; step++) {
			if (recorded.isEmpty() || random.nextInt(3) == 0) {
				recorded.add(this.claims.record(null, someDraft(random), List.of(Drafts.citing(source, "provided")),
						random.nextBoolean(), researcher));
			}
			else {
				happen(random, recorded.get(random.nextInt(recorded.size())));
			}
			assertThat(rows(SUMMARY)).isEqualTo(rows(RECOUNT));
			assertThat(rows(YEARS)).isEqualTo(rows(YEAR_RECOUNT));
		}
	}

	/**
	 * Straight in the database, as an import or a repair would write: many rows in one
	 * statement, moves and deletions.
	 */
	private void happen(Random random, long claim) {
		List<String> events = List.of(
				"UPDATE claim SET status = 'ACCEPTED', evidence = 'SINGLE_ORIGIN' WHERE id <= :claim",
				"UPDATE claim SET status = 'RETRACTED' WHERE id = :claim",
				"UPDATE claim SET status = 'IN_REVIEW', evidence = 'UNVERIFIED' WHERE id >= :claim",
				"UPDATE claim SET domain = 'nuclear', activity = NULL WHERE id = :claim",
				"UPDATE claim SET date_earliest = '2011-01-01', date_latest = '2011-12-31' WHERE id = :claim",
				"UPDATE claim SET relationship_id = (SELECT max(id) FROM relationship) WHERE id = :claim");
		this.jdbc.sql(events.get(random.nextInt(events.size()))).param("claim", claim).update();
	}

	@Test
	void rebuildingCountsTheSame() {
		this.jdbc.sql("UPDATE relationship_summary SET claims = claims + 7").update();
		this.jdbc.sql("SELECT rebuild_summaries()").query((row, n) -> 0).list();
		assertThat(rows(SUMMARY)).isEqualTo(rows(RECOUNT));
		assertThat(rows(YEARS)).isEqualTo(rows(YEAR_RECOUNT));
	}

	private static ClaimDraft someDraft(Random random) {
		return switch (random.nextInt(4)) {
			case 0 -> Drafts.missiles();
			case 1 -> Drafts.relationship("CHN-PRK-RUS");
			case 2 -> Drafts.relationship("PRK-RUS");
			default -> Drafts.dated("2009-04-18");
		};
	}

	private List<Map<String, Object>> rows(String sql) {
		return this.jdbc.sql(sql).query().listOfRows();
	}

}
