package org.entente.reviews;

import java.util.List;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.reviews.FlagFilter.Whose;
import org.entente.shared.NotAllowedException;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Flags: who looks after them, and how they end. */
@DatabaseTest
@Import(ReviewStory.class)
class FlagIT {

	@Autowired
	FlagService flags;

	@Autowired
	FlagOwnership ownership;

	@Autowired
	FlagSearch search;

	@Autowired
	WorkSearch work;

	@Autowired
	ReviewStory story;

	@Autowired
	People people;

	Person reader;

	Person researcher;

	long claim;

	@BeforeEach
	void aClaim() {
		this.reader = this.people.reader();
		this.researcher = this.people.researcher();
		this.claim = this.story.submitted(this.researcher);
	}

	@Test
	void whoeverRaisedItMayWithdrawItAndNoOtherReader() {
		long flag = raise("dated", this.reader);
		assertThatThrownBy(() -> this.flags.resolve(flag, "never mind", this.people.reader()))
			.isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.flags.resolve(flag, " ", this.reader)).isInstanceOf(RuleViolationException.class);
		this.flags.resolve(flag, "I misread it.", this.reader);
		assertThat(this.search.get(flag, null).resolvedBy()).isEqualTo(this.reader.name());
		assertThatThrownBy(() -> this.flags.resolve(flag, "again", this.researcher))
			.hasMessageContaining("flag.is-resolved");
	}

	@Test
	void aFlagHasOneOwnerUntilItIsSettled() {
		long flag = raise("dead link", this.reader);
		Person other = this.people.researcher();
		this.ownership.assign(flag, other.username(), this.researcher);
		assertThatThrownBy(() -> this.ownership.assign(flag, null, this.researcher))
			.hasMessageContaining("assignment.taken");
		assertThat(this.work.flags(Whose.TAKEN_BY_ME, other)).extracting(FlagSearch.Raised::id).containsExactly(flag);
		assertThat(this.work.flags(Whose.ON_MY_CLAIMS, this.researcher)).extracting(FlagSearch.Raised::id)
			.containsExactly(flag);
		this.flags.resolve(flag, "The archive has it.", this.researcher);
		assertThat(this.search.get(flag, null).owner()).isNull();
		assertThat(this.work.flags(Whose.TAKEN_BY_ME, other)).isEmpty();
		assertThatThrownBy(() -> this.ownership.assign(flag, null, other)).hasMessageContaining("flag.is-resolved");
	}

	@Test
	void readersNeitherTakeNorGetFlags() {
		long flag = raise("dead link", this.reader);
		assertThatThrownBy(() -> this.ownership.assign(flag, null, this.reader))
			.isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.ownership.release(flag, this.reader)).isInstanceOf(NotAllowedException.class);
		assertThatThrownBy(() -> this.ownership.assign(flag, this.reader.username(), this.researcher))
			.hasMessageContaining("flag.not-researcher");
	}

	/** AC-26: of two who take or settle a flag at once, one comes first. */
	@Test
	void ofTwoWhoTakeItAtOnceOneGetsIt() {
		Person other = this.people.researcher();
		for (int i = 0; i < 10; i++) {
			long flag = raise("dated", this.reader);
			List<Object> results = ReviewStory
				.atOnce(List.of(() -> take(flag, this.researcher), () -> take(flag, other)));
			assertThat(results).filteredOn("took"::equals).hasSize(1);
			assertThat(results).filteredOn(RuleViolationException.class::isInstance).hasSize(1);
		}
	}

	private Object take(long flag, Person by) {
		this.ownership.assign(flag, null, by);
		return "took";
	}

	@Test
	void theListIsNarrowedAndRead() {
		List<Long> mine = List.of(raise("dated", this.reader), raise("circular", this.reader),
				raise("dated", this.reader));
		this.flags.resolve(mine.get(0), "done", this.researcher);
		String raised = Whose.RAISED_BY_ME.word();
		assertThat(ids(new FlagFilter(null, null, raised, null))).containsExactly(mine.get(1), mine.get(2));
		assertThat(ids(new FlagFilter("dated", "any", raised, "IRN-PRK"))).containsExactly(mine.get(0), mine.get(2));
		assertThat(ids(new FlagFilter("dated", "resolved", raised, null))).containsExactly(mine.get(0));
		Slice<FlagSearch.Raised> first = this.search.page(new FlagFilter(null, "any", raised, null), null, 2,
				this.reader);
		assertThat(first.next()).isEqualTo(mine.get(1).toString());
		assertThat(this.search.page(new FlagFilter(null, "any", raised, null), mine.get(1), 2, this.reader).items())
			.extracting(FlagSearch.Raised::id)
			.containsExactly(mine.get(2));
		assertThatThrownBy(() -> ids(new FlagFilter("odd", "odd", "odd", "odd")))
			.isInstanceOfSatisfying(RuleViolationException.class, (ex) -> assertThat(ex.violations()).hasSize(4));
	}

	/** AC-02: a flag on a draft is its author's business. */
	@Test
	void aFlagOnADraftIsSeenByItsAuthorOnly() {
		long draft = this.story.draft(this.researcher);
		long flag = this.flags.raise(draft, "dated", "look again", this.researcher);
		assertThat(this.search.get(flag, this.researcher).claimId()).isEqualTo(draft);
		assertThatThrownBy(() -> this.search.get(flag, this.reader)).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(() -> this.ownership.assign(flag, null, this.people.researcher()))
			.isInstanceOf(NotFoundException.class);
	}

	@Test
	void myWorkHoldsWhatWaitsForMe() {
		long draft = this.story.draft(this.researcher);
		this.story.decide(this.claim, "returned", this.people.reviewer());
		assertThat(this.work.drafts(this.researcher)).extracting(WorkSearch.Item::claimId).containsExactly(draft);
		assertThat(this.work.returned(this.researcher)).extracting(WorkSearch.Item::claimId)
			.containsExactly(this.claim);
		assertThat(this.work.returned(this.researcher)).extracting(WorkSearch.Item::reason).containsExactly("read it");
		assertThat(this.work.edited(this.researcher)).extracting(WorkSearch.Item::claimId)
			.containsExactly(draft, this.claim);
		assertThat(this.work.drafts(this.reader)).isEmpty();
	}

	private long raise(String reason, Person by) {
		return this.flags.raise(this.claim, reason, "look at this", by);
	}

	private List<Long> ids(FlagFilter filter) {
		return this.search.page(filter, null, 50, this.reader).items().stream().map(FlagSearch.Raised::id).toList();
	}

}
