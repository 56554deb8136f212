package org.entente.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.entente.Browser;
import org.entente.BrowserTest;
import org.entente.RealBrowser;
import org.entente.TortureStrings;
import org.entente.accounts.DemoAccounts;
import org.entente.accounts.DemoSignIn;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * AC-10: every text field of every form an administrator can come to takes strings that
 * break things: the answer is a redirect, or the form again with what was typed, and what
 * was stored is text in a browser. Strings are drawn at random; {@link TortureIT} and
 * {@code TortureApiIT} use each of them.
 */
@BrowserTest
@AutoConfigureMockMvc
class HostileFormsIT {

	private static final Logger LOG = LoggerFactory.getLogger(HostileFormsIT.class);

	/** Forms that would end the test: they sign out, or change how one signs in. */
	private static final String EXCLUDED = "/sign-.*|/account/(password|sign-outs)|.*/(disablement|enablement|revocation|role)";

	/** Forms that can be sent once for each thing; they come last. */
	private static final String ONCE = "post (/reviews/\\{n}|.*/retraction|.*/resolution)";

	/** Forms whose answer shows what is never shown again. */
	private static final String SECRET = "post (/accounts|/account/tokens)";

	private static final int ROUNDS = 2;

	private static final String TEXT = "input:not([type=hidden],[type=radio],[type=checkbox],[type=file],[type=password]), textarea";

	/** What makes a form acceptable beside one hostile field. */
	private static final Map<String, String> PLAIN = Map.ofEntries(Map.entry("statement", "They trade."),
			Map.entry("reason", "A reason"), Map.entry("name", "A name"), Map.entry("note", "A note"),
			Map.entry("citations[0].source", "1"), Map.entry("citations[0].locator", "p. 1"),
			Map.entry("citations[0].excerpt", "Some words"), Map.entry("direction", "mutual"),
			Map.entry("username", "somebody"), Map.entry("days", "30"));

	@Autowired
	MockMvc mvc;

	@Autowired
	DemoAccounts demo;

	@LocalServerPort
	int port;

	private final List<String> faults = new ArrayList<>();

	private final Map<String, String> pages = new LinkedHashMap<>();

	/** Forms as they stand on their pages, until one is taken and its page is another. */
	private final Map<String, Element> forms = new HashMap<>();

	private int sent;

	private int stored;

	@Test
	void everyFieldTakesEveryStringOrRefusesItBesideWhatWasTyped() {
		this.demo.create();
		long seed = Long.getLong("entente.seed", System.nanoTime());
		LOG.info("Seed {}", seed);
		Random random = new Random(seed);
		Browser browser = new Browser(this.mvc).signIn(DemoSignIn.ADMINISTRATOR.username(),
				DemoSignIn.ADMINISTRATOR.password());
		crawl(browser);
		assertThat(this.pages.keySet()).as("forms")
			.contains("post /claims", "post /claims/{n}", "post /sources", "post /sources/{n}/versions", "post /actors",
					"post /outlets", "post /claims/{n}/links", "get /claims", "post /claims/{n}/flags",
					"post /accounts", "post /account/tokens");
		Deque<String> strings = shuffled(random);
		List<String> again = this.pages.keySet().stream().filter((form) -> !form.matches(ONCE)).toList();
		for (int round = 0; round < ROUNDS; round++) {
			again.forEach((form) -> fillAll(browser, form, strings));
		}
		this.pages.keySet()
			.stream()
			.sorted(Comparator.comparing((form) -> form.matches(ONCE)))
			.forEach((form) -> fillOneByOne(browser, form, shuffled(random)));
		LOG.info("{} forms sent {} times, {} stored", this.pages.size(), this.sent, this.stored);
		assertThat(this.faults).as("seed %d", seed).isEmpty();
		assertThat(this.stored).as("what was stored").isGreaterThan(20);
		assertThat(inChromium()).as("seed %d", seed).isEmpty();
	}

	private static Deque<String> shuffled(Random random) {
		List<String> strings = new ArrayList<>(TortureStrings.all());
		Collections.shuffle(strings, random);
		return new ArrayDeque<>(strings);
	}

