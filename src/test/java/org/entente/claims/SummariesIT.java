package org.entente.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TableOwner;
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

	private static final String CARRIER_RECOUNT = "SELECT * FROM carrier_recount ORDER BY 1, 2";

	private static final String CARRIERS = "SELECT relationship_id, source_id, claims, alone FROM carrier WHERE claims > 0 ORDER BY 1, 2";

	@Autowired
	ClaimService claims;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	TableOwner owner;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void summariesEqualARecountAfterARandomHistory(long seed) {
		Random random = new Random(seed);
		Person researcher = this.people.researcher();
		List<String> sources = List.of(this.library.holding("It has reportedly provided missiles.", researcher),
				this.library.holding("Missiles were provided by it.", researcher));
		List<Long> recorded = new ArrayList<>();
		for (int step = 0; step < 60; step++) {
			if (recorded.isEmpty() || random.nextInt(3) == 0) {
				recorded.add(this.claims.record(null, someDraft(random),
						some(sources, random).stream().map((source) -> Drafts.citing(source, "provided")).toList(),
						random.nextBoolean(), researcher));
			}
			else {
				happen(random, recorded.get(random.nextInt(recorded.size())));
			}
			assertThat(rows(SUMMARY)).isEqualTo(rows(RECOUNT));
			assertThat(rows(YEARS)).isEqualTo(rows(YEAR_RECOUNT));
			assertThat(rows(CARRIERS)).isEqualTo(rows(CARRIER_RECOUNT));
		}
	}

	/** One or the other, both, or one twice. */
	private static List<String> some(List<String> sources, Random random) {
		return Stream.generate(() -> sources.get(random.nextInt(2))).limit(1 + random.nextInt(2)).toList();
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
				"UPDATE claim SET relationship_id = (SELECT max(id) FROM relationship) WHERE id = :claim",
				"UPDATE claim SET sources = 3 - sources WHERE id = :claim AND sources > 0",
				"UPDATE citation SET relationship_id = (SELECT max(id) FROM relationship) WHERE claim_id >= :claim",
				"UPDATE citation SET claim_id = (SELECT min(claim_id) FROM citation) WHERE claim_id = :claim",
				"UPDATE citation SET retracted_at = now(), retracted_by = created_by, retraction_reason = 'No' WHERE claim_id <= :claim",
				"UPDATE citation SET retracted_at = NULL, retracted_by = NULL, retraction_reason = NULL WHERE claim_id >= :claim",
				"DELETE FROM citation WHERE id = (SELECT max(id) FROM citation WHERE claim_id = :claim)");
		this.owner.jdbc().sql(events.get(random.nextInt(events.size()))).param("claim", claim).update();
	}

	@Test
	void rebuildingCountsTheSame() {
		this.owner.jdbc().sql("UPDATE relationship_summary SET claims = claims + 7").update();
		this.owner.jdbc().sql("UPDATE carrier SET claims = claims + 7").update();
		this.owner.jdbc().sql("SELECT rebuild_summaries()").query((row, n) -> 0).list();
		assertThat(rows(CARRIERS)).isEqualTo(rows(CARRIER_RECOUNT));
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
