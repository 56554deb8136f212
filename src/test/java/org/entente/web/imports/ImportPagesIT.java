package org.entente.web.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.TableOwner;
import org.entente.accounts.Person;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/** A file from the upload to its undoing, as a browser without scripts does it. */
@DatabaseTest
class ImportPagesIT {

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	TableOwner owner;

	@Autowired
	List<ScheduledTaskHolder> schedules;

	Person researcher;

	Browser browser;

	String mark;

	@BeforeEach
	void signIn() {
		this.researcher = this.people.researcher();
		this.browser = new Browser(this.mvc).signIn(this.researcher.username(), People.PASSWORD);
		this.mark = "consignment " + COUNT.incrementAndGet();
	}

	@Test
	void aFileIsUploadedMappedCheckedImportedAndUndone() throws Exception {
		String page = uploaded("rows.csv",
				"id;supplier;recipient;date;<b>what;lot\n1;PRK;IRN;1991-04;rockets;" + this.mark
						+ "\n2;Kongo;IRN;1992;<script>x</script>;" + this.mark + "\n3;PRK;IRN;next May;tubes;"
						+ this.mark + "\n");
		Document shown = this.browser.open(page).page();
		assertThat(shown.select("#columns-from option[selected]").text()).isEqualTo("supplier");
		assertThat(shown.select("#columns-statement option").eachText()).contains("<b>what");
		assertThat(shown.select("main").text()).contains("csv, UTF-8");

		map(page, "texts.statement", "{supplier} sold {nothing} to {recipient}.");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select(".field-error").text()).contains("The file has no column “nothing”");
		assertThat(this.browser.page().select("#texts-statement").val()).contains("{nothing}");

		map(page, "texts.statement", "{supplier} sold {<b>what} to {recipient}, {lot}.");
		assertThat(this.browser.location()).isEqualTo(page);
		assertThat(this.browser.open(page).page().select("#preview").parents().select("td").eachText())
			.contains("PRK sold rockets to IRN, " + this.mark + ".");

		send(page + "/checks");
		assertThat(this.browser.open(page).answer().getHeader("Refresh")).isEqualTo("3");
		work();
		shown = this.browser.open(page).page();
		assertThat(this.browser.answer().getHeader("Refresh")).isNull();
		assertThat(shown.select("main").text()).contains("Checked", "Would be imported 1", "Would be refused 2");
		shown = this.browser.open(page + "/rows?outcome=refused").page();
		assertThat(shown.select("tbody tr").eachText()).hasSize(2);
		assertThat(shown.select("tbody tr").get(0).text()).contains("3", "supplier: “Kongo” means no country");
		assertThat(shown.select("tbody tr").get(1).text()).contains("4", "date:");

		this.browser.open(page).send(page + "/countries", "word", "Kongo", "code", "COD");
		assertThat(this.browser.location()).isEqualTo(page);
		send(page + "/runs");
		work();
		shown = this.browser.open(page).page();
		assertThat(shown.select("main").text()).contains("Finished", "Imported 2", "Refused 1");
		MockHttpServletResponse csv = this.browser.open(page + "/refused.csv").answer();
		assertThat(csv.getContentType()).startsWith("text/csv");
		assertThat(csv.getContentAsString(StandardCharsets.UTF_8).split("\r?\n")).hasSize(2)
			.satisfies((lines) -> assertThat(lines[1]).startsWith("3,PRK,IRN,next May,tubes," + this.mark + ",")
				.contains("row 4, date: "));

