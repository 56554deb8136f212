package org.entente.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.entente.Browser;
import org.entente.DatabaseTest;
import org.entente.InertPage;
import org.entente.People;
import org.entente.TortureStrings;
import org.entente.accounts.TokenScope;
import org.entente.api.claims.ClaimStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * AC-10, AC-22, AC-34 over the API: a string that breaks things is kept exactly or
 * refused at its field, in every text field of every operation.
 */
@DatabaseTest
@Import({ ApiCaller.class, ClaimStory.class })
@TestPropertySource(properties = { "entente.reading-needs-sign-in=false", "entente.test=torture" })
class TortureApiIT {

	private static final Logger LOG = LoggerFactory.getLogger(TortureApiIT.class);

	private static final int SAMPLE = 2;

	/** Free texts of a claim; goods are repeated, to try many at once. */
	private static final List<String> TEXTS = Stream
		.concat(Stream.of("/statement", "/dateAsWritten", "/place/name", "/citations/0/locator",
				"/citations/0/translation"), IntStream.range(0, 10).mapToObj((i) -> "/goods/" + i + "/what"))
		.toList();

	/** So that half a character arrives as one. */
	private final JsonMapper json = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

	@Autowired
	MockMvc mvc;

	@Autowired
	MockMvcTester tester;

	@Autowired
	ApiCaller api;

	@Autowired
	ClaimStory story;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	final List<String> strings = TortureStrings.all();

	final List<String> faults = new ArrayList<>();

	final Map<String, String> keys = new HashMap<>();

	String source;

	@BeforeEach
	void somebody() {
		this.keys.put("researcher", this.api.key(this.people.researcher()));
		this.keys.put("reviewer", this.api.key(this.people.reviewer()));
		this.keys.put("administrator", this.people.bearer(this.people.administrator(), TokenScope.ADMINISTER));
		this.source = this.story.source(key("researcher"));
	}

	@Test
	void everyTextFieldOfEveryOperationKeepsOrRefuses() {
		long seed = new Random().nextLong();
		LOG.info("seed {}", seed);
		Random random = new Random(seed);
		List<TextFields> operations = TextFields.of(document());
		assertThat(operations).hasSizeGreaterThan(15);
		operations.forEach((operation) -> operation.pointers().forEach((pointer) -> {
			for (int i = 0; i < SAMPLE; i++) {
				tryOut(operation, pointer, this.strings.get(random.nextInt(this.strings.size())));
			}
		}));
		assertThat(this.faults).as("seed " + seed).isEmpty();
		assertPagesAreInert();
	}

	@Test
	void everyStringIsKeptOrRefusedSomewhere() {
		for (int at = 0; at < this.strings.size(); at += TEXTS.size()) {
			Map<String, String> put = new HashMap<>();
			for (int i = 0; i < TEXTS.size() && at + i < this.strings.size(); i++) {
				put.put(TEXTS.get(i), this.strings.get(at + i));
			}
			MvcTestResult answer = record(put);
			if (answer.getResponse().getStatus() == 422) {
				this.api.body(answer)
					.path("errors")
					.forEach((error) -> put.remove(error.path("pointer").asString().substring(1)));
				record(put);
			}
		}
		assertThat(this.faults).isEmpty();
		assertPagesAreInert();
	}

	private MvcTestResult record(Map<String, String> put) {
		ObjectNode claim = this.story.claim(this.source);
		claim.putArray("goods");
		((ObjectNode) claim.at("/citations/0")).put("translator", "a machine");
		put.forEach((pointer, string) -> TextFields.put(claim, pointer, string));
		claim.path("goods").forEach((goods) -> {
			((ObjectNode) goods).put("qualifier", "some");
			if (!goods.has("what")) {
				((ObjectNode) goods).put("what", "goods");
			}
		});
		MvcTestResult answer = this.api.post("/api/v1/claims", key("researcher"), write(claim));
		judge("recordClaim", put, answer);
		return answer;
	}

	private void tryOut(TextFields operation, String pointer, String string) {
		ObjectNode body = body(operation);
		boolean known = !body.isEmpty();
		TextFields.put(body, pointer, string);
		String key = key(operation.who().replaceFirst(" and above", ""));
		String address = address(operation.path());
		String match = operation.conditional() ? tag(address) : null;
		MvcTestResult answer = this.api.send(HttpMethod.valueOf(operation.method().toUpperCase(Locale.ROOT)), address,
				key, match, write(body));
		judge(operation.operation(), known ? Map.of(pointer, string) : Map.of(), answer);
	}

	/**
	 * One that would be taken: of our own, or the example; empty for an operation that
	 * has none, of which only the form of the refusal is judged.
	 */
	private ObjectNode body(TextFields operation) {
		String own = switch (operation.operation()) {
			case "describeSource" -> "{'kind':'article'}";
			case "describeOutlet" -> "{'name':'An outlet','kind':'blog'}";
			case "describeActor" -> "{'name':'An actor','kind':'company'}";
			case "createToken" -> "{'name':'A key','scope':'read','days':3}";
			case "addVersion" -> "{'text':'A text.'}";
			case "inviteAccount" -> "{'username':'u" + System.nanoTime() + "','name':'Some One','role':'reader'}";
			case "linkClaim" ->
				"{'kind':'supports','to':'" + this.story.recorded(key("researcher")).path("id").asString() + "'}";
			case "reviseClaim" ->
				this.story.revision("North Korea has, it is reported, provided missile technology.").toString();
			case "recordClaim" -> this.story.claim(this.source).toString();
			case "citeForClaim" ->
				((ObjectNode) this.story.claim(this.source).at("/citations/0")).put("translator", "a machine")
					.toString();
			case "proposeChange" -> operation.body()
				.put("statement", "North Korea has, it is reported, provided missile technology.")
				.toString();
			case "reviewClaims" -> operation.body().deepCopy().without(List.of("id")).toString();
			default -> operation.body().toString();
		};
		return (ObjectNode) this.json.readTree(own.startsWith("{'") ? own.replace('\'', '"') : own);
	}

