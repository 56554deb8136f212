package org.entente.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.entente.BrowserTest;
import org.entente.RealBrowser;
import org.entente.accounts.DemoAccounts;
import org.entente.accounts.DemoSignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages as people see them: nothing for axe (WCAG 2.2 A and AA) to find in either theme,
 * nothing wider than the screen, nothing from elsewhere, nothing refused by the content
 * security policy. With {@code -Dentente.pictures=true} pictures go to target/pictures.
 */
@BrowserTest
class PagesInBrowserIT {

	private static final Logger LOG = LoggerFactory.getLogger(PagesInBrowserIT.class);

	private static RealBrowser chromium;

	/** One for each reader: to open a page costs more than to look at it. */
	private static final Map<String, Page> PAGES = new HashMap<>();

	/** What the page that is looked at asked for from elsewhere, or complained of. */
	private static final List<String> HEARD = new ArrayList<>();

	@LocalServerPort
	int port;

	@Autowired
	DemoAccounts demo;

	@Autowired
	List<ScheduledTaskHolder> schedules;

	/** A page, and who looks at it: anyone, or a demo person of this role. */
	record View(String address, String reader) {

		String name() {
			return this.address + "-" + this.reader;
		}

		int status() {
			return switch (this.address) {
				case "/nowhere" -> 404;
				case "/claims?domain=cooking", "/search?q=***" -> 422;
				default -> 200;
			};
		}

	}

	@BeforeAll
	static void start() {
		chromium = RealBrowser.start();
	}

	@AfterAll
	static void stop() {
		PAGES.clear();
		chromium.close();
	}

	/** Who looks at what; a page named for nobody is open to anyone. */
	private static final Map<String, String> VIEWS = Map.of("anyone", """
			/ /help /api /sign-in /nowhere /relationships /relationships/IRN-PRK /relationships/FRA-NAM
			/relationships/IRN-PRK/origins /relationships/IRN-PRK?domain=cyber&asOf={today}
			/claims/1 /claims/1/revisions/1 /claims?domain=cooking /claims?domain=cyber&asOf={today}&during=199X
			/sources /sources/1/versions/1 /sources/1/history /outlets/1 /actors /actors/1 /countries/SUN
			/changesets/1 /merges /suggestions /search?q=missile /search?q=%22ballistic%20missile%22&country=IRN
			/search?q=nothingofthekind /search?q=*** /search?q=missile&asOf={today} /search?q=korea&in=sources
			""", "reader",
			"""
					/search /searches/new?query=q%3Dmissile%26country%3DIRN /work /claims/1/flags/new /claims/1/comments /proposals /watches /watches/new /account
					""",
			"researcher",
			"""
					/claims/new /claims/1/edit /claims/1/citations/new /claims/1/links/new /sources/new /flags/1/resolution
					/grading /duplicates?kind=source /merges/new?kind=claim&keep=1&merge=2 /imports /work
					""",
			"reviewer", """
					/ /reviews/8 /sources/9/retraction
					""", "administrator", """
					/accounts /audit /agreement /search
					""");

	static Stream<View> views() {
		return VIEWS.entrySet()
			.stream()
			.flatMap((entry) -> Stream.of(entry.getValue().strip().split("\\s+"))
				.map((address) -> new View(address.replace("{today}", LocalDate.now(ZoneOffset.UTC).toString()),
						entry.getKey())));
	}

	@ParameterizedTest
	@MethodSource("views")
	void isAccessibleInBothThemesAndAtEveryWidth(View view) {
		List<String> faults = new ArrayList<>();
		Page page = page(view.reader());
		HEARD.clear();
		long begun = System.nanoTime();
		int status = page.navigate(address(view.address())).status();
		if (status != view.status()) {
			faults.add("answers " + status);
		}
		faults.addAll(look(page, view.name()));
		faults.addAll(HEARD);
		LOG.info("{} in {} ms", view, (System.nanoTime() - begun) / 1_000_000);
		assertThat(faults).isEmpty();
	}

