package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorService;
import org.entente.claims.ClaimDraft;
import org.entente.claims.ClaimDraft.ParticipantDraft;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.actors.ActorSearch;
import org.entente.sources.Library;
import org.entente.sources.OutletDraft;
import org.entente.sources.OutletSearch;
import org.entente.sources.OutletService;
import org.entente.sources.SourceDraft;
import org.entente.sources.SourceSearch;
import org.entente.sources.SourceService;
import org.entente.sources.VersionDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever changes in the record is found as it stands then. */
@DatabaseTest
@Import(Library.class)
class IndexFeedIT {

	@Autowired
	Finder finder;

	@Autowired
	ThingFinder things;

	@Autowired
	IndexKeeper keeper;

	@Autowired
	ClaimService claims;

	@Autowired
	ClaimSearch search;

	@Autowired
	ActorService actors;

	@Autowired
	ActorSearch actorSearch;

	@Autowired
	OutletService outlets;

	@Autowired
	OutletSearch outletSearch;

	@Autowired
	SourceService sources;

	@Autowired
	SourceSearch sourceSearch;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	private Person by;

	@BeforeEach
	void somebody() {
		this.by = this.people.researcher();
		this.keeper.catchUp();
	}

	@Test
	void aRevisionTakesThePlaceOfTheOneBefore() {
		long id = record(Drafts.missiles("They trade palladium."), this.library.holding("They trade.", this.by));
		assertThat(claims("palladium")).containsExactly(id);
		this.claims.revise(id, this.search.get(id, this.by).version(), Drafts.missiles("They trade iridium."),
				"Misread", this.by);
		this.keeper.catchUp();
		assertThat(claims("palladium")).isEmpty();
		assertThat(claims("iridium")).containsExactly(id);
	}

	@Test
	void anActorIsFoundByItsNewName() {
		long actor = this.actors.record(new ActorDraft(null, "Hanaro Shipping", "company", "PRK", null), this.by);
		String actorId = this.actorSearch.get(actor).externalId().toString();
		ClaimDraft plain = Drafts.missiles("They ship.");
		long id = record(
				new ClaimDraft(plain.relationship(), plain.kind(), plain.statement(), plain.direction(), plain.from(),
						plain.to(), plain.towards(), plain.domain(), plain.activity(), plain.modality(),
						plain.polarity(), plain.dateAsWritten(), plain.date(), plain.place(),
						List.of(new ParticipantDraft(null, actorId, "carrier")), plain.goods()),
				this.library.holding("They trade.", this.by));
		assertThat(claims("hanaro")).containsExactly(id);
		assertThat(names("hanaro")).containsExactly("Hanaro Shipping");
		this.actors.describe(actor, this.actorSearch.get(actor).version(),
				new ActorDraft(null, "Daedong Lines", "company", "PRK", null), this.by);
		this.keeper.catchUp();
		assertThat(claims("hanaro")).isEmpty();
		assertThat(names("hanaro")).isEmpty();
		assertThat(claims("daedong")).containsExactly(id);
		assertThat(names("daedong")).containsExactly("Daedong Lines");
	}

	@Test
	void aSourceIsFoundByTheTextOfItsLatestVersion() {
		long source = this.sources.record(Library.article("On yttrium"),
				VersionDraft.pasted("It speaks of scandium.", null), this.by);
		this.keeper.catchUp();
		assertThat(sources("yttrium")).contains(source);
		assertThat(sources("scandium")).containsExactly(source);
		this.sources.addVersion(source, new VersionDraft("corrected", true, null, "It speaks of lanthanum.",
				"text/plain", null, null, null, null, null, null), this.by);
		this.keeper.catchUp();
		assertThat(sources("scandium")).isEmpty();
		assertThat(sources("lanthanum")).containsExactly(source);
		ThingFinder.SourceHit hit = this.things.sources("lanthanum", null, 5).items().get(0);
		assertThat(hit.text().parts()).contains(new Snippet.Part("lanthanum", true));
		assertThat(hit.places()).isEqualTo(1);
	}

	@Test
	void anOutletIsFoundByItsNewNameAndCountsWhereItsSourcesAre() {
		long outlet = this.outlets.record(new OutletDraft(null, "Morning Niobium", "newspaper", null, null, null),
				this.by);
		String outletId = this.outletSearch.get(outlet).externalId().toString();
		String source = this.library.holding("They trade.", this.by);
		long number = this.library.number(source);
		long id = record(Drafts.missiles("They trade tantalum."), source);
		ClaimFilter published = ClaimFilter.ALL.with("outlet", Long.toString(outlet));
		assertThat(find(published)).isEmpty();
		this.sources.describe(number, this.sourceSearch.get(number).version(),
				new SourceDraft(null, outletId, "article", "A title", null, null, null, null, null, null), this.by);
		this.keeper.catchUp();
		assertThat(find(published)).containsExactly(id);
		assertThat(find(ClaimFilter.ALL.with("q", "tantalum outlet:" + outlet))).containsExactly(id);
		assertThat(sources("niobium")).containsExactly(number);
		this.outlets.describe(outlet, this.outletSearch.get(outlet).version(),
				new OutletDraft(null, "Evening Rhenium", "newspaper", null, null, null), this.by);
		this.keeper.catchUp();
		assertThat(sources("niobium")).isEmpty();
		assertThat(sources("rhenium")).containsExactly(number);
	}

	@Test
	void whatIsWrittenPastTheApplicationIsFoundToo() {
		long id = record(Drafts.missiles("They trade gadolinium."), this.library.holding("They trade.", this.by));
		this.jdbc.sql("UPDATE claim SET statement = 'They trade europium.' WHERE id = :id").param("id", id).update();
		this.keeper.catchUp();
		assertThat(claims("gadolinium")).isEmpty();
		assertThat(claims("europium")).containsExactly(id);
	}

	@Test
	void countriesThatAreNamedSideBySideLeadToTheirRelationship() {
		assertThat(names("평양")).contains("North Korea");
		assertThat(names("north korea russia")).containsExactly("North Korea – Russia", "North Korea", "Russia");
		assertThat(names("north korea missile")).isEmpty();
	}

	private long record(ClaimDraft draft, String source) {
		long id = this.claims.record(null, draft, List.of(Drafts.citing(source, "They trade.")), true, this.by);
		this.keeper.catchUp();
		return id;
	}

	private List<Long> claims(String words) {
		return find(ClaimFilter.ALL.with("q", words));
	}

	private List<Long> find(ClaimFilter filter) {
		Findings found = this.finder.find(filter, ClaimOrder.Kind.NEWEST, null, 10, null);
		assertThat(found.counts().total()).isEqualTo(found.hits().size());
		return found.hits().stream().map((hit) -> hit.claim().id()).toList();
	}

	private List<Long> sources(String words) {
		return this.things.sources(words, null, 10).items().stream().map((hit) -> hit.source().id()).toList();
	}

	private List<String> names(String words) {
		return this.things.names(words, 10).items().stream().map(ThingFinder.NameHit::name).toList();
	}

}
