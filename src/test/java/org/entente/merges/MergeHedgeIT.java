package org.entente.merges;

import java.util.List;
import java.util.Map;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.CitationDraft;
import org.entente.claims.ClaimCard;
import org.entente.claims.Handover;
import org.entente.claims.Status;
import org.entente.reviews.ReviewDraft;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A merge leaves no statement stronger than all that is cited for it then. */
@DatabaseTest
@Import(Shelf.class)
class MergeHedgeIT {

	private static final Map<String, String> TAKEN = Map.of("statement", "merged");

	@Autowired
	Shelf shelf;

	@Autowired
	MergeService merges;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	Person reviewer;

	long source;

	@BeforeEach
	void somebodyAndSomethingToCite() {
		this.researcher = this.people.researcher();
		this.reviewer = this.people.reviewer();
		this.source = this.shelf.source(null, null, null, this.researcher);
	}

	/** A merge brings the first source that asserts it, and that source doubts. */
	@Test
	void aMergeThatMakesAClaimTooStrongAsksForAnException() {
		long kept = recorded("Tehran bought missiles.", "mentions", null);
		this.shelf.accept(kept, this.reviewer);
		long merged = recorded("Tehran reportedly bought missiles.", "asserts", "reportedly");
		Person second = this.people.reviewer();
		assertThatThrownBy(() -> merge(kept, merged, Map.of(), null, second)).isInstanceOf(RuleViolationException.class)
			.hasMessageContaining("hedge.lost");
		assertThat(List.of(card(kept).status(), card(merged).status())).containsExactly(Status.ACCEPTED,
				Status.IN_REVIEW);
		long merge = merge(kept, merged, Map.of(), "kept in the date", second);
		assertThat(card(kept).status()).as("it waits for a reviewer to allow it").isEqualTo(Status.IN_REVIEW);
		assertThatThrownBy(() -> this.shelf.accept(kept, this.people.reviewer()))
			.hasMessageContaining("hedge.allow-first");
		this.merges.undo(merge, "Different ones.", second);
		assertThat(card(kept).status()).isEqualTo(Status.ACCEPTED);
		assertThat(exceptions(kept)).isEmpty();
	}

	@Test
	void aStatementThatTheOtherSourceAllowsIsTaken() {
		long kept = recorded("Tehran reportedly bought missiles.", "asserts", "reportedly");
		long merged = recorded("Tehran bought missiles.", "asserts", null);
		long merge = merge(kept, merged, TAKEN, null, this.researcher);
		assertThat(card(kept).statement()).isEqualTo("Tehran bought missiles.");
		assertThat(card(kept).tooStrong()).isEmpty();
		this.merges.undo(merge, "Different ones.", this.researcher);
		assertThat(card(kept).statement()).isEqualTo("Tehran reportedly bought missiles.");
	}

	@Test
	void wordsThatComeBackBringTheExceptionThatWasAllowed() {
		long kept = this.shelf.claims()
			.record(null, this.shelf.draft("IRN-PRK", "Tehran bought missiles.", "asserted", null),
					List.of(cited("asserts", "reportedly")), new Handover(true, "kept in the date"), this.researcher);
		this.shelf.reviews()
			.decide(kept, new ReviewDraft("accepted", "So it is.", card(kept).version(), true), this.reviewer);
		long merged = recorded("Tehran reportedly bought missiles.", "asserts", "reportedly");
		Person second = this.people.reviewer();
		long merge = merge(kept, merged, TAKEN, null, second);
		assertThat(exceptions(kept)).containsExactly("1 kept in the date allowed");
		this.merges.undo(merge, "Different ones.", second);
		assertThat(card(kept).status()).isEqualTo(Status.ACCEPTED);
		assertThat(exceptions(kept)).containsExactly("1 kept in the date allowed", "3 kept in the date allowed");
	}

	/** A claim cited from words of doubt. */
	private long recorded(String statement, String stance, @Nullable String hedge) {
		return this.shelf.claims()
			.record(null, this.shelf.draft("IRN-PRK", statement, "asserted", null), List.of(cited(stance, hedge)), true,
					this.researcher);
	}

	private CitationDraft cited(String stance, @Nullable String hedge) {
		CitationDraft plain = this.shelf.cite(this.source, stance);
		return new CitationDraft(null, plain.source(), null, plain.excerpt(), null, null, null, null, null, stance,
				hedge, "3", "en", null, null);
	}

	private List<String> exceptions(long claim) {
		return this.jdbc.sql("""
				SELECT revision || ' ' || reason || CASE WHEN allowed_by IS NULL THEN ' open' ELSE ' allowed' END
				FROM hedge_exception WHERE claim_id = :claim ORDER BY revision
				""").param("claim", claim).query(String.class).list();
	}

	private long merge(long kept, long merged, Map<String, String> choices, @Nullable String exception, Person by) {
		return this.merges.merge(new MergeDraft("claim", "" + kept, "" + merged, "" + card(kept).version(),
				"" + card(merged).version(), "The same.", choices, exception), by);
	}

	private ClaimCard card(long id) {
		return this.shelf.claimSearch().get(id, this.researcher);
	}

}