	/** Finds one page for each form, by what its address is like. */
	private void crawl(Browser browser) {
		Deque<String> open = new ArrayDeque<>(List.of("/"));
		Set<String> kinds = new HashSet<>();
		while (!open.isEmpty()) {
			String address = open.poll();
			Document page = browser.open(address).page();
			page.select("main form, form.decision-bar").forEach((form) -> {
				String action = form.attr("action").replaceFirst("[#?].*", "");
				if (!form.select(TEXT).isEmpty() && !action.matches(EXCLUDED)) {
					this.pages.putIfAbsent(method(form) + " " + kind(action), address);
				}
			});
			page.select("a[href^=/]")
				.eachAttr("href")
				.stream()
				.map((link) -> link.replaceFirst("#.*", ""))
				.filter((link) -> !link.startsWith("/webjars") && kinds.add(kind(link)))
				.forEach(open::add);
		}
	}

	private static String method(Element form) {
		return form.attr("method").equalsIgnoreCase("post") ? "post" : "get";
	}

	private static String kind(String address) {
		return address.replaceAll("/\\d+", "/{n}")
			.replaceAll("/[A-Z]{3}(-[A-Z]{3})*", "/{code}")
			.replaceAll("=[^&]*", "");
	}

	/** The form on its page; null where it was sent and can be sent no more. */
	private @Nullable Element find(Browser browser, String form) {
		return this.forms.computeIfAbsent(form, (any) -> browser.open(String.valueOf(this.pages.get(form)))
			.page()
			.select("form")
			.stream()
			.filter((some) -> (method(some) + " " + kind(some.attr("action").replaceFirst("[#?].*", ""))).equals(form))
			.findFirst()
			.orElse(null));
	}

	/** A different string in each field. */
	private void fillAll(Browser browser, String form, Deque<String> strings) {
		if (strings.isEmpty()) {
			return;
		}
		Element found = find(browser, form);
		assertThat(found).as(form).isNotNull();
		Map<String, String> typed = new LinkedHashMap<>();
		for (String name : new TreeSet<>(found.select(TEXT).eachAttr("name"))) {
			String string = strings.isEmpty() ? "last" : strings.poll();
			typed.put(name, string);
		}
		send(browser, form, found, typed);
	}

	/** One field after the other, with what else the form needs. */
	private void fillOneByOne(Browser browser, String form, Deque<String> strings) {
		Element first = find(browser, form);
		for (String name : (first != null) ? new TreeSet<>(first.select(TEXT).eachAttr("name")) : Set.<String>of()) {
			Element found = find(browser, form);
			if (found == null) {
				return;
			}
			Map<String, String> typed = new LinkedHashMap<>();
			PLAIN.forEach((field, plain) -> {
				if (!found.select("[name=\"" + field + "\"]").isEmpty()) {
					typed.put(field, plain);
				}
			});
			String string = strings.poll();
			while (string.length() > 60) {
				string = strings.poll();
			}
			typed.put(name, string);
			send(browser, form, found, typed);
		}
	}

	private void send(Browser browser, String name, Element form, Map<String, String> typed) {
		Map<String, String> fields = choices(form);
		form.select("textarea").forEach((area) -> fields.putIfAbsent(area.attr("name"), area.wholeText().strip()));
		form.select(TEXT).forEach((field) -> fields.putIfAbsent(field.attr("name"), field.val()));
		fields.putAll(typed);
		List<String> pairs = new ArrayList<>();
		if (fields.containsKey("members")) {
			pairs.addAll(List.of("members", "PRK"));
		}
		fields.forEach((field, value) -> pairs.addAll(List.of(field, value)));
		String action = form.attr("action").replaceFirst("#.*", "");
		this.sent++;
		int before = this.stored;
		if (method(form).equals("post")) {
			browser.post(action, Map.of(), pairs.toArray(String[]::new));
		}
		else {
			browser.query(action, pairs.toArray(String[]::new));
		}
		check(browser, method(form) + " " + action, typed);
		if (this.stored > before) {
			this.forms.remove(name);
		}
	}

