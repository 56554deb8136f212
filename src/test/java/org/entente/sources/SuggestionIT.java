package org.entente.sources;

import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TableOwner;
import org.entente.accounts.Person;
import org.entente.api.ApiCaller;
import org.entente.shared.NotAllowedException;
import org.entente.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** AC-28: texts that share passages are shown to a person, who decides what it means. */
@DatabaseTest
@Import({ Library.class, ApiCaller.class })
class SuggestionIT {

	@Autowired
	SourceService sources;

	@Autowired
	SourceSearch search;

	@Autowired
	SuggestionService service;

	@Autowired
	SuggestionSearch suggestions;

	@Autowired
	DerivationService derivations;

	@Autowired
	Library library;

	@Autowired
	People people;

	@Autowired
	ApiCaller api;

	@Autowired
	MockMvc mvc;

	@Autowired
	TableOwner owner;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	String passage;

	@BeforeEach
	void somebodyAndAPassageOfTheirOwn() {
		this.researcher = this.people.researcher();
		this.passage = words(40);
	}

	@Test
	void aTextThatArrivesIsComparedWithThoseWeHold() {
		long report = source("2009", "A report. " + this.passage + " The end.");
		long post = source("2010", "Somebody writes: " + this.passage + " Is that so?");
		SuggestionSearch.Row found = only(post);
		assertThat(found.source().id()).isEqualTo(post);
		assertThat(found.other().id()).isEqualTo(report);
		assertThat(found.earlierId()).isEqualTo(report);
		assertThat(found.passages()).singleElement().satisfies((shared) -> {
			assertThat(shared.words()).isEqualTo(this.passage);
			assertThat(shared.otherWords()).isEqualTo(this.passage);
			assertThat(shared.start()).isEqualTo(17);
		});
		assertThat(only(report).id()).isEqualTo(found.id());
	}

	@Test
	void withoutDatesTheDirectionIsLeftToAPerson() {
		source(null, this.passage);
		assertThat(only(source("2010", this.passage)).earlierId()).isNull();
	}

	@Test
	void confirmingRecordsTheDerivationAndTheOriginsFollow() {
		long report = source("2009", this.passage);
		long post = source("2010", this.passage);
		SuggestionSearch.Row found = only(post);
		assertThatThrownBy(() -> confirm(found, null)).isInstanceOf(RuleViolationException.class)
			.hasMessageContaining("suggestion.direction");
		assertThatThrownBy(() -> confirm(found, this.library.holding("else", this.researcher)))
			.isInstanceOf(RuleViolationException.class);
		confirm(found, found.other().externalId().toString());
		assertThat(this.search.origins(post)).extracting(SourceRow::id).containsExactly(report);
		assertThat(this.suggestions.get(found.id()).state()).isEqualTo(SuggestionState.CONFIRMED);
		assertThat(this.suggestions.ofSource(post)).isEmpty();
		assertThatThrownBy(() -> this.service.dismiss(found.id(), "no", this.researcher))
			.isInstanceOf(RuleViolationException.class)
			.hasMessageContaining("suggestion.decided");
	}

	@Test
	void whatWasDismissedIsNotSuggestedAgain() {
		source("2009", this.passage);
		long post = source("2010", this.passage);
		SuggestionSearch.Row found = only(post);
		assertThatThrownBy(() -> this.service.dismiss(found.id(), " ", this.researcher))
			.isInstanceOf(RuleViolationException.class);
		this.service.dismiss(found.id(), "both quote the same speech", this.researcher);
		forget(post);
		this.service.findAgain(this.people.first());
		assertThat(this.suggestions.ofSource(post)).isEmpty();
		assertThat(this.suggestions.get(found.id()).reason()).isEqualTo("both quote the same speech");
	}

	@Test
	void aKnownDerivationIsNotSuggested() {
		long report = source("2009", this.passage);
		long post = this.sources.record(article("2010"), null, this.researcher);
		this.derivations.record(post,
				new DerivationDraft(this.search.get(report).externalId().toString(), "quotes", null), this.researcher);
		this.sources.addVersion(post, VersionDraft.pasted(this.passage, null), this.researcher);
		assertThat(this.suggestions.ofSource(post)).isEmpty();
	}

	@Test
	void versionsOfOneSourceDoNotDeriveFromEachOther() {
		long report = source("2009", this.passage);
		this.sources.addVersion(report, VersionDraft.pasted(this.passage + " Corrected.", null), this.researcher);
		assertThat(this.suggestions.ofSource(report)).isEmpty();
	}

