package org.entente.claims;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.RowsRead;
import org.entente.TableOwner;
import org.entente.accounts.Person;
import org.entente.relationships.RelationshipCode;
import org.entente.sources.Library;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a relationship page reads is bounded, however many claims the relationship has and
 * however many of them were changed: rows that the database fetched are counted, now and
 * as of an instant.
 */
@DatabaseTest
@Import({ Library.class, RowsRead.class })
@TestPropertySource(properties = "entente.test=a large relationship")
class LargeRelationshipIT {

	private static final int CLAIMS = 20_000;

	private static final long FEW = 1_500;

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	RelationshipFigures figures;

	@Autowired
	CarrierSearch carriers;

	@Autowired
	ChangeSearch changes;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	TableOwner owner;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	RowsRead rows;

	@Autowired
	JdbcClient jdbc;

	private static final RelationshipCode CODE = RelationshipCode.find("NPL-TON").orElseThrow();

	private static @Nullable Instant before;

	private static long relationship;

	@BeforeEach
	void aFifthOfManyClaimsWasChanged() {
		if (before != null) {
			return;
		}
		Person researcher = this.people.researcher();
		this.claims.record(null, Drafts.relationship("NPL-TON"),
				List.of(Drafts.citing(this.library.holding("It provided missiles.", researcher), "provided")), true,
				researcher);
		relationship = this.jdbc.sql("SELECT id FROM relationship WHERE code = 'NPL-TON'").query(Long.class).single();
		this.jdbc
			.sql("""
					INSERT INTO claim (id, external_id, relationship_id, revision, kind, statement, domain, direction, modality, polarity,
					  date, date_earliest, date_latest, status, evidence, sources, origins, created_by, created_at, changed_at)
					SELECT nextval('claim_seq'), gen_random_uuid(), :relationship, 1, 'TIE', 'Statement ' || n, 'missiles', 'MUTUAL', 'OCCURRED', 'ASSERTED',
					  d::text, d, d, 'ACCEPTED', 'SINGLE_ORIGIN', 1, 1, :by, now(), now()
					FROM generate_series(1, :claims) n CROSS JOIN LATERAL (SELECT date '1960-01-01' + n * 7919 % 20000 AS d) x
					""")
			.param("relationship", relationship)
			.param("by", researcher.id())
			.param("claims", CLAIMS)
			.update();
		this.jdbc
			.sql("""
					INSERT INTO change_log (changed_at, account_id, subject, subject_id, relationship_id, claim_id, kind)
					SELECT now(), created_by, 'claim', id, relationship_id, id, 'recorded' FROM claim WHERE relationship_id = :relationship
					""")
			.param("relationship", relationship)
			.update();
		before = this.jdbc.sql("SELECT max(sealed_at) FROM seal").query(Instant.class).single();
		this.jdbc.sql("UPDATE claim SET place = 'Elsewhere' WHERE id % 5 = 0").update();
		List.of("claim", "history.claim", "change_log")
			.forEach((table) -> this.owner.jdbc().sql("ANALYZE " + table).update());
	}

	static Stream<Map.Entry<String, Boolean>> readings() {
		return Stream.of("claims", "filtered", "assessments", "span", "numbers", "carriers", "changes")
			.flatMap((what) -> Stream.of(Map.entry(what, false), Map.entry(what, true)));
	}

	@ParameterizedTest
	@MethodSource("readings")
	void aPageReadsFewRows(Map.Entry<String, Boolean> reading) {
		long fetched = Objects.requireNonNull(this.transactions.execute((status) -> {
			if (reading.getValue()) {
				this.jdbc.sql("SELECT as_of.read(:before::timestamptz)")
					.param("before", Objects.requireNonNull(before).toString())
					.query((row, n) -> "")
					.list();
			}
			return this.rows.during(() -> assertThat(read(reading.getKey())).isNotNull());
		}));
		assertThat(fetched).isLessThan(FEW);
	}

	private Object read(String what) {
		ClaimFilter filter = ClaimFilter.of(CODE);
		return switch (what) {
			case "claims" -> full(this.search.byDate(filter, null, 50, null).items());
			case "filtered" -> full(this.search.byDate(filter.with("domain", "missiles"), null, 50, null).items());
			case "assessments" -> this.search.assessments(List.of(CODE), filter, null);
			case "span" -> this.figures.span(relationship);
			case "numbers" -> this.figures.numbers(relationship);
			case "carriers" -> this.carriers.of(relationship);
			case "changes" -> full(this.changes.ofRelationship(relationship, 50));
			default -> throw new IllegalArgumentException(what);
		};
	}

	private static List<?> full(List<?> items) {
		assertThat(items).hasSize(50);
		return items;
	}

}
