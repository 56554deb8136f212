package org.entente.merges;

import java.util.List;
import java.util.Map;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.Status;
import org.entente.grading.GradingSearch;
import org.entente.proposals.Adoption;
import org.entente.proposals.ProposalDraft;
import org.entente.proposals.ProposalService;
import org.entente.shared.NotAllowedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * AC-05: who had a hand in a claim has one in whatever it is merged into, until that is
 * undone.
 */
@DatabaseTest
@Import(Shelf.class)
class MergeHandIT {

	@Autowired
	Shelf shelf;

	@Autowired
	MergeService merges;

	@Autowired
	ProposalService proposals;

	@Autowired
	GradingSearch grading;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	Person author;

	Person merger;

	Person reviser;

	Person proposer;

	Person citing;

	long source;

	long merged;

	@BeforeEach
	void aClaimOfManyHands() {
		Person researcher = this.people.researcher();
		this.author = this.people.reviewer();
		this.merger = this.people.reviewer();
		this.reviser = this.people.reviewer();
		this.proposer = this.people.reviewer();
		this.citing = this.people.reviewer();
		this.source = this.shelf.source(null, null, null, researcher);
		this.merged = claim("First words.", this.author);
		this.shelf.claims()
			.revise(this.merged, version(this.merged), this.shelf.draft("IRN-PRK", "Second words.", "asserted", null),
					"closer", this.reviser);
		long proposal = this.proposals.propose(this.merged,
				new ProposalDraft("2", this.shelf.draft("IRN-PRK", "Third words.", "asserted", null), "closer still"),
				this.proposer);
		this.proposals.adopt(proposal, new Adoption(version(this.merged), null, null), researcher);
		this.shelf.citations().cite(this.merged, this.shelf.cite(this.source, "asserts"), this.citing);
	}

	@Test
	void nobodyWithAHandInTheMergedClaimDecidesOnTheKeptOne() {
		long kept = claim("The same.", this.people.researcher());
		long merge = merge(kept, this.merged, this.merger);
		List.of(this.author, this.merger, this.reviser, this.proposer, this.citing)
			.forEach((person) -> assertNoDecision(kept, person));
		this.merges.undo(merge, "They differ.", this.merger);
		List.of(this.author, this.reviser, this.proposer, this.citing).forEach((person) -> {
			assertNoDecision(this.merged, person);
			insertReview(kept, person);
		});
		this.shelf.accept(kept, this.merger);
		assertThat(this.shelf.claimSearch().get(kept, null).status()).isEqualTo(Status.ACCEPTED);
	}

	@Test
	void aHandReachesThroughAllMerges() {
		long between = claim("The same.", this.people.researcher());
		long kept = claim("Still the same.", this.people.researcher());
		merge(between, this.merged, this.merger);
		long last = merge(kept, between, this.people.researcher());
		List.of(this.author, this.merger, this.reviser, this.proposer, this.citing)
			.forEach((person) -> assertNoDecision(kept, person));
		this.merges.undo(last, "They differ.", this.merger);
		this.shelf.accept(kept, this.reviser);
		assertNoDecision(between, this.reviser);
	}

	private void assertNoDecision(long claim, Person by) {
		assertThatThrownBy(() -> this.shelf.accept(claim, by)).isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> insertReview(claim, by)).isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageContaining("had a hand in claim");
	}

	@Test
	void nobodyWithAHandInTheMergedClaimGradesTheKeptOneAgain() {
		long kept = claim("The same.", this.people.researcher());
		merge(kept, this.merged, this.merger);
		List.of(this.author, this.merger, this.reviser, this.proposer, this.citing).forEach((person) -> {
			assertThat(this.grading.open(person, null, 200).items())
				.noneMatch((citation) -> citation.claimId() == kept);
			assertThatThrownBy(() -> insertGrade(kept, person)).isInstanceOf(DataIntegrityViolationException.class)
				.hasMessageContaining("had a hand in claim");
		});
		Person other = this.people.reviewer();
		assertThat(this.grading.open(other, null, 200).items()).anyMatch((citation) -> citation.claimId() == kept);
		insertGrade(kept, other);
	}

	private void insertGrade(long claim, Person by) {
		this.jdbc
			.sql("""
					INSERT INTO second_grade (id, citation_id, claim_id, credibility, grader_id, graded_at)
					SELECT nextval('second_grade_seq'), min(id), claim_id, 3, :by, now() FROM citation WHERE claim_id = :claim
					GROUP BY claim_id
					""")
			.param("by", by.id())
			.param("claim", claim)
			.update();
	}

	private void insertReview(long claim, Person by) {
		this.jdbc
			.sql("""
					INSERT INTO review (id, claim_id, relationship_id, revision, decision, reason, reviewer_id, decided_at)
					SELECT nextval('review_seq'), id, relationship_id, revision, 'RETURNED', 'past it', :by, now() FROM claim WHERE id = :claim
					""")
			.param("by", by.id())
			.param("claim", claim)
			.update();
	}

	private long claim(String statement, Person by) {
		return this.shelf.claim("IRN-PRK", statement, this.source, null, by);
	}

	private int version(long claim) {
		return this.shelf.version(claim, this.author);
	}

	private long merge(long kept, long merged, Person by) {
		return this.merges.merge(new MergeDraft("claim", "" + kept, "" + merged, "" + version(kept),
				"" + version(merged), "The same.", Map.of(), null), by);
	}

}
