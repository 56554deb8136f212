package org.entente.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.accounts.DemoSignIn;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the front page, every internal link answers, and every page is a whole page. A new
 * page is covered the day it is linked. Of pages of one kind a few are read, not all.
 */
@DatabaseTest
@ActiveProfiles("demo")
class SiteCrawlIT {

	private static final int OF_ONE_KIND = 2;

	@Autowired
	MockMvc mvc;

	private final List<String> faults = new ArrayList<>();

	private final Map<String, Integer> kinds = new HashMap<>();

	private boolean past;

	private boolean withFiles;

	private final Set<String> seen = new HashSet<>();

	private final Deque<String> open = new ArrayDeque<>();

	@ParameterizedTest
	@NullSource
	@EnumSource(DemoSignIn.class)
	void everyLinkLeadsToAWholePage(@Nullable DemoSignIn reader) throws Exception {
		Browser browser = new Browser(this.mvc);
		if (reader != null) {
			browser.signIn(reader.username(), reader.password());
		}
		this.withFiles = reader == DemoSignIn.ADMINISTRATOR;
		this.open.add("/");
		while (!this.open.isEmpty()) {
			visit(this.open.poll(), browser);
		}
		assertThat(this.faults).isEmpty();
		assertThat(this.kinds).containsKeys("/", "/relationships", "/relationships/{code}", "/claims", "/claims/{n}",
				"/sources", "/sources/{n}", "/countries", "/countries/{code}", "/help", "/api");
	}

	/** Every page that has a past can be read there, and leads on into it. */
	@Test
	void everyLinkInThePastLeadsToAWholePage() throws Exception {
		this.past = true;
		this.open.add("/?asOf=" + LocalDate.now(ZoneOffset.UTC));
		Browser browser = new Browser(this.mvc);
		browser.signIn(DemoSignIn.REVIEWER.username(), DemoSignIn.REVIEWER.password());
		while (!this.open.isEmpty()) {
			visit(this.open.poll(), browser);
		}
		assertThat(this.faults).isEmpty();
		assertThat(this.kinds).containsKeys("/relationships/{code}?asOf", "/claims/{n}?asOf", "/sources/{n}?asOf",
				"/claims/{n}/revisions/{n}?asOf", "/sources/{n}/history?asOf");
	}

	private void visit(String address, Browser browser) throws Exception {
		MockHttpServletResponse answer = browser.open(address).answer();
		if (answer.getStatus() >= 300 && answer.getStatus() < 400) {
			follow(address, String.valueOf(answer.getRedirectedUrl()));
		}
		else if (answer.getStatus() != 200) {
			this.faults.add(address + " answers " + answer.getStatus());
		}
		else if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
			Document page = Jsoup.parse(answer.getContentAsString(), "http://localhost" + address);
			check(address, answer.getHeader("ETag") == null || page.select("[name=_csrf]").isEmpty(),
					"may be kept, and has a form that is for one session");
			read(address, page);
		}
	}

	private void read(String address, Document page) {
		check(address, page.quirksMode() == Document.QuirksMode.noQuirks, "begins without its document type");
		check(address, page.select("h1").size() == 1, "has " + page.select("h1").size() + " h1");
		check(address, !page.html().contains("??"), "shows a missing message");
		check(address, page.title().endsWith("· Entente"), "has the title " + page.title());
		check(address, page.select("[style], script:not([src]), style").isEmpty(), "has something inline");
		check(address, duplicateIds(page).isEmpty(), "repeats the ids " + duplicateIds(page));
		page.select("input:not([type=hidden]), select, textarea")
			.forEach((field) -> check(address, labelled(page, field), "has no label for " + field.attr("name")));
		page.select("[src], link[href]")
			.forEach((loaded) -> check(address,
					loaded.absUrl(loaded.hasAttr("src") ? "src" : "href").startsWith("http://localhost/"),
					"loads " + loaded.attr("src") + loaded.attr("href")));
		check(address,
				!this.past || (!page.select(".as-of-band").isEmpty() && page.select("form[method=post]").isEmpty()),
				"offers to change the past, or does not say that it is the past");
		page.select("a[href]").forEach((link) -> follow(address, link.absUrl("href")));
	}

	private void check(String address, boolean fine, String fault) {
		if (!fine) {
			this.faults.add(address + " " + fault);
		}
	}

	private static Set<String> duplicateIds(Document page) {
		Set<String> ids = new HashSet<>();
		Set<String> twice = new HashSet<>();
		page.select("[id]").eachAttr("id").stream().filter((id) -> !ids.add(id)).forEach(twice::add);
		return twice;
	}

	private static boolean labelled(Document page, Element field) {
		return field.hasAttr("aria-label") || field.hasAttr("aria-labelledby") || field.closest("label") != null
				|| page.select("label[for]").eachAttr("for").contains(field.id());
	}

	private void follow(String from, String link) {
		String address = link.replaceFirst("^http://localhost(?=/)", "").replaceFirst("#.*$", "");
		if (!address.startsWith("/") || (this.past != address.contains("asOf=")) || address.startsWith("/webjars")
				|| (isFile(address) && !this.withFiles) || !this.seen.add(address)) {
			return;
		}
		if (this.kinds.merge(kind(address), 1, Integer::sum) <= OF_ONE_KIND) {
			this.open.add(address);
		}
	}

	/** To make one costs more than a page does: one reader asks for them. */
	private static boolean isFile(String address) {
		return address.split("\\?", 2)[0].contains(".");
	}

	/**
	 * The address without what names one thing: its path with placeholders, and the names
	 * of its parameters. A file is of one kind whatever its page is asked for.
	 */
	private static String kind(String address) {
		String[] parts = address.split("\\?", 2);
		String path = parts[0].replaceAll("/\\d+", "/{n}").replaceAll("/[A-Z]{3}(-[A-Z]{3})*(?=\\.|$)", "/{code}");
		String query = (parts.length == 2 && !path.contains(".")) ? "?" + parts[1].replaceAll("=[^&]*", "") : "";
		return path + query;
	}

}
