package org.entente.api.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.entente.DatabaseTest;
import org.entente.api.ApiCaller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks the demonstration record over the API and counts it again. */
@DatabaseTest
@ActiveProfiles("demo")
@Import(ApiCaller.class)
class ClaimPagingIT {

	private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

	@Autowired
	ApiCaller api;

	@ParameterizedTest
	@ValueSource(strings = { "size=7", "size=7&order=newest", "size=200", "size=1&relationship=CHN-PRK-RUS",
			"size=9&evidence=single%20origin", "size=3&dated=no", "size=5&direction=PRK%3EIRN",
			"size=4&domain=missiles&domain=nuclear&kind=tie&kind=risk" })
	void followingTheLinksGivesEveryClaimOnce(String asked) {
		List<Long> walked = new ArrayList<>();
		walk("/api/v1/claims?" + asked).forEach((claim) -> walked.add(claim.path("number").asLong()));
		List<Long> atOnce = new ArrayList<>();
		walk("/api/v1/claims?" + asked.replaceFirst("size=\\d+", "size=200"))
			.forEach((claim) -> atOnce.add(claim.path("number").asLong()));
		assertThat(walked).doesNotHaveDuplicates().isNotEmpty().isEqualTo(atOnce);
	}

	@Test
	void theNumbersOfEachRelationshipAreThoseOfARecount() {
		JsonNode ledger = this.api.body(this.api.get("/api/v1/relationships")).path("items");
		assertThat(ledger).isNotEmpty();
		for (JsonNode entry : ledger) {
			String code = entry.path("code").asString();
			Map<String, Integer> counted = new HashMap<>();
			List<JsonNode> claims = walk("/api/v1/claims?size=50&relationship=" + code);
			claims.forEach((claim) -> counted.merge(cell(claim, direction(claim)), 1, Integer::sum));
			Map<String, Integer> shown = new HashMap<>();
			this.api.body(this.api.get("/api/v1/relationships/" + code))
				.path("matrix")
				.forEach((cell) -> shown.put(cell(cell, cell.path("direction").asString()),
						cell.path("claims").asInt()));
			assertThat(shown).as(code).isEqualTo(counted);
			assertThat(entry.path("claims").asInt()).as(code).isEqualTo(claims.size());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/claims?after=x", "/api/v1/claims?after=2009-99-99_1",
			"/api/v1/claims?after=1%27%20OR%201=1", "/api/v1/claims?order=newest&after=undated_1",
			"/api/v1/claims?size=0", "/api/v1/claims?size=201", "/api/v1/claims?size=1000000", "/api/v1/claims?size=x",
			"/api/v1/claims?order=name;drop", "/api/v1/claims?evidence=certain", "/api/v1/claims?relationship=IRN-IRN",
			"/api/v1/claims?from=1990s", "/api/v1/claims?domain=%00", "/api/v1/claims?domain=rockets",
			"/api/v1/claims?domain=missiles&domain=rockets", "/api/v1/claims?domain=missiles,nuclear",
			"/api/v1/claims?country=XXX", "/api/v1/claims?country=PRK,X", "/api/v1/claims?direction=sideways",
			"/api/v1/claims?source=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21", "/api/v1/claims?source=1e9",
			"/api/v1/claims?domian=missiles", "/api/v1/claims?page=1000000000", "/api/v1/claims/1?fields=all",
			"/api/v1/domains?q=x", "/api/v1/claims?domain%5B0%5D=missiles", "/api/v1/sources?after=-1",
			"/api/v1/sources?outlet=x", "/api/v1/actors?after=x", "/api/v1/outlets?size=-5",
			"/api/v1/changes?after=99999999999999999999", "/api/v1/countries?q=%00",
			"/api/v1/relationships?country=%25" })
	void whatCannotBeAskedForIsABadRequest(String address) {
		MvcTestResult refused = this.api.get(address);
		assertThat(refused).hasStatus(400).hasContentType("application/problem+json");
		assertThat(this.api.body(refused).path("status").asInt()).isEqualTo(400);
	}

	@Test
	void severalValuesMeanAnyOfThem() {
		int missiles = walk("/api/v1/claims?domain=missiles").size();
		int nuclear = walk("/api/v1/claims?domain=nuclear").size();
		assertThat(missiles).isPositive();
		assertThat(nuclear).isPositive();
		assertThat(walk("/api/v1/claims?domain=missiles&domain=nuclear&domain=missiles&domain="))
			.hasSize(missiles + nuclear)
			.extracting((claim) -> claim.path("domain").asString())
			.containsOnly("missiles", "nuclear");
		assertThat(walk("/api/v1/claims?country=JPN,IRN")).hasSameSizeAs(walk("/api/v1/claims?country=IRN&country=JPN"))
			.hasSizeGreaterThan(walk("/api/v1/claims?country=JPN").size());
	}

	@Test
	void whatIsNoWordIsNamedWithItsParameter() {
		JsonNode errors = this.api.body(this.api.get("/api/v1/claims?domain=missiles&domain=rockets&evidence=certain"))
			.path("errors");
		assertThat(errors).extracting((error) -> error.path("parameter").asString())
			.containsExactly("domain", "evidence");
		assertThat(errors.get(0).path("detail").asString()).contains("rockets").doesNotContain("missiles");
	}

	@Test
	void anUnknownParameterIsNamed() {
		assertThat(this.api.body(this.api.get("/api/v1/claims?domain=missiles&domian=nuclear&size=1")).path("errors"))
			.extracting((error) -> error.path("parameter").asString())
			.containsExactly("domian");
	}

	@Test
	void percentAndUnderscoreAreOrdinaryLetters() {
		assertThat(this.api.body(this.api.get("/api/v1/countries?q=%25")).path("items")).isEmpty();
		assertThat(this.api.body(this.api.get("/api/v1/countries?q=_____")).path("items")).isEmpty();
		assertThat(this.api.body(this.api.get("/api/v1/countries?q=%EC%A1%B0%EC%84%A0")).path("items")).isNotEmpty();
	}

	@Test
	void changesAreWalkedBackwards() {
		Map<Long, JsonNode> seen = new HashMap<>();
		long last = Long.MAX_VALUE;
		for (JsonNode change : walk("/api/v1/changes?size=100")) {
			assertThat(change.path("number").asLong()).isLessThan(last);
			last = change.path("number").asLong();
			assertThat(change.path("subject").asString()).isNotIn("account", "token");
			seen.put(last, change);
		}
		assertThat(seen).hasSizeGreaterThan(100);
	}

	private List<JsonNode> walk(String address) {
		List<JsonNode> items = new ArrayList<>();
		HashSet<String> visited = new HashSet<>();
		for (String next = address; next != null;) {
			assertThat(visited.add(next)).as("the same stretch again").isTrue();
			MvcTestResult stretch = this.api.get(next);
			assertThat(stretch).hasStatusOk();
			this.api.body(stretch).path("items").forEach(items::add);
			next = next(stretch.getResponse().getHeader("Link"));
		}
		return items;
	}

	private static @Nullable String next(@Nullable String link) {
		Matcher matcher = NEXT.matcher((link != null) ? link : "");
		return matcher.matches() ? matcher.group(1) : null;
	}

	private static String cell(JsonNode node, String direction) {
		return String.join("|", node.path("kind").asString(), node.path("domain").asString(), direction,
				node.path("evidence").asString());
	}

	private static String direction(JsonNode claim) {
		String direction = claim.path("direction").asString();
		return direction.equals("directed") ? claim.path("from").asString() + ">" + claim.path("to").asString("")
				: direction;
	}

}
