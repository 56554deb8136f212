package org.entente;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * A browser without a screen: keeps its cookie, and sends forms as they stand on the page
 * before it. Redirects are left to the test.
 */
public class Browser {

	private final MockMvc mvc;

	private @Nullable Cookie cookie;

	private Document page = new Document("");

	private MockHttpServletResponse answer = new MockHttpServletResponse();

	public Browser(MockMvc mvc) {
		this.mvc = mvc;
	}

	/** Goes through the sign-in page. */
	public Browser signIn(String username, String password) {
		open("/sign-in");
		return send("/sign-in", "username", username, "password", password);
	}

	public Browser open(String address) {
		return exchange(MockMvcRequestBuilders.get(URI.create(address)));
	}

	/** Opens a page as a script would, with headers of its own. */
	public Browser get(String address, Map<String, String> headers) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.get(URI.create(address));
		headers.forEach(request::header);
		return exchange(request);
	}

	/**
	 * Sends the form on this page that goes to the action, with these fields filled in.
	 */
	public Browser send(String action, String... fields) {
		Element form = this.page.selectFirst("form[method=post][action=\"" + action + "\"]");
		if (form == null) {
			throw new AssertionError("no form to " + action + " on " + this.page.title());
		}
		List<String> all = new ArrayList<>(Arrays.asList(fields));
		form.select("input[type=hidden]").forEach((hidden) -> all.addAll(List.of(hidden.attr("name"), hidden.val())));
		return post(action, Map.of(), all.toArray(String[]::new));
	}

	/** Sends fields without asking any page for them. */
	public Browser post(String address, Map<String, String> headers, String... fields) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(URI.create(address));
		headers.forEach(request::header);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return exchange(request);
	}

	/** Asks with these fields, as a form with the method GET does. */
	public Browser query(String address, String... fields) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.get(URI.create(address));
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return exchange(request);
	}

	private Browser exchange(MockHttpServletRequestBuilder request) {
		try {
			if (this.cookie != null) {
				request.cookie(this.cookie);
			}
			this.answer = this.mvc.perform(request).andReturn().getResponse();
			Cookie given = this.answer.getCookie("ENTENTE");
			if (given != null) {
				this.cookie = (given.getMaxAge() == 0) ? null : given;
			}
			this.page = Jsoup.parse(this.answer.getContentAsString());
			return this;
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	public int status() {
		return this.answer.getStatus();
	}

	/** Where a redirect leads. */
	public @Nullable String location() {
		return this.answer.getRedirectedUrl();
	}

	public Document page() {
		return this.page;
	}

	public MockHttpServletResponse answer() {
		return this.answer;
	}

	public @Nullable Cookie cookie() {
		return this.cookie;
	}

	/** Takes a cookie from elsewhere, as an attacker would plant it. */
	public Browser withCookie(@Nullable Cookie planted) {
		this.cookie = planted;
		return this;
	}

}
