package org.entente.claims;

import java.util.List;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What is refused is named at its field, and nothing is written. */
@DatabaseTest
@Import(Library.class)
class RefusedInputIT {

	private static final String TEXT = "North Korea has reportedly provided Iran with missiles. 🚀 It is said twice. It is said twice.";

	@Autowired
	ClaimService claims;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	String source;

	@BeforeEach
	void somebodyAndSomethingToCite() {
		this.researcher = this.people.researcher();
		this.source = this.library.holding(TEXT, this.researcher);
	}

	@ParameterizedTest
	@CsvSource({ "North Korea has provided Iran,excerpt.not-in-text", "It is said twice.,excerpt.repeated",
			",required" })
	void anExcerptThatDoesNotStandInTheTextOnce(String excerpt, String key) {
		assertThat(refused(Drafts.missiles(), Drafts.citing(this.source, excerpt)))
			.containsExactly("citations[0].excerpt " + key);
	}

	@ParameterizedTest
	@CsvSource({ "-1,5,excerpt.outside", "5,5,excerpt.outside", "9,3,excerpt.outside", "80,400,excerpt.outside",
			"0,,excerpt.half-placed", "x,9,number", "999999999999,9,number" })
	void offsetsOutsideTheText(String start, String end, String key) {
		assertThat(refused(Drafts.missiles(), Drafts.citing(this.source, "North", start, end)))
			.contains("citations[0].start " + key);
	}

	@Test
	void otherWordsThanThoseAtTheOffsets() {
		assertThat(refused(Drafts.missiles(), Drafts.citing(this.source, "South", "0", "5")))
			.containsExactly("citations[0].excerpt excerpt.other-words");
	}

	@ParameterizedTest
	@CsvSource({ "allegedly,3,citations[0].hedge citation.hedge",
			"reportedly,7,citations[0].credibility credibility.range",
			"reportedly,1,citations[0].credibility credibility.not-confirmed",
			"reportedly,,citations[0].credibility credibility.needed" })
	void aHedgeFromElsewhereAndAGradeThatIsNotOpen(String hedge, String credibility, String fault) {
		assertThat(refused(Drafts.missiles(),
				Drafts.hedged(this.source, "North Korea has reportedly provided Iran", hedge, credibility)))
			.containsExactly(fault);
	}

	@ParameterizedTest
	@ValueSource(strings = { "199X/x", "2010-13", "1990s", "2009-02-29", "[1667,1668]", "2009-04-18 x", "٢٠٠٩" })
	void aDateThatIsNone(String date) {
		assertThat(refused(Drafts.dated(date), cite())).containsExactly("date date.syntax");
	}

	@ParameterizedTest
	@CsvSource({ "IRN-IRN,relationship.itself", "IRN,relationship", "IRN-XXX,country.unknown", ",required",
			"IRN-PRK-IRN,relationship.itself", "'IRN;drop table claim',relationship" })
	void aRelationshipThatIsNone(String code, String key) {
		assertThat(refused(Drafts.relationship(code), cite())).containsExactly("relationship " + key);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1001, 10_000 })
	void aStatementThatIsTooLong(int length) {
		assertThat(refused(Drafts.missiles("x".repeat(length)), cite())).containsExactly("statement text.too-long");
	}

	@Test
	void aClaimWithoutACitation() {
		assertThat(refused(Drafts.missiles())).containsExactly("citations citation.needed");
	}

	@Test
	void everythingThatIsWrongIsNamedAtOnce() {
		ClaimDraft draft = new ClaimDraft("IRN-PRK", "tale", " ", "directed", "USA", null, null, "missiles", "coal",
				"ongoing", null, null, "1990s", new ClaimDraft.PlaceDraft("Pyongyang", "ZZZ", null),
				List.of(new ClaimDraft.ParticipantDraft("IRN", "nobody", "friend")),
				List.of(new ClaimDraft.GoodsDraft("oil", "about", "9", "3", null, "dollars", null)));
		assertThat(refused(draft, cite())).containsExactlyInAnyOrder("kind term.unknown", "statement required",
				"from direction.not-member", "to required", "activity activity.unknown", "polarity required",
				"date date.syntax", "place.country country.unknown", "place.precision place.precision",
				"participants[0].role term.unknown", "participants[0].actor id",
				"participants[0].country participant.one", "goods[0].upper goods.range", "goods[0].currency code");
	}

	private CitationDraft cite() {
		return Drafts.citing(this.source, "provided Iran with missiles");
	}

	private List<String> refused(ClaimDraft draft, CitationDraft... citations) {
		List<Long> before = rows();
		RuleViolationException refusal = catchThrowableOfType(RuleViolationException.class,
				() -> this.claims.record(null, draft, List.of(citations), true, this.researcher));
		assertThat(rows()).as("rows in the record").isEqualTo(before);
		assertThat(refusal).as("refusal").isNotNull();
		return refusal.violations().stream().map(RefusedInputIT::words).toList();
	}

	private static String words(Violation violation) {
		return violation.field() + " " + violation.key();
	}

	private List<Long> rows() {
		return this.jdbc
			.sql("""
					SELECT count(*) FROM claim UNION ALL SELECT count(*) FROM citation UNION ALL SELECT count(*) FROM claim_revision
					UNION ALL SELECT count(*) FROM relationship UNION ALL SELECT count(*) FROM change_log
					""")
			.query(Long.class)
			.list();
	}

}
