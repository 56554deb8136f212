package org.entente.claims;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TableOwner;
import org.entente.accounts.Person;
import org.entente.sources.Library;
import org.entente.sources.SourceService;
import org.entente.sources.VersionDraft;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A source of which much is cited can be corrected and retracted. */
@DatabaseTest
@Import(Library.class)
class ManyCitationsIT {

	private static final int CLAIMS = 5_000;

	@Autowired
	SourceService sources;

	@Autowired
	ClaimService claims;

	@Autowired
	ReachSearch reach;

	@Autowired
	RecheckSearch rechecks;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	TableOwner owner;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aVersionIsComparedWithThousandsOfExcerpts() {
		Person researcher = this.people.researcher();
		String text = text("gave");
		String source = this.library.holding(text, researcher);
		long number = this.library.number(source);
		this.claims.record(null, Drafts.relationship("NPL-TON"), List.of(Drafts.citing(source, "Line 00000")), false,
				researcher);
		cite(number, researcher);
		this.sources.addVersion(number,
				new VersionDraft("corrected", true, null, text("sold"), null, null, null, null, null, null, null),
				researcher);
		assertThat(this.rechecks.counts(number, null).get(2)).containsEntry(RecheckFinding.DRIFTED, CLAIMS / 10)
			.containsEntry(RecheckFinding.EXACT, CLAIMS - CLAIMS / 10);
		assertThat(
				this.jdbc.sql("SELECT count(*) FROM change_log WHERE kind = 'sent back to review' AND account_id = :by")
					.param("by", researcher.id())
					.query(Integer.class)
					.single())
			.isEqualTo(CLAIMS / 10);
		assertThat(this.reach.ofSource(number).claims()).isEqualTo(CLAIMS);
	}

	/** One line for each claim; every tenth line changes with the verb. */
	private static String text(String verb) {
		return IntStream.range(0, CLAIMS)
			.mapToObj((i) -> "Line %05d says that Iran %s to them what was never seen.\n".formatted(i,
					(i % 10 == 0) ? verb : "lent"))
			.collect(Collectors.joining());
	}

	private void cite(long source, Person by) {
		this.jdbc
			.sql("""
					INSERT INTO claim (id, external_id, relationship_id, revision, kind, statement, domain, direction, modality, polarity, status,
					  evidence, created_by, created_at, changed_at)
					SELECT nextval('claim_seq'), gen_random_uuid(), r.id, 1, 'TIE', 'Line ' || n, 'missiles', 'MUTUAL', 'OCCURRED', 'ASSERTED',
					  'ACCEPTED', 'SINGLE_ORIGIN', :by, now(), now()
					FROM generate_series(0, :last) n, relationship r WHERE r.code = 'NPL-TON'
					""")
			.param("by", by.id())
			.param("last", CLAIMS - 1)
			.update();
		this.owner.jdbc().sql("ANALYZE claim").update();
		this.jdbc
			.sql("""
					INSERT INTO citation (id, external_id, claim_id, relationship_id, source_id, source_version_id, excerpt, start_offset, end_offset,
					  stance, credibility, created_by, created_at)
					SELECT nextval('citation_seq'), gen_random_uuid(), c.id, c.relationship_id, v.source_id, v.id,
					  left(format('Line %s says that Iran %s to them what was never seen.', lpad(p.n::text, 5, '0'),
					       CASE WHEN p.n % 10 = 0 THEN 'gave' ELSE 'lent' END), 53), 60 * p.n, 60 * p.n + 53, 'ASSERTS', 3, :by, now()
					FROM claim c JOIN relationship r ON r.id = c.relationship_id AND r.code = 'NPL-TON'
					JOIN source_version v ON v.source_id = :source
					CROSS JOIN LATERAL (SELECT substr(c.statement, 6)::integer AS n) p WHERE c.statement LIKE 'Line %'
					""")
			.param("by", by.id())
			.param("source", source)
			.update();
		this.owner.jdbc().sql("ANALYZE citation").update();
	}

}