	private static List<String> look(Page page, String name) {
		List<String> faults = new ArrayList<>();
		for (int width : List.of(1440, 390, 320)) {
			page.setViewportSize(width, 900);
			Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
			if (((Number) wide).intValue() > 0) {
				faults.add(width + " px: " + wide + " px wider than the screen");
			}
			picture(page, name + "-" + width);
		}
		axe(page, (axe) -> axe.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")), faults);
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		picture(page, name + "-320-dark");
		page.setViewportSize(1440, 900);
		picture(page, name + "-1440-dark");
		axe(page, (axe) -> axe.withRules(List.of("color-contrast", "link-in-text-block", "target-size")), faults);
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		return faults;
	}

	/**
	 * Our pages have no frames: without the mode that looks into them no second page is
	 * opened each time. Of what is fine one example is told, not all.
	 */
	private static void axe(Page page, UnaryOperator<AxeBuilder> what, List<String> faults) {
		AxeRunOptions options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).options(options);
		what.apply(axe).analyze().getViolations().forEach((rule) -> faults.add(words(rule)));
	}

	private static String words(Rule rule) {
		return rule.getId() + ": " + rule.getHelp() + " at "
				+ rule.getNodes().stream().limit(3).map((node) -> String.valueOf(node.getHtml())).toList();
	}

	/** Pictures take longer than all else, so they are made when asked for. */
	private static void picture(Page page, String words) {
		if (!Boolean.getBoolean("entente.pictures")) {
			return;
		}
		String name = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
		page.screenshot(
				new Page.ScreenshotOptions().setPath(Path.of("target/pictures/" + name + ".png")).setFullPage(true));
	}

	/** A form with faults and offers, two edits at once, and what an edit changed. */
	@Test
	void whatOnlyASentFormShowsIsAccessibleToo() {
		List<String> faults = new ArrayList<>();
		Page page = page("researcher");
		try (Page other = page.context().newPage()) {
			page.navigate(address("/claims/new"));
			page.fill("[name='participants[0].actor']", "intermediaries");
			page.fill("[name='participants[1].actor']", "Nobody & Sons");
			page.fill("[name=date]", "yesterday");
			page.click("button[name=then][value=review]");
			faults.addAll(look(page, "state-new-claim-with-faults"));
			page.navigate(address("/claims/2/edit"));
			other.navigate(address("/claims/2/edit"));
			edit(other, "The one says so");
			edit(page, "The other says otherwise");
			faults.addAll(look(page, "state-conflict"));
			page.click(".conflict-side button");
			page.locator("section[aria-labelledby=history] a[href*='/revisions/']").first().click();
			faults.addAll(look(page, "state-revision"));
		}
		assertThat(faults).isEmpty();
	}

	/** A file that is recognised, its dry run and the report of its rows. */
	@Test
	void anImportIsAccessibleFromItsMappingToItsReport() {
		Page page = page("researcher");
		page.navigate(address("/imports"));
		page.setInputFiles("[name=file]", new FilePayload("visits.csv", "text/csv", """
				id,start_date,end_date,visitor,from,description
				1,1959-09-15,1959-09-27,Chairman Nikita Khrushchev,Soviet Union,First visit.
				2,2011-10-13,2011-10-13,President Lee Myung-bak,"Korea, South",State visit.
				3,1874-12-12,1874-12-23,King Kalakaua,Hawaii,In U.S. until February.
				""".getBytes(StandardCharsets.UTF_8)));
		page.locator("main .form-end button").first().click();
		assertThat(page.locator("main").innerText()).contains("Recognised by its columns");
		List<String> faults = look(page, "state-import-mapping");
		String address = page.url();
		page.locator("form[action$='/checks'] button").click();
		work();
		page.navigate(address);
		assertThat(page.locator("#countries").innerText()).isEqualTo("Which countries are meant?");
		faults.addAll(look(page, "state-import-checked"));
		page.navigate(address + "/rows");
		faults.addAll(look(page, "state-import-rows"));
		assertThat(faults).isEmpty();
	}

