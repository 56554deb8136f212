package org.entente.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.entente.BrowserTest;
import org.entente.RealBrowser;
import org.entente.accounts.DemoAccounts;
import org.entente.accounts.DemoSignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages as a reader sees them: nothing for axe (WCAG 2.2 A and AA) to find in either
 * theme, nothing wider than the screen, nothing from elsewhere, nothing refused by the
 * content security policy. Pictures go to target/pictures.
 */
@BrowserTest
class PagesInBrowserIT {

	private static RealBrowser chromium;

	private static final Map<String, BrowserContext> CONTEXTS = new HashMap<>();

	@LocalServerPort
	int port;

	@Autowired
	DemoAccounts demo;

	/** A page, and who looks at it: nobody in particular, or a demo person. */
	record View(String address, @Nullable DemoSignIn reader) {

		String name() {
			return this.address + "-" + ((this.reader != null) ? this.reader.username() : "anyone");
		}

	}

	@BeforeAll
	static void start() {
		chromium = RealBrowser.start();
	}

	@AfterAll
	static void stop() {
		CONTEXTS.clear();
		chromium.close();
	}

	static Stream<View> views() {
		Stream<View> open = Stream
			.of("/", "/relationships", "/relationships/IRN-PRK", "/relationships/CHN-PRK-RUS", "/relationships/FRA-NAM",
					"/relationships/IRN-PRK?domain=missiles&domain=nuclear",
					"/relationships/IRN-PRK?after=undated_999999", "/claims", "/claims/1", "/claims/1/revisions/1",
					"/claims?domain=cooking", "/sources/1/versions/1", "/sources", "/sources/1", "/sources/9",
					"/outlets", "/outlets/1", "/actors", "/actors/1", "/countries", "/countries/PRK", "/countries/SUN",
					"/help", "/api", "/sign-in", "/nowhere")
			.map((address) -> new View(address, null));
		Stream<View> signedIn = Stream.of(new View("/claims/new", DemoSignIn.RESEARCHER),
				new View("/claims/1/edit", DemoSignIn.RESEARCHER),
				new View("/claims/1/citations/new", DemoSignIn.RESEARCHER),
				new View("/claims/1/retraction", DemoSignIn.RESEARCHER),
				new View("/claims/1/citations/1/retraction", DemoSignIn.RESEARCHER),
				new View("/claims/1/links/new", DemoSignIn.RESEARCHER),
				new View("/claims/1/flags/new", DemoSignIn.READER), new View("/sources/new", DemoSignIn.RESEARCHER),
				new View("/sources/1/edit", DemoSignIn.RESEARCHER),
				new View("/sources/1/versions/new", DemoSignIn.RESEARCHER),
				new View("/sources/1/derivations/new", DemoSignIn.RESEARCHER),
				new View("/outlets/new", DemoSignIn.RESEARCHER), new View("/outlets/1/edit", DemoSignIn.RESEARCHER),
				new View("/actors/new", DemoSignIn.RESEARCHER), new View("/actors/1/edit", DemoSignIn.RESEARCHER),
				new View("/flags/1/resolution", DemoSignIn.RESEARCHER),
				new View("/account/password", DemoSignIn.READER), new View("/account", DemoSignIn.READER),
				new View("/account/tokens", DemoSignIn.RESEARCHER), new View("/reviews", DemoSignIn.REVIEWER),
				new View("/", DemoSignIn.REVIEWER), new View("/accounts", DemoSignIn.ADMINISTRATOR),
				new View("/accounts/new", DemoSignIn.ADMINISTRATOR));
		return Stream.concat(open, signedIn);
	}

