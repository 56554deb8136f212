package org.entente.watching;

import java.util.List;
import java.util.Map;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.CitationService;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.search.CurrentIndex;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Who watches words hears of what a search for them finds. */
@DatabaseTest
@Import({ Library.class, CurrentIndex.class })
class WatchedWordsIT {

	@Autowired
	WatchService service;

	@Autowired
	WatchSearch watches;

	@Autowired
	DigestSearch digests;

	@Autowired
	ClaimService claims;

	@Autowired
	CitationService citations;

	@Autowired
	CurrentIndex index;

	@Autowired
	Library library;

	@Autowired
	People people;

	private Person researcher;

	private Person reader;

	private String word;

	@BeforeEach
	void somebody() {
		this.researcher = this.people.researcher();
		this.reader = this.people.reader();
		this.word = "word" + this.reader.id();
	}

	@Test
	void wordsAreHeardOfByTheirStemsAndInOtherLetters() {
		watch("supplying " + this.word);
		watch("موشك " + this.word);
		record("They supply nothing " + this.word + ".");
		record("They wait, " + this.word + ".");
		record("موشک " + this.word);
		record("They supply another.");
		this.index.catchUp();
		assertThat(news()).containsExactlyInAnyOrder("They supply nothing " + this.word + ".", "موشک " + this.word);
		assertThat(this.digests.count(this.reader)).isEqualTo(2);
	}

	@Test
	void otherWishesHoldBesideTheWords() {
		watch("supplying " + this.word + " domain:nuclear");
		watch("supplying " + this.word + " -twice");
		record("They supply " + this.word + " twice.");
		record("They supply " + this.word + ".");
		this.index.catchUp();
		assertThat(news()).containsExactly("They supply " + this.word + ".");
	}

	/** The index has not heard of it yet. */
	@Test
	void whatWasWrittenThisMomentIsHeardOfByItsLetters() {
		watch(this.word);
		long claim = record("They trade, " + this.word + ".");
		record("They wait.");
		assertThat(news()).containsExactly("They trade, " + this.word + ".");
		this.index.catchUp();
		assertThat(news()).containsExactly("They trade, " + this.word + ".");
		String source = this.library.holding("Another says so.", this.researcher);
		this.citations.cite(claim, Drafts.citing(source, "Another says so."), this.researcher);
		assertThat(this.digests.count(this.reader)).isGreaterThan(1);
	}

	@Test
	void everythingThatEverChangedIsReadByTheSameWords() {
		record("They supply " + this.word + ".");
		record("They wait, " + this.word + ".");
		this.index.catchUp();
		long watch = watch("supplies " + this.word);
		assertThat(news()).isEmpty();
		assertThat(this.digests.history(this.watches.get(watch, this.reader), null, 50).items())
			.extracting((change) -> change.statement())
			.isNotEmpty()
			.containsOnly("They supply " + this.word + ".");
	}

	private long record(String statement) {
		String source = this.library.holding("It is said.", this.researcher);
		return this.claims.record(null, Drafts.missiles(statement), List.of(Drafts.citing(source, "It is said.")), true,
				this.researcher);
	}

	private long watch(String words) {
		return this.service.begin(new WatchDraft("filter", null, Map.of("q", List.of(words)), "Mine"), this.reader);
	}

	private List<String> news() {
		return this.digests.of(this.reader)
			.parts()
			.stream()
			.flatMap((part) -> part.things().stream())
			.map((thing) -> String.valueOf(thing.changes().get(0).statement()))
			.distinct()
			.toList();
	}

}