	/** A file of coded events, what is kept of it, and how a claim quotes it. */
	@Test
	void eventsAreAccessibleFromTheFileToTheClaimThatQuotesThem() {
		Page page = page("researcher");
		page.navigate(address("/imports"));
		String rows = IntStream.range(0, 60)
			.mapToObj((i) -> i + "," + (1979 + i % 37) + "0" + (1 + i % 9) + "1" + i % 10
					+ (i % 3 == 0 ? ",IRN,PRK,04" : ",PRK,IRN,05") + i % 4 + ",https://example.org/news/" + i + "\n")
			.collect(Collectors.joining());
		page.fill("[name=title]", "Events coded by machine");
		page.setInputFiles("[name=file]",
				new FilePayload("events.csv", "text/csv",
						("GLOBALEVENTID,SQLDATE,Actor1CountryCode,Actor2CountryCode,EventCode,SOURCEURL\n" + rows)
							.getBytes(StandardCharsets.UTF_8)));
		page.locator("main .form-end button").first().click();
		List<String> faults = look(page, "state-event-mapping");
		page.locator("form[action$='/runs'] button").first().click();
		work();
		for (String address : List.of("/relationships/IRN-PRK#background", "/events",
				"/events?relationship=IRN-PRK&kind=04", "/events?relationship=IRN&during=soon")) {
			page.navigate(address(address));
			faults.addAll(look(page, "events-" + address.replaceAll("\\W+", "-")));
		}
		page.navigate(address("/events?relationship=IRN-PRK"));
		page.locator("tbody th a").first().click();
		faults.addAll(look(page, "state-event"));
		page.locator("main a.is-primary").click();
		assertThat(page.inputValue("[name='citations[0].excerpt']")).contains("PRK", "CAMEO");
		assertThat(faults).isEmpty();
	}

	/** What the application does by itself every few seconds. */
	private void work() {
		this.schedules.stream()
			.flatMap((holder) -> holder.getScheduledTasks().stream())
			.map(ScheduledTask::getTask)
			.filter((task) -> task.toString().contains("ImportJob"))
			.forEach((task) -> task.getRunnable().run());
	}

	private static void edit(Page page, String statement) {
		page.fill("[name=statement]", statement);
		page.fill("[name=reason]", "To see both");
		page.click(".claim-form .form-end button");
		page.waitForLoadState();
	}

	@Test
	void whatAnOpenMenuShowsIsAccessibleToo() {
		List<String> faults = new ArrayList<>();
		Page page = page("anyone");
		for (String address : List.of("/claims?domain=missiles", "/claims/1", "/sources/1", "/countries/PRK")) {
			page.navigate(address(address));
			page.click(".export-menu > summary");
			page.locator(".reference-forms > summary").all().forEach((summary) -> summary.click());
			faults.addAll(look(page, "menu-" + address));
		}
		assertThat(faults).isEmpty();
	}

	@Test
	void theFilesOfAPageComeWithoutScripts() throws IOException {
		try (BrowserContext context = chromium.browser()
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false).setAcceptDownloads(true))) {
			Page page = context.newPage();
			page.navigate(address("/claims?domain=missiles&asOf=" + LocalDate.now(ZoneOffset.UTC)));
			page.click(".export-menu > summary");
			Download file = page.waitForDownload(() -> page.click(".export-menu a:text-is('CSV')"));
			assertThat(file.suggestedFilename()).startsWith("entente-claims-missiles-").endsWith(".csv");
			assertThat(Files.readString(file.path())).startsWith("\ufeff\"claim\"").contains("missiles");
			assertThat(file.url()).contains("domain=missiles", "asOf=");
		}
	}

	/** The picture in the README is this one, copied when it changes. */
	@Test
	void thePictureOfTheReadme() {
		Page page = page("anyone");
		page.setViewportSize(1280, 1150);
		page.navigate(address("/relationships/IRN-PRK"));
		Path file = Path.of("target/pictures/readme.png");
		page.screenshot(new Page.ScreenshotOptions().setPath(file));
		assertThat(file).isNotEmptyFile();
	}

	private Page page(String reader) {
		return PAGES.computeIfAbsent(reader, (key) -> {
			BrowserContext context = chromium.browser()
				.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
			Page page = context.newPage();
			Stream.of(DemoSignIn.values())
				.filter((person) -> person.name().equalsIgnoreCase(reader))
				.forEach((person) -> signIn(page, person));
			page.onConsoleMessage((message) -> {
				if (message.type().equals("error") && !message.text().matches(".*(404|422|409).*")) {
					HEARD.add("console: " + message.text());
				}
			});
			page.onRequest((request) -> {
				if (!request.url().startsWith(address("/"))) {
					HEARD.add("asks for " + request.url());
				}
			});
			return page;
		});
	}

	private void signIn(Page page, DemoSignIn person) {
		this.demo.create();
		page.navigate(address("/sign-in"));
		page.fill("[name=username]", person.username());
		page.fill("[name=password]", person.password());
		page.click("main button");
		page.waitForURL((url) -> !url.contains("/sign-in"));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
