package org.entente.web;

import java.nio.file.Path;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.entente.BrowserTest;
import org.entente.RealBrowser;
import org.entente.accounts.DemoAccounts;
import org.entente.accounts.DemoSignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The main job, done in a browser: a researcher records, a reviewer decides, an analyst
 * reads; with scripts and without.
 */
@BrowserTest
class WorkInBrowserIT {

	private static final String TEXT = "🚀 Officials met twice. It is said that coal was shipped. Officials met twice.";

	private static RealBrowser chromium;

	@LocalServerPort
	int port;

	@Autowired
	DemoAccounts demo;

	@BeforeAll
	static void start() {
		chromium = RealBrowser.start();
	}

	@AfterAll
	static void stop() {
		chromium.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aClaimGoesFromTheFormThroughReviewToThePage(boolean scripts) {
		String statement = "Coal is said to have been shipped" + (scripts ? "." : ", without scripts.");
		String claim;
		try (BrowserContext context = signedIn(DemoSignIn.RESEARCHER, scripts)) {
			Page page = context.newPage();
			String source = recordSource(page, scripts);
			claim = recordClaim(page, source, statement, scripts);
		}
		try (BrowserContext context = signedIn(DemoSignIn.REVIEWER, scripts)) {
			Page page = context.newPage();
			page.navigate(address("/reviews/" + claim));
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/desk-" + scripts + ".png"))
				.setFullPage(true));
			page.press("[name=decision][value=accepted]", "Space");
			page.locator("[name=reason]:visible").fill("It says what the source says.");
			page.locator("form:has([name=decision]) button").last().press("Enter");
			assertThat(page).hasURL(Pattern.compile(".*/reviews.*"));
		}
		try (BrowserContext context = chromium.browser()
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
			Page page = context.newPage();
			page.navigate(address("/relationships/FRA-NAM"));
			assertThat(page.locator("main")).containsText(statement);
			page.navigate(address("/claims/" + claim));
			assertThat(page.locator("main")).containsText("accepted");
			assertThat(page.locator("main")).containsText("coal was shipped");
			assertThat(page.locator("main")).containsText("1 source · 1 independent origin");
		}
	}

	private String recordSource(Page page, boolean scripts) {
		page.navigate(address("/sources/new"));
		page.selectOption("[name=kind]", "article");
		page.fill("[name=title]", "Ships");
		page.locator("[name=text]").fill(TEXT);
		page.locator("main form:has([name=text]) button[type=submit], main form:has([name=text]) button:not([type])")
			.last()
			.press("Enter");
		recordAllTheSame(page, scripts, "main form:has([name=text]) button.is-primary", "same text");
		page.waitForURL(Pattern.compile(".*/sources/\\d+$"));
		return page.url().replaceAll(".*/", "");
	}

	private String recordClaim(Page page, String source, String statement, boolean scripts) {
		page.navigate(address("/claims/new?source=" + source));
		if (scripts) {
			page.evaluate("""
					() => {
					  const text = document.querySelector('[data-source-text]').firstChild;
					  const at = text.data.indexOf('coal was shipped');
					  getSelection().setBaseAndExtent(text, at, text, at + 'coal was shipped'.length);
					}""");
			page.click("[data-use-selection]");
			assertThat(page.locator("[name='citations[0].excerpt']")).hasValue("coal was shipped");
		}
		else {
			page.fill("[name='citations[0].excerpt']", "Officials met twice.");
			page.press("button[name=then][value=review]", "Enter");
			assertThat(page.locator(".error-summary")).containsText("more than once");
			page.fill("[name='citations[0].excerpt']", "coal was shipped");
		}
		page.fill("[name=statement]", statement);
		page.locator("[name=members]").nth(0).selectOption("FRA");
		page.locator("[name=members]").nth(1).selectOption("NAM");
		page.press("[name=direction][value=none]", "Space");
		page.selectOption("[name=domain]", "trade and energy");
		page.press("[name='citations[0].credibility'][value='3']", "Space");
		page.press("button[name=then][value=review]", "Enter");
		recordAllTheSame(page, scripts, "button[name=then][value=review]", "% alike");
		page.waitForURL(Pattern.compile(".*/claims/\\d+$"));
		return page.url().replaceAll(".*/", "");
	}

	/** The second time round everything looks like what was recorded the first time. */
	private static void recordAllTheSame(Page page, boolean first, String button, String why) {
		if (first) {
			return;
		}
		assertThat(page.locator(".alike-question")).containsText("Before you record it");
		assertThat(page.locator(".alike-question")).containsText(why);
		page.press("[name=allTheSame]", "Space");
		page.press(button, "Enter");
	}

	private BrowserContext signedIn(DemoSignIn person, boolean scripts) {
		this.demo.create();
		BrowserContext context = chromium.browser()
			.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts).setViewportSize(1440, 900));
		Page page = context.newPage();
		page.navigate(address("/sign-in"));
		page.fill("[name=username]", person.username());
		page.fill("[name=password]", person.password());
		page.press("main button", "Enter");
		page.waitForURL((url) -> !url.contains("/sign-in"));
		page.close();
		return context;
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
