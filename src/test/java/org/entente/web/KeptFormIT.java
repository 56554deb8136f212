package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class KeptFormIT {

	private static final Map<String, String> OWN = Map.of("Sec-Fetch-Site", "same-origin");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	private Browser browser;

	@BeforeEach
	void openABrowser() {
		this.browser = new Browser(this.mvc);
	}

	@ParameterizedTest
	@CsvSource({ "/claims, /claims/new?kept", "/claims/42, /claims/42/edit?kept",
			"/claims/42/citations, /claims/42/citations/new?kept" })
	void whatWasTypedWaitsBehindTheSignIn(String path, String page) {
		this.browser.post(path, OWN, "statement", "گفته می‌شود", "goods[0].what", "rockets", "_csrf", "old");
		assertThat(this.browser.location()).isEqualTo("/sign-in?kept");
		assertThat(this.browser.open("/sign-in?kept").page().select("[role=status]").text())
			.isEqualTo("You were signed out. What you typed is kept.");
		Person researcher = this.people.researcher();
		this.browser.signIn(researcher.username(), People.PASSWORD);
		assertThat(this.browser.location()).isEqualTo(page);
	}

	@Test
	void somebodySignedInWithAnOldPageGoesStraightBackToTheForm() {
		Person researcher = this.people.researcher();
		this.browser.signIn(researcher.username(), People.PASSWORD);
		this.browser.post("/claims", OWN, "statement", "typed", "_csrf", "old");
		assertThat(this.browser.location()).isEqualTo("/claims/new?kept");
	}

	@Test
	void nothingFromAnotherSiteIsKept() {
		int before = keptForms();
		for (Map<String, String> headers : List.of(Map.<String, String>of(), Map.of("Sec-Fetch-Site", "cross-site"),
				Map.of("Origin", "http://evil.example"))) {
			assertThat(this.browser.post("/claims", headers, "statement", "planted").status()).isEqualTo(403);
		}
		assertThat(keptForms()).isEqualTo(before);
	}

	@Test
	void nothingTooLargeAndNoOtherFormIsKept() {
		assertThat(this.browser.post("/claims", OWN, "statement", "x".repeat(200_001)).status()).isEqualTo(403);
		assertThat(this.browser.post("/accounts", OWN, "username", "x").status()).isEqualTo(403);
		assertThat(this.browser.post("/claims/42/retraction", OWN, "reason", "x").status()).isEqualTo(403);
	}

	private int keptForms() {
		return this.jdbc.sql("SELECT count(*) FROM spring_session_attributes WHERE attribute_name = :name")
			.param("name", KeptForm.class.getName())
			.query(Integer.class)
			.single();
	}

}
