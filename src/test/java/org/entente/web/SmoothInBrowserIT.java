package org.entente.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import org.entente.BrowserTest;
import org.entente.RealBrowser;
import org.entente.accounts.DemoAccounts;
import org.entente.accounts.DemoSignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What scripts make smoother: lists that change without the page being loaded anew, and
 * fields that suggest; by keyboard, with the way back, and told to those who cannot see.
 */
@BrowserTest
class SmoothInBrowserIT {

	/**
	 * What htmx says of a question that is given up for a newer one, as slow machines do.
	 */
	private static final Pattern GIVEN_UP = Pattern.compile("^htmx:(sendAbort|afterRequest)");

	private static RealBrowser chromium;

	@LocalServerPort
	int port;

	@Autowired
	DemoAccounts demo;

	private final List<String> faults = new ArrayList<>();

	private BrowserContext context;

	private Page page;

	@BeforeAll
	static void start() {
		chromium = RealBrowser.start();
	}

	@AfterAll
	static void stop() {
		chromium.close();
	}

	@BeforeEach
	void open() {
		this.context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
		this.page = this.context.newPage();
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error") && !GIVEN_UP.matcher(message.text()).find()) {
				this.faults.add(message.text());
			}
		});
		this.page.onPageError(this.faults::add);
	}

	@AfterEach
	void close() {
		this.context.close();
	}

	private void assertNothingWentWrong() {
		org.assertj.core.api.Assertions.assertThat(this.faults).isEmpty();
	}

	@Test
	void theListOfClaimsIsNarrowedInPlaceAndTheWayBackLeadsBack() {
		this.page.navigate(address("/claims"));
		this.page.evaluate("window.sameDocument = true");
		this.page.locator("input[name=evidence][value=disputed]").check();
		this.page.locator(".facet-actions button").press("Enter");
		this.page.waitForURL(Pattern.compile(".*/claims\\?.*evidence=disputed.*"));
		assertThat(this.page.locator(".active-filter")).hasCount(1);
		assertThat(this.page.locator("[data-list-head]")).isFocused();
		assertThat(this.page.locator("body > [role=status]")).containsText("claims");
		assertThat(this.page.locator("[name=evidence][value=disputed]")).isChecked();
		this.page.locator(".active-filter").press("Enter");
		assertThat(this.page.locator(".active-filter")).hasCount(0);
		this.page.locator("a[rel=next]").press("Enter");
		this.page.waitForURL(Pattern.compile(".*after=\\d+.*"));
		this.page.goBack();
		this.page.goBack();
		assertThat(this.page.locator(".active-filter")).hasCount(1);
		org.assertj.core.api.Assertions.assertThat(this.page.evaluate("window.sameDocument")).isEqualTo(true);
		assertNothingWentWrong();
	}

	@Test
	void ofTwoStepsBackInAHurryTheLastCountsHoweverLateTheFirstIsAnswered() {
		this.page.navigate(address("/claims?evidence=disputed"));
		this.page.locator(".active-filter").press("Enter");
		assertThat(this.page.locator(".active-filter")).hasCount(0);
		this.page.locator("a[rel=next]").press("Enter");
		this.page.waitForURL(Pattern.compile(".*after=\\d+.*"));
		List<Route> first = new ArrayList<>();
		this.page.route((url) -> true, (route) -> {
			if (first.isEmpty() && route.request().headers().containsKey("hx-history-restore-request")) {
				first.add(route);
			}
			else {
				route.resume();
			}
		});
		// Two steps in one would ask for the last page only
		this.page.waitForRequest((request) -> request.headers().containsKey("hx-history-restore-request"),
				() -> this.page.goBack());
		this.page.goBack();
		assertThat(this.page.locator(".active-filter")).hasCount(1);
		first.get(0).resume();
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
		assertThat(this.page.locator(".active-filter")).hasCount(1);
	}

	@Test
	void aSlashLeadsToTheBoxWhichSuggestsNamesAndTheSearchIsNarrowedInPlace() {
		this.page.waitForCondition(() -> {
			this.page.navigate(address("/search?q=korea"));
			return this.page.locator("h1").textContent().contains("fit");
		});
		this.page.navigate(address("/claims/1"));
		Locator box = this.page.locator("[data-search-key]");
		assertThat(box).hasAttribute("role", "combobox");
		this.page.keyboard().press("/");
		assertThat(box).isFocused();
		assertThat(box).hasValue("");
		this.page.keyboard().type("north k");
		Locator options = this.page.locator(".masthead [role=option]");
		assertThat(options.first()).hasText(Pattern.compile("North Korea\\s*country"));
		box.press("ArrowDown");
		box.press("Enter");
		assertThat(box).hasValue("\"North Korea\"");
		box.press("Enter");
		this.page.waitForURL(Pattern.compile(".*/search\\?q=.*"));
		assertThat(this.page.locator("h1")).containsText("claims fit");
		this.page.evaluate("window.sameDocument = true");
		this.page.locator("input[name=country][value=RUS]").check();
		this.page.locator(".facet-actions button").press("Enter");
		this.page.waitForURL(Pattern.compile(".*country=RUS.*"));
		assertThat(this.page.locator("[data-list-head]")).isFocused();
		org.assertj.core.api.Assertions.assertThat(this.page.evaluate("window.sameDocument")).isEqualTo(true);
		assertNothingWentWrong();
	}

	@Test
	void keysThatAreTurnedOffDoNothing() {
		this.page.navigate(address("/claims/1"));
		this.page.evaluate("localStorage.setItem('entente.keys', 'off')");
		assertThat(this.page.locator("[data-search-key]")).hasAttribute("role", "combobox");
		this.page.keyboard().press("/");
		assertThat(this.page.locator("[data-search-key]")).not().isFocused();
	}

	@Test
	void aWishThatIsNoWordIsSaidInPlace() {
		this.page.navigate(address("/claims"));
		this.page.locator("details.facet:has([name=from]) summary").press("Enter");
		this.page.locator("[name=from]").fill("yesterday");
		this.page.locator("[name=from]").press("Enter");
		assertThat(this.page.locator(".error-summary")).containsText("put right");
		assertThat(this.page.locator("[name=from]")).hasValue("yesterday");
	}

	@Test
	void theClaimsOfARelationshipAreNarrowedBySeveralValues() {
		this.page.navigate(address("/relationships/IRN-PRK"));
		this.page.evaluate("window.sameDocument = true");
		this.page.locator(".filter-fold:has([name=domain]) > summary").press("Enter");
		this.page.locator("[name=domain][value=missiles]").check();
		this.page.locator("[name=domain][value=nuclear]").check();
		this.page.locator(".filter-bar button").press("Enter");
		this.page.waitForURL(Pattern.compile(".*domain=missiles&domain=nuclear.*"));
		assertThat(this.page.locator("#claims")).isFocused();
		assertThat(this.page.locator("#missiles")).isVisible();
		assertThat(this.page.locator("#finance")).hasCount(0);
		assertThat(this.page.locator(".filter-fold:has([name=domain]) > summary")).containsText("2 chosen");
		org.assertj.core.api.Assertions.assertThat(this.page.evaluate("window.sameDocument")).isEqualTo(true);
		assertNothingWentWrong();
	}

	@Test
	void aFieldSuggestsAndIsWorkedByKeyboard() {
		signIn();
		this.page.navigate(address("/claims/new"));
		Locator field = this.page.locator("[name='participants[0].actor']");
		field.pressSequentially("intermed");
		Locator options = this.page.locator("#participants-0-actor-options [role=option]");
		assertThat(options.first()).isVisible();
		assertThat(field).hasAttribute("aria-expanded", "true");
		assertThat(this.page.locator(".combobox:has([name='participants[0].actor']) [role=status]"))
			.containsText("found");
		org.assertj.core.api.Assertions
			.assertThat(
					new AxeBuilder(this.page).include(".combobox:has([aria-expanded=true])").analyze().getViolations())
			.isEmpty();
		field.press("ArrowDown");
		assertThat(options.first()).hasAttribute("aria-selected", "true");
		assertThat(field).hasAttribute("aria-activedescendant", "participants-0-actor-options-0");
		field.press("Escape");
		assertThat(options.first()).isHidden();
		assertThat(field).hasValue("intermed");
		field.press("ArrowDown");
		assertThat(options.first()).isVisible();
		field.press("ArrowDown");
		field.press("Enter");
		assertThat(field).hasValue(Pattern.compile(".*\\(ACT-\\d{4}\\)"));
		assertThat(field).hasAttribute("aria-expanded", "false");
		field.fill("zzzz nobody");
		assertThat(this.page.locator(".combobox:has([name='participants[0].actor']) [role=status]"))
			.hasText("Nothing found");
		assertNothingWentWrong();
	}

	@Test
	void anAtSignInACommentSuggestsPeopleAndTheRestIsText() {
		signIn();
		this.page.navigate(address("/claims/1"));
		Locator text = this.page.locator("#text");
		text.fill("First line.");
		text.press("Enter");
		text.pressSequentially("Ask @" + DemoSignIn.RESEARCHER.username().substring(0, 4));
		Locator options = this.page.locator("#text-options [role=option]");
		assertThat(options.first()).isVisible();
		org.assertj.core.api.Assertions
			.assertThat(new AxeBuilder(this.page).include("[data-mentions]").analyze().getViolations())
			.isEmpty();
		text.press("ArrowDown");
		assertThat(text).hasAttribute("aria-activedescendant", "text-options-0");
		text.press("Enter");
		assertThat(text).hasValue("First line.\nAsk @" + DemoSignIn.RESEARCHER.username() + " ");
		assertThat(options.first()).isHidden();
		text.pressSequentially("not a@b");
		text.press("Enter");
		assertThat(text).hasValue("First line.\nAsk @" + DemoSignIn.RESEARCHER.username() + " not a@b\n");
		assertThat(options.first()).isHidden();
		assertNothingWentWrong();
	}

	private void signIn() {
		this.demo.create();
		this.page.navigate(address("/sign-in"));
		this.page.fill("[name=username]", DemoSignIn.RESEARCHER.username());
		this.page.fill("[name=password]", DemoSignIn.RESEARCHER.password());
		this.page.press("main button", "Enter");
		this.page.waitForURL((url) -> !url.contains("/sign-in"));
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