	/** Hidden fields as they are, and of each choice the first that is one. */
	private static Map<String, String> choices(Element form) {
		Map<String, String> fields = new LinkedHashMap<>();
		form.select("input[type=hidden]").forEach((hidden) -> fields.put(hidden.attr("name"), hidden.val()));
		form.select("input[type=radio]:not([disabled])").forEach((radio) -> {
			if (radio.hasAttr("checked") || !fields.containsKey(radio.attr("name"))) {
				fields.put(radio.attr("name"), radio.val());
			}
		});
		form.select("select").forEach((select) -> {
			Element chosen = select.selectFirst("option[selected]");
			Element first = select.selectFirst("option:not([value=''])");
			Element one = (chosen != null) ? chosen : first;
			fields.putIfAbsent(select.attr("name"), (one != null) ? one.val() : "");
		});
		return fields;
	}

	private void check(Browser browser, String form, Map<String, String> typed) {
		int status = browser.status();
		if (status == 302 || status == 303 || (status == 200 && form.matches(SECRET))) {
			this.stored++;
		}
		else if (status == 422) {
			typed.forEach((name, string) -> checkKept(browser.page(), form, name, string));
		}
		else if (!isPreview(form, status) && (form.startsWith("post") || status != 200)) {
			this.faults.add(form + " answers " + status + " to " + typed);
		}
	}

	/**
	 * What is asked before it is written answers with a page; who came too late is told
	 * with one.
	 */
	private static boolean isPreview(String form, int status) {
		return (form.endsWith("/reach") && status == 200) || (form.endsWith("/merges") && status == 409);
	}

	private void checkKept(Document page, String form, String name, String string) {
		boolean whole = new String(string.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(string);
		if (!whole || string.chars().anyMatch((c) -> Character.isISOControl(c) && c != '\t' && c != '\n')) {
			return; // no HTML can hold it
		}
		List<String> shown = page.select("[name=\"" + name + "\"]:not(select)")
			.stream()
			.map((field) -> field.tagName().equals("textarea") ? field.wholeText().replaceFirst("^\n", "")
					: field.val())
			.toList();
		boolean list = form.startsWith("get") && (string.isBlank() || string.contains(","));
		boolean kept = shown.isEmpty() || list
				|| shown.stream().anyMatch((value) -> value.strip().equals(string.strip()))
				|| shown.stream().anyMatch((value) -> value.matches("(?s).*\\([A-Z]{2,3}-\\d{4,}\\)"));
		if (!kept) {
			this.faults.add(form + " lost " + name + " «" + string + "»: " + shown);
		}
	}

	/** What is wrong with pages that show what was stored. */
	private List<String> inChromium() {
		List<String> wrong = new ArrayList<>();
		try (RealBrowser chromium = RealBrowser.start(); BrowserContext context = chromium.browser().newContext()) {
			Page page = context.newPage();
			page.onDialog((dialog) -> {
				wrong.add("dialog " + dialog.message());
				dialog.dismiss();
			});
			page.onConsoleMessage((message) -> {
				if (message.text().contains("Content Security Policy")) {
					wrong.add(page.url() + " " + message.text());
				}
			});
			page.onRequest((request) -> {
				if (!request.url().startsWith("http://localhost:" + this.port + "/")) {
					wrong.add(page.url() + " asks for " + request.url());
				}
			});
			for (String address : List.of("/", "/claims", "/sources", "/outlets", "/actors", "/relationships",
					"/claims?relationship=%3Cscript%3E", "/sources?after=999999", "/actors/1", "/outlets/1",
					"/sources/1", "/claims/1")) {
				page.navigate("http://localhost:" + this.port + address);
			}
			List<String> newest = new ArrayList<>();
			for (String list : List.of("/claims", "/sources", "/outlets", "/actors")) {
				page.navigate("http://localhost:" + this.port + list);
				page.locator("main a[href^='" + list + "/']")
					.all()
					.stream()
					.limit(6)
					.map((link) -> link.getAttribute("href"))
					.forEach(newest::add);
			}
			newest.forEach((address) -> page.navigate("http://localhost:" + this.port + address));
		}
		return wrong;
	}

}