	/** With things of our own in the place of numbers. */
	private String address(String path) {
		String address = path;
		if (path.contains("/claims/{")) {
			JsonNode claim = this.story.recorded(key("researcher"));
			address = address.replaceFirst("/claims/\\{[^}]*}", "/claims/" + claim.path("number"))
				.replaceFirst("/citations/\\{[^}]*}", "/citations/" + claim.at("/citations/0/number"));
		}
		return address.replaceFirst("/sources/\\{[^}]*}", "/sources/" + source(path))
			.replaceFirst("/versions/\\{[^}]*}", "/versions/1")
			.replaceFirst("/outlets/\\{[^}]*}", "/outlets/" + made("outlet", "/api/v1/outlets", "recordOutlet"))
			.replaceFirst("/actors/\\{[^}]*}", "/actors/" + made("actor", "/api/v1/actors", "recordActor"))
			.replaceFirst("/flags/\\{[^}]*}", "/flags/" + flag(path))
			.replaceFirst("/accounts/\\{[^}]*}", "/accounts/" + this.people.reader().id())
			.replaceAll("\\{[^}]*}", "1");
	}

	/** One of its own where a second derivation would be one too many. */
	private long source(String path) {
		if (path.endsWith("/derivations")) {
			this.story.source(key("researcher"));
		}
		return newest("source");
	}

	private long made(String table, String address, String operation) {
		if (this.jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single() == 0) {
			this.api.post(address, key("researcher"), this.story.example(operation).toString());
		}
		return newest(table);
	}

	private long flag(String path) {
		if (path.contains("/flags/{")) {
			long claim = this.story.recorded(key("researcher")).path("number").asLong();
			this.api.post("/api/v1/claims/" + claim + "/flags", key("researcher"),
					this.story.example("flagClaim").toString());
			return newest("flag");
		}
		return 0;
	}

	private long newest(String table) {
		return this.jdbc.sql("SELECT max(id) FROM " + table).query(Long.class).single();
	}

	private String tag(String address) {
		String thing = address.replaceFirst("(/api/v1/[a-z]+/[0-9]+).*", "$1");
		return this.api.get(thing, key("administrator")).getResponse().getHeader("ETag");
	}

	private void judge(String operation, Map<String, String> put, MvcTestResult answer) {
		int status = answer.getResponse().getStatus();
		if (status >= 500 || (status >= 400
				&& !String.valueOf(answer.getResponse().getContentType()).startsWith("application/problem+json"))) {
			this.faults.add(operation + " " + status + " " + put);
		}
		else if (status == 422) {
			List<String> pointers = this.api.body(answer).path("errors").findValuesAsString("pointer");
			if (!put.isEmpty() && pointers.stream()
				.noneMatch((at) -> put.keySet().stream().anyMatch((given) -> isNear(given, at)))) {
				this.faults.add(operation + " refused at " + pointers + " and not at " + put);
			}
		}
		else if (status < 300) {
			put.forEach((pointer, string) -> assertKept(operation, pointer, string, answer));
		}
	}

	/** At the field, or where it stands: half a citation is no citation. */
	private static boolean isNear(String given, String pointer) {
		String thing = "#" + given.substring(0, given.lastIndexOf('/'));
		return pointer.equals("#" + given) || (thing.length() > 1 && pointer.startsWith(thing));
	}

	/** Where the answer has a field of that name, it has the string. */
	private void assertKept(String operation, String pointer, String string, MvcTestResult answer) {
		String name = pointer.substring(pointer.lastIndexOf('/') + 1);
		if (name.matches("prefix|suffix|mediaType")) {
			return; // taken from the text where that is held
		}
		List<String> shown = new ArrayList<>();
		this.api.body(answer)
			.findValues(name)
			.stream()
			.filter(JsonNode::isString)
			.forEach((v) -> shown.add(v.asString()));
		String exact = string.replace("\r\n", "\n");
		if (!shown.isEmpty() && !string.isBlank() && !shown.contains(exact) && !shown.contains(exact.strip())) {
			this.faults.add(operation + " changed " + pointer + ": " + string);
		}
	}

	private void assertPagesAreInert() {
		Browser browser = new Browser(this.mvc);
		for (String page : List.of("/", "/claims", "/sources", "/outlets", "/actors", "/relationships/IRN-PRK",
				"/claims/" + newest("claim"), "/sources/" + newest("source"))) {
			InertPage.check(browser.open(page).page());
		}
	}

	private String key(String who) {
		return this.keys.getOrDefault(who, this.keys.get("researcher"));
	}

	private String write(ObjectNode body) {
		return this.json.writeValueAsString(body);
	}

	private JsonNode document() {
		return this.json.readTree(this.tester.get()
			.uri("/api/openapi.json")
			.with(this.people.as(this.people.first()))
			.exchange()
			.getResponse()
			.getContentAsByteArray());
	}

}
