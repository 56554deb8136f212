package org.entente.api;

import java.util.stream.Stream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.api.claims.ClaimStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * AC-04, AC-14: whatever is sent as JSON is refused by name and never a failure of ours.
 */
@DatabaseTest
@Import({ ApiCaller.class, ClaimStory.class })
class HostileJsonIT {

	@Autowired
	ApiCaller api;

	@Autowired
	ClaimStory story;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	String researcher;

	@BeforeEach
	void somebodyToActFor() {
		this.researcher = this.api.key(this.people.researcher());
	}

	static Stream<Arguments> bodies() {
		return Stream.of(Arguments.of("deep arrays", "[".repeat(10_000)),
				Arguments.of("deep objects", "{\"place\":".repeat(10_000)),
				Arguments.of("a doubled field", "{\"kind\":\"tie\",\"kind\":\"risk\"}"),
				Arguments.of("an unknown field", "{\"status\":\"accepted\"}"),
				Arguments.of("an unknown field further down", "{\"citations\":[{\"stanse\":\"asserts\"}]}"),
				Arguments.of("a class name", "{\"@class\":\"java.lang.Runtime\"}"),
				Arguments.of("a number too large", "{\"citations\":[{\"credibility\":1e400}]}"),
				Arguments.of("a long number", "{\"goods\":[{\"lower\":" + "9".repeat(2000) + "}]}"),
				Arguments.of("half a grade", "{\"citations\":[{\"credibility\":2.7}]}"),
				Arguments.of("a number as text", "{\"citations\":[{\"credibility\":\"2\"}]}"),
				Arguments.of("text as a number", "{\"statement\":5}"),
				Arguments.of("text as a list", "{\"statement\":[\"x\"]}"),
				Arguments.of("nothing in a list", "{\"citations\":[null]}"),
				Arguments.of("no id", "{\"id\":\"nonsense\"}"), Arguments.of("nothing", "null"),
				Arguments.of("no body", ""), Arguments.of("half a body", "{\"kind\":"),
				Arguments.of("more than a body", "{} {}"), Arguments.of("no JSON", "<claim/>"),
				Arguments.of("NaN", "{\"goods\":[{\"lower\":NaN}]}"),
				Arguments.of("a name too long", "{\"" + "x".repeat(70_000) + "\":1}"),
				Arguments.of("a text too long", "{\"statement\":\"" + "x".repeat(7 * 1024 * 1024) + "\"}"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("bodies")
	void aBodyOfAnotherForm(String what, String body) {
		assertRefused(this.api.post("/api/v1/claims", this.researcher, body), 400);
	}

	static Stream<Arguments> values() {
		return Stream.of(Arguments.of("a tiny fraction", "{\"goods\":[{\"lower\":1e-999999999}]}", "#/goods/0/lower"),
				Arguments.of("a gigabyte of zeros", "{\"goods\":[{\"lower\":1e999999999}]}", "#/goods/0/lower"),
				Arguments.of("beyond a double", "{\"goods\":[{\"lower\":1e400}]}", "#/goods/0/lower"),
				Arguments.of("half a character", "{\"statement\":\"\\ud800\"}", "#/statement"),
				Arguments.of("half a character as a word", "{\"kind\":\"\\udc00\"}", "#/kind"),
				Arguments.of("a control character", "{\"statement\":\"a\\u0000b\"}", "#/statement"),
				Arguments.of("an enum name", "{\"kind\":\"TIE\"}", "#/kind"),
				Arguments.of("a long word", "{\"kind\":\"" + "x".repeat(100_000) + "\"}", "#/kind"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("values")
	void aValueThatBreaksARule(String what, String body, String pointer) {
		MvcTestResult refused = this.api.post("/api/v1/claims", this.researcher, body);
		assertRefused(refused, 422);
		assertThat(this.api.body(refused).path("errors").findValuesAsString("pointer")).contains(pointer);
	}

	@Test
	void theFieldThatIsNotThereIsNamed() {
		MvcTestResult refused = this.api.post("/api/v1/claims", this.researcher,
				"{\"citations\":[{\"stanse\":\"asserts\"}]}");
		assertThat(this.api.body(refused).path("errors").findValuesAsString("pointer"))
			.containsExactly("#/citations/0/stanse");
	}

	@Test
	void everythingWrongWithASourceAndItsFirstVersionIsNamedAtItsField() {
		MvcTestResult refused = this.api.post("/api/v1/sources", this.researcher,
				"{\"kind\":\"article\",\"firstVersion\":{\"kind\":\"copied\",\"text\":\"x\"}}");
		assertRefused(refused, 422);
		assertThat(this.api.body(refused).path("errors").findValuesAsString("pointer"))
			.containsExactly("#/firstVersion/kind");
		assertThat(this.jdbc.sql("SELECT count(*) FROM source WHERE created_by = (SELECT max(id) FROM account)")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aBodyThatSaysItIsTooLarge() {
		assertThat(this.api.post("/api/v1/claims", this.researcher, " ".repeat((int) BodyLimit.LARGEST + 1)))
			.hasStatus(413)
			.hasContentType("application/problem+json");
	}

	private static void assertRefused(MvcTestResult refused, int status) {
		assertThat(refused).hasStatus(status).hasContentType("application/problem+json");
		assertThat(refused.getResponse().getContentAsByteArray().length).as("bytes of the answer").isLessThan(4000);
		assertThat(refused).bodyText().doesNotContain("org.entente", "tools.jackson", "java.lang");
	}

}