		this.browser.open(page).send(page + "/undoing", "reason", "");
		assertThat(this.browser.status()).isEqualTo(422);
		this.browser.open(page).send(page + "/undoing", "reason", "the wrong file");
		work();
		assertThat(this.browser.open(page).page().select("main").text()).contains("Undone", "the wrong file");
	}

	@Test
	void aFileThatCannotBeReadIsRefusedBesideTheField() throws Exception {
		MockHttpServletResponse answer = upload("rows.csv", "a,b\n1,\"never closed\n".getBytes(StandardCharsets.UTF_8));
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).select(".field-error").text())
			.contains("Row 2: a quotation mark is opened and never closed");
		answer = upload("", new byte[0]);
		assertThat(answer.getStatus()).isEqualTo(422);
		answer = upload("rows.csv", new byte[] { 'a', '\n', (byte) 0xE4, '\n' });
		assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("Line 2 is not in UTF-8");
	}

	@Test
	void whatEveryRowNeedsIsSaidBeforeRowsAreChecked() throws Exception {
		String page = uploaded("rows.csv", "statement;from\nThey trade;IRN\n");
		Document shown = this.browser.open(page).page();
		assertThat(shown.select(".notice.is-caution a").eachText()).containsExactly("to", "domain");
		assertThat(shown.select("th:contains(needed)").eachText()).containsExactly("to needed", "domain needed");
		send(page + "/checks");
		assertThat(this.browser.status()).isEqualTo(422);
		assertThat(this.browser.page().select("#columns-domain-error").text())
			.isEqualTo("Every row needs “domain”: choose a column, or a text that holds for every row");
		this.browser.open(page)
			.send(page + "/mapping", "columns.statement", "statement", "columns.from", "from", "texts.to", "PRK",
					"texts.domain", "diplomatic");
		assertThat(this.browser.open(page).page().select(".notice.is-caution")).isEmpty();
	}

	@Test
	void aCountryIsSaidByItsNameAndWhatIsNoneIsKeptAsTyped() throws Exception {
		String page = uploaded("rows.csv", "statement;from;to;domain\nThey trade;Kongo;Hermits;diplomatic\n");
		send(page + "/checks");
		work();
		this.browser.open(page)
			.send(page + "/countries", "word", "Kongo", "code", "DR Congo", "word", "Hermits", "code", "<b>Nowhere");
		assertThat(this.browser.status()).isEqualTo(422);
		Document shown = this.browser.page();
		assertThat(shown.select(".word-list .field-error").text())
			.isEqualTo("“<b>Nowhere” is the code or name of no country, or of more than one");
		assertThat(shown.select("input[name=code]").eachAttr("value")).contains("DR Congo", "<b>Nowhere");
		this.browser.open(page)
			.send(page + "/countries", "word", "Kongo", "code", "DR Congo", "word", "Hermits", "code", "north korea");
		assertThat(this.browser.open(page).page().select("input[name=code]").eachAttr("value")).contains("COD", "PRK");
	}

	@Test
	void manyRowsAreCountedWithAComma() throws Exception {
		String page = uploaded("rows.csv", "statement\n" + "They trade\n".repeat(1234));
		assertThat(this.browser.open(page).page().select(".fact-list dd").eachText()).contains("1,234");
		assertThat(this.browser.open(page + "/rows").page().select(".section-tabs").text()).contains("All 1,234");
		assertThat(this.browser.open("/imports").page().select("td[data-column=Rows]").eachText()).contains("1,234");
	}

	/** A file is one statement of the database; others have 15 seconds. */
	@Test
	void aFileMayTakeLongerToBeTakenInThanOtherThings() throws Exception {
		this.owner.jdbc().sql("""
				CREATE FUNCTION test_slow_intake() RETURNS trigger LANGUAGE plpgsql AS
				$$ BEGIN PERFORM pg_sleep(19); RETURN NULL; END $$
				""").update();
		this.owner.jdbc().sql("""
				CREATE TRIGGER test_slow_intake AFTER INSERT ON import_row EXECUTE FUNCTION test_slow_intake()
				""").update();
		try {
			assertThat(uploaded("rows.csv", "a;b\n1;2\n")).startsWith("/imports/");
		}
		finally {
			this.owner.jdbc().sql("DROP FUNCTION test_slow_intake() CASCADE").update();
		}
	}

	@Test
	void othersLookOn() throws Exception {
		String page = uploaded("rows.csv", "a,b\n1,2\n");
		Browser other = new Browser(this.mvc).signIn(this.people.researcher().username(), People.PASSWORD);
		assertThat(other.open(page).page().select("main form")).isEmpty();
		assertThat(other.open("/imports").page().select("tbody a").eachAttr("href")).contains(page);
	}

	private String uploaded(String name, String text) throws Exception {
		return String.valueOf(upload(name, text.getBytes(StandardCharsets.UTF_8)).getRedirectedUrl());
	}

	private MockHttpServletResponse upload(String name, byte[] content) throws Exception {
		return this.mvc
			.perform(multipart("/imports").file(new MockMultipartFile("file", name, "text/csv", content))
				.param("title", "Arms records " + this.mark)
				.with(csrf())
				.with(this.people.as(this.researcher)))
			.andReturn()
			.getResponse();
	}

	private void map(String page, String... typed) {
		String[] all = { "columns.key", "id", "columns.from", "supplier", "columns.to", "recipient", "columns.date",
				"date", "texts.domain", "arms and ammunition", "missing", ".. -9", typed[0], typed[1] };
		this.browser.open(page).send(page + "/mapping", all);
	}

	private void send(String action) {
		this.browser.open(action.substring(0, action.lastIndexOf('/'))).send(action);
	}

	/** What the application does by itself every few seconds. */
	private void work() {
		this.schedules.stream()
			.flatMap((holder) -> holder.getScheduledTasks().stream())
			.map(ScheduledTask::getTask)
			.filter((task) -> task.toString().contains("ImportJob"))
			.forEach((task) -> task.getRunnable().run());
	}

}
