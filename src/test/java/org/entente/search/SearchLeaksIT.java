package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.claims.CitationService;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.ClaimStream;
import org.entente.claims.Drafts;
import org.entente.shared.NotFoundException;
import org.entente.sources.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** AC-02, AC-43: nothing that a reader may not see is found, counted or marked. */
@DatabaseTest
@Import(Library.class)
class SearchLeaksIT {

	@Autowired
	Finder finder;

	@Autowired
	ThingFinder things;

	@Autowired
	SavedSearches saved;

	@Autowired
	SavedSearchService service;

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	ClaimStream stream;

	@Autowired
	CitationService citations;

	@Autowired
	IndexKeeper keeper;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aDraftIsFoundByItsAuthorOnly() {
		Person author = this.people.researcher();
		record("A draft about zirconium.", false, author);
		this.keeper.catchUp();
		for (Person reader : new Person[] { null, this.people.researcher(), this.people.administrator() }) {
			for (ClaimFilter filter : List.of(words("zirconium"), words("zirconium").with("status", "draft"),
					words("zircon*"), words("\"about zirconium\""), words("zirconium").draftsOf(author.username()))) {
				Findings found = find(filter, reader);
				assertThat(found.hits()).as("%s for %s", filter, reader).isEmpty();
				assertThat(found.counts() == null || found.counts().total() == 0).isTrue();
			}
		}
		Findings own = find(words("zirconium").draftsOf(author.username()), author);
		assertThat(own.hits()).extracting((hit) -> hit.claim().statement()).containsExactly("A draft about zirconium.");
		assertThat(own.coverage().kind()).isEqualTo(Coverage.Kind.DRAFTS);
		assertThat(own.counts()).isNull();
		List<ClaimCard> exported = new ArrayList<>();
		this.stream.newest(words("zirconium"), exported::add);
		this.stream.newest(words("zirconium").with("status", "draft"), exported::add);
		assertThat(exported).isEmpty();
	}

	@Test
	void aDraftIsFoundOnceItIsHandedOver() {
		Person author = this.people.researcher();
		long id = record("A draft about beryllium.", false, author);
		this.keeper.catchUp();
		assertThat(find(words("beryllium"), author).hits()).isEmpty();
		this.claims.submit(id, author);
		this.keeper.catchUp();
		assertThat(find(words("beryllium"), null).hits()).hasSize(1);
	}

	/** Between a change and the index that follows the tables have the last word. */
	@Test
	void whatWasTurnedDownIsNotFoundEvenWhileTheIndexIsBehind() {
		long id = record("Something about hafnium.", true, this.people.researcher());
		this.keeper.catchUp();
		assertThat(find(words("hafnium"), null).hits()).hasSize(1);
		this.jdbc.sql("UPDATE claim SET status = 'REJECTED' WHERE id = :id").param("id", id).update();
		assertThat(find(words("hafnium"), null).hits()).isEmpty();
		this.keeper.catchUp();
		assertThat(find(words("hafnium"), null).counts().total()).isZero();
		assertThat(find(words("hafnium").with("status", "rejected"), null).hits()).hasSize(1);
	}

	@Test
	void anExcerptThatWasWithdrawnIsNotFound() {
		Person by = this.people.researcher();
		String source = this.library.holding("They trade osmium. They trade oil.", by);
		long id = this.claims.record(null, Drafts.relationship("IRN-PRK"),
				List.of(Drafts.citing(source, "They trade osmium."), Drafts.citing(source, "They trade oil.")), true,
				by);
		this.keeper.catchUp();
		Findings found = find(words("osmium"), null);
		assertThat(found.hits()).hasSize(1);
		assertThat(found.hits().get(0).excerpt().text()).isEqualTo("They trade osmium.");
		ClaimCard.Cited osmium = this.search.get(id, by)
			.citations()
			.stream()
			.filter((cited) -> cited.excerpt().contains("osmium"))
			.findFirst()
			.orElseThrow();
		this.citations.retract(id, osmium.id(), "Misread", by);
		this.keeper.catchUp();
		assertThat(find(words("osmium"), null).hits()).isEmpty();
	}

	@Test
	void searchesOfOthersAreTheirsUnlessTheyShareThem() {
		Person owner = this.people.reader();
		Person other = this.people.reader();
		long id = this.service.save("Secret", "q=missile", false, owner);
		assertThat(this.saved.shared(other)).extracting(SavedSearch::name).doesNotContain("Secret");
		assertThatThrownBy(() -> this.saved.get(id, other)).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(() -> this.service.delete(id, other)).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(() -> this.service.revise(id, "Mine", true, other)).isInstanceOf(NotFoundException.class);
		this.service.revise(id, "Open", true, owner);
		assertThat(this.saved.shared(other)).extracting(SavedSearch::name).contains("Open");
		assertThatThrownBy(() -> this.saved.get(id, other)).as("seen, not changed")
			.isInstanceOf(NotFoundException.class);
	}

	@Test
	void whatSomebodyLookedForIsTheirsAlone() {
		Person one = this.people.reader();
		for (int i = 0; i < 12; i++) {
			this.service.remember(SearchAddress.of("q=word" + i).orElseThrow(), one);
		}
		assertThat(this.saved.recent(one)).hasSize(10);
		assertThat(this.saved.recent(this.people.reader())).isEmpty();
		this.service.forget(one);
		assertThat(this.saved.recent(one)).isEmpty();
	}

	private long record(String statement, boolean handedOver, Person by) {
		String source = this.library.holding("They trade.", by);
		return this.claims.record(null, Drafts.missiles(statement), List.of(Drafts.citing(source, "They trade.")),
				handedOver, by);
	}

	private static ClaimFilter words(String words) {
		return ClaimFilter.ALL.with("q", words);
	}

	private Findings find(ClaimFilter filter, Person reader) {
		return this.finder.find(filter, ClaimOrder.Kind.RELEVANCE, null, 10, reader);
	}

}
