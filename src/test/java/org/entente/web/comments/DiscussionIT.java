package org.entente.web.comments;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TableOwner;
import org.entente.TortureStrings;
import org.entente.accounts.Person;
import org.entente.api.ApiCaller;
import org.entente.claims.ClaimService;
import org.entente.claims.Drafts;
import org.entente.reviews.CommentSearch;
import org.entente.reviews.CommentService;
import org.entente.shared.NotFoundException;
import org.entente.shared.RuleViolationException;
import org.entente.sources.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people say about a claim, who sees it, and how they take it back. */
@DatabaseTest
@Import({ Library.class, ApiCaller.class })
@TestPropertySource(properties = { "entente.reading-needs-sign-in=false", "entente.test=teamwork" })
class DiscussionIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	ApiCaller api;

	@Autowired
	People people;

	@Autowired
	Library library;

	@Autowired
	ClaimService claims;

	@Autowired
	CommentService comments;

	@Autowired
	CommentSearch search;

	@Autowired
	TableOwner owner;

	Person researcher;

	Person reader;

	long claim;

	Browser browser;

	@BeforeEach
	void aReaderSignsIn() {
		this.researcher = this.people.researcher();
		this.reader = this.people.reader();
		this.claim = claim(true);
		this.browser = new Browser(this.mvc).signIn(this.reader.username(), People.PASSWORD);
	}

	private long claim(boolean submit) {
		String source = this.library.holding("They gave arms.", this.researcher);
		return this.claims.record(null, Drafts.missiles(), List.of(Drafts.citing(source, "They gave arms.")), submit,
				this.researcher);
	}

	@Test
	void aReaderTakesPartAndWhoIsCalledFindsIt() {
		say("Ask @" + this.researcher.username() + ", not @nobody-here.");
		assertThat(this.browser.location()).isEqualTo("/claims/" + this.claim + "#discussion");
		this.browser.open("/claims/" + this.claim);
		assertThat(this.browser.page().select(".discussion .said").text()).contains("not @nobody-here.");
		assertThat(this.browser.page().select(".mention").text()).isEqualTo("@" + this.researcher.username());
		Browser called = new Browser(this.mvc).signIn(this.researcher.username(), People.PASSWORD);
		assertThat(called.open("/mentions").page().select("main").text()).contains("not @nobody-here.");
		assertThat(this.browser.open("/mentions").page().text()).contains("Nobody has called you");
	}

	@Test
	void myWorkLeadsToTheCommentsThatCallMe() {
		long comment = this.comments.say(this.claim, "Is it so, @" + this.reader.username() + "?", this.researcher);
		var list = this.browser.open("/work").page().select("[aria-labelledby=mentions]");
		assertThat(list.text()).contains("Is it so,", this.researcher.name());
		assertThat(list.select("a").eachAttr("href")).contains("/claims/" + this.claim + "#said-" + comment,
				"/mentions");
		this.comments.withdraw(comment, "Asked elsewhere.", this.researcher);
		assertThat(this.browser.open("/work").page().select("#mentions")).isEmpty();
	}

	@Test
	void whoeverIsSignedInIsToldWhoCanBeCalled() {
		String part = this.researcher.username().toUpperCase(Locale.ROOT);
		assertThat(this.browser.open("/mentions/people?q=%40" + part).page().select("li").eachAttr("data-value"))
			.contains("@" + this.researcher.username());
		for (int i = 0; i < 8; i++) {
			this.people.reader();
		}
		assertThat(this.browser.open("/mentions/people?q=@person").page().select("[role=option]"))
			.as("by name too, and a few only")
			.hasSize(8);
		assertThat(this.browser.open("/mentions/people?q=@nobody-here").page().select("li")).isEmpty();
		for (String string : TortureStrings.all().stream().limit(20).toList()) {
			assertThat(this.browser.query("/mentions/people", "q", string).status()).isEqualTo(200);
		}
		Browser stranger = new Browser(this.mvc);
		assertThat(stranger.open("/mentions/people?q=@a").location()).isEqualTo("/sign-in");
	}

	@Test
	void whoOnlyReadsTheRecordDoesNotSeeTheDiscussion() {
		say("An internal matter.");
		Browser stranger = new Browser(this.mvc);
		String page = stranger.open("/claims/" + this.claim).page().html();
		assertThat(stranger.status()).isEqualTo(200);
		assertThat(page).doesNotContain("An internal matter.", "Discussion");
		assertThat(stranger.open("/claims/" + this.claim + "/comments").location()).isEqualTo("/sign-in");
		assertThat(this.api.get("/api/v1/claims/" + this.claim + "/comments")).hasStatus(401);
		assertThat(this.api.body(this.api.get("/api/v1/changes")).toString()).doesNotContain("\"comment\"");
	}

	@Test
	void whatIsSaidOfADraftIsSeenByItsAuthorOnly() {
		long draft = claim(false);
		this.comments.say(draft, "Not sure yet. @" + this.reader.username(), this.researcher);
		assertThat(this.browser.open("/claims/" + draft + "/comments").status()).isEqualTo(404);
		assertThat(this.browser.open("/mentions").page().text()).contains("Nobody has called you");
		assertThatThrownBy(() -> this.comments.say(draft, "I see you.", this.reader))
			.isInstanceOf(NotFoundException.class);
		long comment = this.search.of(draft, null, 1).items().get(0).id();
		assertThat(this.api.get("/api/v1/comments/" + comment, this.api.key(this.reader))).hasStatus(404);
	}

	@Test
	void whatNobodySaidIsRefusedBesideTheField() {
		say(" ");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select("#text-error").text()).isEqualTo("This is needed");
		this.browser.open("/claims/" + this.claim);
		say("x".repeat(2001));
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select("#text").val().strip()).hasSize(2001);
	}

	@Test
	void aWithdrawnCommentLeavesItsReasonAndNothingElse() {
		long comment = this.comments.say(this.claim, "Secret slip of @" + this.researcher.username(), this.reader);
		String address = "/comments/" + comment + "/withdrawal";
		this.browser.open(address).send(address, "reason", " ");
		assertThat(this.browser.status()).isEqualTo(422);
		this.browser.send(address, "reason", "Wrong claim.");
		String page = this.browser.open("/claims/" + this.claim).page().select(".discussion").html();
		assertThat(page).contains("Wrong claim.", "Withdrawn by its author").doesNotContain("Secret slip", "mention");
		JsonNode json = this.api.body(this.api.get("/api/v1/comments/" + comment, this.api.key(this.researcher)));
		assertThat(json.path("text").isNull()).isTrue();
		assertThat(json.path("mentioned")).isEmpty();
		assertThat(this.search.mentions(this.researcher, null, 9).items()).isEmpty();
		assertThatThrownBy(() -> this.comments.withdraw(comment, "again", this.reader))
			.isInstanceOf(RuleViolationException.class);
	}

	@Test
	void nobodyTakesBackOrChangesWhatAnotherSaid() {
		long comment = this.comments.say(this.claim, "Mine.", this.researcher);
		assertThat(this.browser.open("/comments/" + comment + "/withdrawal").status()).isEqualTo(403);
		assertThat(this.api.post("/api/v1/comments/" + comment + "/withdrawal",
				this.api.key(this.people.administrator()), "{\"reason\":\"no\"}"))
			.hasStatus(403);
		for (String sql : List.of("UPDATE comment SET text = 'other'", "DELETE FROM comment",
				"UPDATE comment SET author_id = 1")) {
			assertThatThrownBy(() -> this.owner.jdbc().sql(sql).update()).isInstanceOf(DataAccessException.class)
				.hasMessageContaining("stays as it was written");
		}
	}

	@Test
	void aLongDiscussionIsReadInStretches() {
		List.of("one", "two", "three").forEach((text) -> this.comments.say(this.claim, text, this.researcher));
		String key = this.api.key(this.reader);
		JsonNode first = this.api.body(this.api.get("/api/v1/claims/" + this.claim + "/comments?size=2", key));
		assertThat(first.at("/items/0/text").asString()).isEqualTo("three");
		JsonNode second = this.api.body(this.api
			.get("/api/v1/claims/" + this.claim + "/comments?size=2&after=" + first.path("next").asString(), key));
		assertThat(second.path("items")).hasSize(1);
		assertThat(second.at("/items/0/text").asString()).isEqualTo("one");
		assertThat(second.path("next").isNull()).isTrue();
	}

	@Test
	void aCommentCallsAtMostTwentyPeople() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 21; i++) {
			text.append('@').append(this.people.reader().username()).append(' ');
		}
		assertThatThrownBy(() -> this.comments.say(this.claim, text.toString(), this.reader))
			.isInstanceOf(RuleViolationException.class);
	}

	@Test
	void ac10EveryStringIsKeptExactlyOrRefusedAndShownAsText() {
		for (String string : TortureStrings.all().stream().limit(300).toList()) {
			try {
				long id = this.comments.say(this.claim, string, this.reader);
				assertThat(this.search.get(id).text()).isEqualTo(string.replace("\r\n", "\n"));
			}
			catch (RuleViolationException ex) {
				assertThat(ex.violations()).isNotEmpty();
			}
		}
		var page = this.browser.open("/claims/" + this.claim + "/comments").page();
		assertThat(page.select("script:not([src]), .said img, .said a, iframe")).isEmpty();
		assertThat(page.select(".said").size()).isGreaterThan(10);
	}

	@Test
	void ac09AForgedFormSaysNothing() {
		this.browser.post("/claims/" + this.claim + "/comments", Map.of(), "text", "forged");
		assertThat(this.browser.status()).isEqualTo(403);
		assertThat(this.search.of(this.claim, null, 1).items()).isEmpty();
	}

	private void say(String text) {
		String address = "/claims/" + this.claim + "/comments";
		this.browser.open("/claims/" + this.claim).send(address, "text", text);
	}

}
