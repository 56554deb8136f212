package org.entente.merges;

import java.util.List;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.StatementCounter;
import org.entente.accounts.Person;
import org.entente.sources.SourceLikeness.Sketch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What looks alike in every script, and what does not. */
@DatabaseTest
@Import({ Shelf.class, StatementCounter.class })
@TestPropertySource(properties = "entente.test=likeness")
class LikenessIT {

	@Autowired
	Shelf shelf;

	@Autowired
	LikenessSearch likeness;

	@Autowired
	DuplicateSearch duplicates;

	@Autowired
	DismissalService dismissals;

	@Autowired
	StatementCounter counter;

	@Autowired
	People people;

	Person researcher;

	@BeforeEach
	void somebody() {
		this.researcher = this.people.researcher();
	}

	@ParameterizedTest
	@CsvSource({ "Korea Mining Development Trading Corp.,korea mining development trading corporation",
			"조선광업개발무역회사,조선광업개발무역 회사", "شرکت هواپیمایی ماهان,شركت هواپیمایي ماهان", "Рособоронэкспорт,РОСОБОРОНЭКСПОРТ",
			"中国北方工业公司,中国北方工业集团公司", "Société Générale d’Armement,Societe Generale d'Armement", "Ｍａｈａｎ　Ａｉｒ,Mahan Air",
			"Shahid Hemmat,Sh\u0430hid Hemm\u0430t" })
	void namesOfOnePartyAreAlike(String recorded, String typed) {
		long actor = this.shelf.actor(recorded, this.researcher);
		assertThat(this.likeness.actors(List.of(typed), null, null)).extracting(Alike::id).contains(actor);
	}

	@ParameterizedTest
	@CsvSource({ "Export Bank Tanchon,Import House Damascus", "고려항공,조선중앙통신", "بانک ملت,وزارت دفاع" })
	void namesOfOthersAreNot(String recorded, String typed) {
		long actor = this.shelf.actor(recorded, this.researcher);
		assertThat(this.likeness.actors(List.of(typed), null, null)).extracting(Alike::id).doesNotContain(actor);
	}

	@Test
	void claimsAreAlikeWithinTheirRelationshipAndDraftsOnlyForTheirAuthor() {
		long source = this.shelf.source(null, null, null, this.researcher);
		long claim = this.shelf.claim("IRN-PRK", "North Korea reportedly sold Iran Scud missiles.", source, null,
				this.researcher);
		String typed = "North Korea has reportedly sold Scud missiles to Iran";
		assertThat(claims(typed, "PRK-IRN", this.researcher)).contains(claim);
		assertThat(claims(typed, "PRK-RUS", this.researcher)).isEmpty();
		assertThat(claims(typed, "nonsense", this.researcher)).isEmpty();
		long draft = this.shelf.claims()
			.record(null, this.shelf.draft("IRN-PRK", "Pyongyang trained divers in Bandar Abbas.", "asserted", null),
					List.of(this.shelf.cite(source, "asserts")), false, this.researcher);
		assertThat(claims("Pyongyang trained divers at Bandar Abbas", "IRN-PRK", this.researcher)).contains(draft);
		assertThat(claims("Pyongyang trained divers at Bandar Abbas", "IRN-PRK", this.people.researcher()))
			.doesNotContain(draft);
	}

	/** AC-28: the same article by another address, from a mirror, as another file. */
	@Test
	void aSourceIsKnownByItsAddressItsTextAndItsTitle() {
		long source = this.shelf.source("Missiles for Tehran, says envoy", "https://www.example.org/a/?id=7", null,
				this.researcher);
		assertThat(sources(null, "http://m.example.org/a?utm_source=x&id=7#top", null)).containsExactly(source);
		assertThat(sources("Missiles for Teheran, says envoy", null, null)).containsExactly(source);
		assertThat(sources(null, null, "NORTH KOREA has reportedly provided\n\nIran with missiles")).contains(source);
		assertThat(sources("Grain harvest in Hamgyong", "https://example.org/b", "Rice.")).isEmpty();
	}

	@Test
	void aListOffersPairsUntilTheyAreDismissedOrMerged() {
		long one = this.shelf.actor("Green Pine Associated", this.researcher);
		long two = this.shelf.actor("Green Pine Associates", this.researcher);
		assertThat(pairs()).contains(one + "-" + two);
		this.dismissals.dismiss("actor", "ACT-" + two, Long.toString(one), this.researcher);
		this.dismissals.dismiss("actor", Long.toString(one), Long.toString(two), this.researcher);
		assertThat(pairs()).doesNotContain(one + "-" + two);
	}

	@Test
	void lookingTakesOneStatementHoweverManyAreAlike() {
		for (int i = 0; i < 12; i++) {
			this.shelf.actor("Ocean Maritime Management " + i, this.researcher);
		}
		assertThat(this.counter.during(() -> this.likeness.actors(List.of("Ocean Maritime Management"), null, null)))
			.isEqualTo(1);
		assertThat(this.counter.during(() -> this.duplicates.list(Mergeable.ACTOR, null))).isEqualTo(2);
		assertThat(this.likeness.actors(List.of("Ocean Maritime Management"), null, null)).hasSize(5);
	}

	@ParameterizedTest
	@CsvSource({ "CLAIM", "SOURCE", "ACTOR", "OUTLET" })
	void everyKindHasItsList(Mergeable kind) {
		this.shelf.outlet("Twin Agency", this.people.reviewer());
		assertThat(this.duplicates.list(kind, null).next()).isNull();
	}

	private List<Long> claims(String typed, String relationship, Person reader) {
		return this.likeness.claims(typed, relationship, reader).stream().map(Alike::id).toList();
	}

	private List<Long> sources(@Nullable String title, @Nullable String url, @Nullable String text) {
		return this.likeness.sources(new Sketch(title, null, url, text, null)).stream().map(Alike::id).toList();
	}

	private List<String> pairs() {
		return this.duplicates.list(Mergeable.ACTOR, null)
			.items()
			.stream()
			.map((pair) -> pair.oneId() + "-" + pair.otherId())
			.toList();
	}

}
