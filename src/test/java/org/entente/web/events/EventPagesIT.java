package org.entente.web.events;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.api.ApiCaller;
import org.entente.exchange.EventFixture;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** Events on their pages, on the page of their relationship, in files and in a claim. */
@DatabaseTest
@Import({ EventFixture.class, ApiCaller.class })
class EventPagesIT {

	@Autowired
	MockMvc mvc;

	@Autowired
	ApiCaller api;

	@Autowired
	People people;

	@Autowired
	EventFixture events;

	Browser browser;

	@BeforeEach
	void signIn() {
		Person researcher = this.people.researcher();
		this.browser = new Browser(this.mvc).signIn(researcher.username(), People.PASSWORD);
	}

	@Test
	void aRelationshipHasItsEventsAsBackgroundAndTheyAreListed() {
		long set = this.events.imported("Coded <b>news</b>", """
				1,20160207,NAM,ZMB,190,https://example.org/one
				2,20160301,ZMB,NAM,111,javascript:alert(1)
				3,20170302,ZMB,NAM,112,
				""");
		Document page = this.browser.open("/relationships/NAM-ZMB").page();
		assertThat(page.select("#background").parents().select("section").text()).contains("They are no claims",
				"Coded <b>news</b>", "3 events, 2016 to 2017", "Namibia → Zambia: CAMEO 190 Fight 1",
				"Zambia → Namibia: CAMEO 111 Disapprove 1");
		assertThat(page.select(".event-years svg").attr("aria-label"))
			.isEqualTo("3 events from 2016 to 2017, most of them, 2, in 2016");
		assertThat(page.select(".event-years svg rect")).hasSize(2);

		page = this.browser.open("/events?relationship=NAM-ZMB&dataSet=" + set).page();
		assertThat(page.select("tbody tr").eachText()).hasSize(3);
		assertThat(page.select("tbody tr").get(0).text()).contains("2017-03-02", "Zambia", "CAMEO 112 Disapprove");
		assertThat(page.select("tbody a[rel]").eachAttr("href")).containsExactly("https://example.org/one");
		page = this.browser.open("/events?relationship=NAM-ZMB&from=NAM&kind=19&during=2016").page();
		assertThat(page.select("tbody tr")).hasSize(1);
		assertThat(this.browser.open("/events").page().select("tbody tr").eachText())
			.anyMatch((row) -> row.startsWith("Coded <b>news</b> 3 "));
	}

	/** A group has the events between each two of its members. */
	@Test
	void aGroupHasTheEventsBetweenItsMembers() {
		this.events.imported("Coded news of a group", """
				1,20160207,LSO,SWZ,190,
				2,20170301,SWZ,LSO,111,
				3,20170302,LSO,MDG,112,
				""");
		Document page = this.browser.open("/relationships/LSO-MDG-SWZ").page();
		assertThat(page.select("#background").parents().select("section").first().select("li").eachText())
			.containsExactly("Lesotho – Eswatini: 2 events, 2016 to 2017", "Lesotho – Madagascar: 1 event, 2017");
	}

	@Test
	void aFilterThatMeansNothingIsSaidBesideItsField() {
		this.events.imported("Others", "5,20160207,NAM,BWA,190,\n");
		Document page = this.browser.open("/events?relationship=NAM&during=next%20May").page();
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(page.select(".field-error").text()).contains("“NAM” is no pair of states");
		assertThat(page.select("#during").val()).isEqualTo("next May");
		page = this.browser.open("/events?relationship=BWA-NAM&from=PRK").page();
		assertThat(page.select(".field-error").text()).contains("“PRK” is neither of the two states");
		this.browser.open("/events/999999/1");
		assertThat(this.browser.status()).isEqualTo(404);
	}

	@Test
	void aClaimQuotesAnEventAndACount() {
		long set = this.events.imported("Machine",
				"7,20160207,NAM,AGO,190,https://example.org/7\n8,20160209,NAM,AGO,191,\n");
		Document shown = this.browser.open("/events/" + set + "/7").page();
		Document form = this.browser.open(shown.select("main a.is-primary").attr("href")).page();
		assertThat(form.select("[name='citations[0].excerpt']").val())
			.isEqualTo("2016-02-07 NAM → AGO: CAMEO 190 (Fight)");
		assertThat(form.select("[name='citations[0].locator']").val()).isEqualTo("event 7");
		assertThat(form.select("[name=date]").val()).isEqualTo("2016-02-07");
		assertThat(form.select("[name=from] option[selected]").val()).isEqualTo("NAM");
		assertThat(form.select("main input[value*=Machine]")).hasSize(1);

		Document list = this.browser.open("/events?relationship=AGO-NAM&dataSet=" + set + "&during=2016").page();
		form = this.browser.open(list.select(".record-tools a[href*=excerpt]").attr("href")).page();
		assertThat(form.select("[name='citations[0].excerpt']").val())
			.isEqualTo("2 events between AGO-NAM, during 2016 (Machine)");
		assertThat(form.select("[name='citations[0].locator']").val())
			.isEqualTo("/events?relationship=AGO-NAM&dataSet=" + set + "&during=2016");
	}

	@Test
	void theyLeaveInFilesAndOverTheApi() {
		long set = this.events.imported("Sent",
				"11,20160207,NAM,MOZ,190,https://example.org/11\n12,20160208,MOZ,NAM,02,\n");
		String key = this.api.key(this.people.reader());
		assertThat(this.browser.open("/events.ndjson?dataSet=" + set).answer().getStatus()).isEqualTo(200);
		assertThat(this.api.get("/api/v1/exports/events.raw.csv?dataSet=" + set, key)).bodyText()
			.contains("11,2016-02-07,MOZ-NAM,directed,NAM,MOZ,CAMEO,190,Fight,https://example.org/11,");
		assertThat(this.api.get("/api/v1/events?relationship=NAM-MOZ&size=1", key)).bodyJson()
			.extractingPath("$.items[0].number")
			.isEqualTo(12);
		assertThat(this.api.get("/api/v1/events/" + set + "/11", key)).bodyJson()
			.extractingPath("$.label")
			.isEqualTo("Fight");
		assertThat(this.api.get("/api/v1/relationships/MOZ-NAM/events", key)).bodyJson()
			.extractingPath("$.items[0].byYear.2016")
			.isEqualTo(2);
		assertThat(this.api.get("/api/v1/events", key)).hasStatus(400);
		assertThat(this.api.get("/api/v1/events?relationship=MOZ-NAM&after=x", key)).hasStatus(400);
		assertThat(this.api.get("/api/v1/events?relationship=MOZ-NAM&colour=red", key)).hasStatus(400);
	}

}