	@ParameterizedTest
	@MethodSource("views")
	void isAccessibleInBothThemesAndAtBothWidths(View view) {
		List<String> faults = new ArrayList<>();
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			try (Page page = signedIn(view.reader(), scheme).newPage()) {
				page.onConsoleMessage((message) -> {
					if (message.type().equals("error") && !message.text().matches(".*(404|422|409).*")) {
						faults.add("console: " + message.text());
					}
				});
				page.onRequest((request) -> {
					if (!request.url().startsWith(address("/"))) {
						faults.add("asks for " + request.url());
					}
				});
				page.navigate(address(view.address()));
				faults.addAll(look(page, view.name(), scheme));
			}
		}
		assertThat(faults).isEmpty();
	}

	private List<String> look(Page page, String name, ColorScheme scheme) {
		List<String> faults = new ArrayList<>();
		for (int width : List.of(1440, 390, 320)) {
			page.setViewportSize(width, 900);
			Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
			if (((Number) wide).intValue() > 0) {
				faults.add(width + " px: " + wide + " px wider than the screen");
			}
			if (width != 320) {
				picture(page, name + "-" + scheme + "-" + width);
			}
		}
		new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
			.analyze()
			.getViolations()
			.forEach((rule) -> faults.add(scheme + " " + words(rule)));
		return faults;
	}

	private static String words(Rule rule) {
		return rule.getId() + ": " + rule.getHelp() + " at "
				+ rule.getNodes().stream().limit(3).map((node) -> String.valueOf(node.getHtml())).toList();
	}

	private static void picture(Page page, String words) {
		String name = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
		page.screenshot(
				new Page.ScreenshotOptions().setPath(Path.of("target/pictures/" + name + ".png")).setFullPage(true));
	}

	/** A form with faults and offers, two edits at once, and what an edit changed. */
	@ParameterizedTest
	@EnumSource(value = ColorScheme.class, names = { "LIGHT", "DARK" })
	void whatOnlyASentFormShowsIsAccessibleToo(ColorScheme scheme) {
		List<String> faults = new ArrayList<>();
		try (BrowserContext context = context(DemoSignIn.RESEARCHER, scheme)) {
			Page page = context.newPage();
			page.navigate(address("/claims/new"));
			page.fill("[name='participants[0].actor']", "intermediaries");
			page.fill("[name='participants[1].actor']", "Nobody & Sons");
			page.fill("[name=date]", "yesterday");
			page.click("button[name=then][value=review]");
			faults.addAll(look(page, "state-new-claim-with-faults", scheme));
			Page other = context.newPage();
			page.navigate(address("/claims/2/edit"));
			other.navigate(address("/claims/2/edit"));
			edit(other, "The one says so, " + scheme);
			edit(page, "The other says otherwise, " + scheme);
			faults.addAll(look(page, "state-conflict", scheme));
			page.click(".conflict-side button");
			page.locator("section[aria-labelledby=history] a[href*='/revisions/']").first().click();
			faults.addAll(look(page, "state-revision", scheme));
		}
		assertThat(faults).isEmpty();
	}

	private static void edit(Page page, String statement) {
		page.fill("[name=statement]", statement);
		page.fill("[name=reason]", "To see both");
		page.click(".claim-form .form-end button");
		page.waitForLoadState();
	}

	@ParameterizedTest
	@EnumSource(value = ColorScheme.class, names = { "LIGHT", "DARK" })
	void whatAnOpenMenuShowsIsAccessibleToo(ColorScheme scheme) {
		List<String> faults = new ArrayList<>();
		try (Page page = signedIn(null, scheme).newPage()) {
			for (String address : List.of("/claims?domain=missiles", "/relationships/IRN-PRK", "/claims/1", "/sources",
					"/sources/1", "/countries/PRK", "/actors")) {
				page.navigate(address(address));
				page.click(".export-menu > summary");
				page.locator(".reference-forms > summary").all().forEach((summary) -> summary.click());
				faults.addAll(look(page, "menu-" + address, scheme));
			}
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
		try (BrowserContext context = context(null, ColorScheme.LIGHT)) {
			Page page = context.newPage();
			page.setViewportSize(1280, 1150);
			page.navigate(address("/relationships/IRN-PRK"));
			Path file = Path.of("target/pictures/readme.png");
			page.screenshot(new Page.ScreenshotOptions().setPath(file));
			assertThat(file).isNotEmptyFile();
		}
	}

	/** Signing in once for each person and theme is enough: it is slow on purpose. */
	private BrowserContext signedIn(@Nullable DemoSignIn reader, ColorScheme scheme) {
		return CONTEXTS.computeIfAbsent(reader + " " + scheme, (key) -> context(reader, scheme));
	}

	private BrowserContext context(@Nullable DemoSignIn reader, ColorScheme scheme) {
		BrowserContext context = chromium.browser()
			.newContext(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(1440, 900));
		if (reader != null) {
			this.demo.create();
			Page page = context.newPage();
			page.navigate(address("/sign-in"));
			page.fill("[name=username]", reader.username());
			page.fill("[name=password]", reader.password());
			page.click("main button");
			page.waitForURL((url) -> !url.contains("/sign-in"));
			page.close();
		}
		return context;
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