	@Test
	void whatFortyTextsShareIsCommonProperty() {
		String imprint = words(30);
		for (int i = 0; i < 41; i++) {
			source(null, words(60) + imprint);
		}
		assertThat(this.suggestions.ofSource(source(null, words(60) + imprint))).isEmpty();
	}

	@Test
	void olderTextsAreComparedWhenAnAdministratorAsks() {
		source("2009", this.passage);
		long post = source("2010", words(80));
		this.jdbc
			.sql("UPDATE source_version SET text = :text, characters = char_length(:text) WHERE source_id = :source")
			.param("text", this.passage)
			.param("source", post)
			.update();
		forget(post);
		assertThatThrownBy(() -> this.service.findAgain(this.researcher)).isInstanceOf(NotAllowedException.class);
		assertThat(this.service.findAgain(this.people.first())).isZero();
		assertThat(only(post).earlierId()).isNotNull();
	}

	/** A text of the greatest length arrives in seconds. */
	@Test
	void aVeryLongTextIsComparedInBoundedTime() {
		source("2009", words(200) + this.passage + this.passage.toUpperCase(Locale.ROOT));
		StringBuilder text = new StringBuilder(words(1));
		Random random = new Random(11);
		while (text.length() < 4_500_000) {
			text.append(' ').append(Integer.toString(random.nextInt(2_000_000), 36));
		}
		long begin = System.nanoTime();
		long post = source("2010", text.toString());
		source("2011", "a ".repeat(2_400_000));
		assertThat(System.nanoTime() - begin).isLessThan(180_000_000_000L);
		assertThat(this.suggestions.ofSource(post)).isEmpty();
	}

	@Test
	void pageAndApiShowThePassagesAndTakeTheDecision() {
		long report = source("2009", "First: " + this.passage);
		long post = source("2010", "Then: " + this.passage);
		long id = only(post).id();
		Browser browser = new Browser(this.mvc).signIn(this.researcher.username(), People.PASSWORD);
		assertThat(browser.open("/suggestions").page().text()).contains(this.passage);
		assertThat(browser.open("/sources/" + report).page().text()).contains("Shares passages with")
			.contains(this.passage);
		browser.open("/suggestions/" + id);
		assertThat(browser.page().select("input[name=from][checked]")).hasSize(1);
		browser.send("/suggestions/" + id + "/dismissal", "reason", "");
		assertThat(browser.status()).isEqualTo(422);
		String from = browser.open("/suggestions/" + id).page().select("input[name=from][checked]").val();
		browser.send("/suggestions/" + id + "/confirmation", "kind", "quotes", "from", from);
		assertThat(browser.location()).isEqualTo("/suggestions/" + id);
		String key = this.api.key(this.researcher);
		assertThat(this.api.body(this.api.get("/api/v1/suggestions/" + id, key)).path("state").asString())
			.isEqualTo("confirmed");
		assertThat(this.api.post("/api/v1/suggestions/" + id + "/dismissal", key, "{\"reason\":\"late\"}"))
			.hasStatus(422);
		assertThat(this.api.post("/api/v1/suggestions/searches", key, "{}")).hasStatus(403);
	}

	private SuggestionSearch.Row only(long source) {
		List<SuggestionSearch.Row> found = this.suggestions.ofSource(source);
		assertThat(found).hasSize(1);
		return found.get(0);
	}

	private void confirm(SuggestionSearch.Row found, @Nullable String from) {
		this.service.confirm(found.id(), new DerivationDraft(from, "quotes", null), this.researcher);
	}

	/** As if the text had arrived before texts were compared. */
	private void forget(long source) {
		this.owner.jdbc()
			.sql("DELETE FROM passage_print WHERE source_version_id IN (SELECT id FROM source_version WHERE source_id = ?)")
			.param(source)
			.update();
		this.owner.jdbc()
			.sql("DELETE FROM passage_reading WHERE source_version_id IN (SELECT id FROM source_version WHERE source_id = ?)")
			.param(source)
			.update();
	}

	private long source(@Nullable String published, String text) {
		return this.sources.record(article(published), VersionDraft.pasted(text, null), this.researcher);
	}

	private static SourceDraft article(@Nullable String published) {
		return new SourceDraft(null, null, "article", null, null, null, published, null, null, null);
	}

	private static String words(int count) {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < count; i++) {
			words.append(Long.toString(Math.abs(NOISE.nextLong() % 1_000_000_000L), 36)).append(' ');
		}
		return words.toString().strip();
	}

	private static final Random NOISE = new Random(20261125);

}
