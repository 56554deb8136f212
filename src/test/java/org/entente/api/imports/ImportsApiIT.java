package org.entente.api.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.api.ApiCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A program sends a file, has it checked and imported, reads the report and undoes it.
 */
@DatabaseTest
@Import(ApiCaller.class)
class ImportsApiIT {

	private static final AtomicInteger COUNT = new AtomicInteger();

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ApiCaller api;

	@Autowired
	People people;

	@Autowired
	List<ScheduledTaskHolder> schedules;

	String key;

	String mark;

	@BeforeEach
	void somebodyToActFor() {
		this.key = this.api.key(this.people.researcher());
		this.mark = "shipment " + COUNT.incrementAndGet();
	}

	@Test
	void aFileIsMappedCheckedImportedReadAndUndone() {
		String address = uploaded("rows.csv", "id,supplier,recipient,date,what,lot\n" + row("1,PRK,IRN,1991-04,rockets")
				+ row("2,Hermit Kingdom,IRN,1992,tubes") + row("3,PRK,IRN,next May,oil"));
		JsonNode sent = read(address);
		assertThat(sent.path("state").asString()).isEqualTo("uploaded");
		assertThat(sent.path("rows").asInt()).isEqualTo(3);
		assertThat(sent.at("/layout/format").asString()).isEqualTo("csv");
		assertThat(sent.at("/mapping/columns/from").asString()).isEqualTo("supplier");
		assertThat(done(HttpMethod.POST, address + "/runs", "", 422).at("/errors/0/pointer").asString())
			.isEqualTo("#/columns/statement");
		done(HttpMethod.PUT, address + "/mapping", """
				{"columns": {"key": "id", "from": "supplier", "to": "recipient", "date": "date"},
				 "texts": {"statement": "{supplier} sold {what} to {recipient}, {lot}.", "domain": "trade and energy"}}
				""", 200);
		JsonNode preview = read(address + "/preview").path("items");
		assertThat(preview.at("/0/statement").asString())
			.isEqualTo("PRK sold rockets to IRN, %s.".formatted(this.mark));
		assertThat(preview.at("/2/faults/0/column").asString()).isEqualTo("date");
		done(HttpMethod.POST, address + "/checks", "", 202);
		work();
		assertThat(counts(address)).isEqualTo("checked: 1 imported, 0 unchanged, 0 merged, 2 refused, 0 waiting");
		assertThat(read(address + "/countries").path("items").toString())
			.isEqualTo("[{\"word\":\"Hermit Kingdom\",\"rows\":1}]");
		done(HttpMethod.PUT, address + "/countries", "{\"countries\": {\"Hermit Kingdom\": \"prk\"}}", 200);
		done(HttpMethod.POST, address + "/runs", "", 202);
		work();
		assertThat(counts(address)).isEqualTo("finished: 2 imported, 0 unchanged, 0 merged, 1 refused, 0 waiting");
		JsonNode refused = read(address + "/rows?outcome=refused").path("items");
		assertThat(refused).hasSize(1);
		assertThat(refused.at("/0/row").asInt()).isEqualTo(4);
		assertThat(refused.at("/0/faults/0/code").asString()).isEqualTo("date.syntax");
		assertThat(refused.at("/0/faults/0/detail").asString()).isNotBlank();
		long claim = read(address + "/rows").at("/items/0/claim").asLong();
		assertThat(read("/api/v1/claims/" + claim).path("status").asString()).isEqualTo("in review");
		assertThat(done(HttpMethod.POST, address + "/undoing", "{}", 422).at("/errors/0/pointer").asString())
			.isEqualTo("#/reason");
		done(HttpMethod.POST, address + "/undoing", "{\"reason\": \"The wrong file.\"}", 202);
		work();
		assertThat(read(address).path("state").asString()).isEqualTo("undone");
		assertThat(read("/api/v1/claims/" + claim).path("status").asString()).isEqualTo("retracted");
	}

	@Test
	void rowsAreReadByStretches() {
		String address = uploaded("rows.csv", "statement\n" + row("one") + row("two") + row("three"));
		MvcTestResult first = this.api.get(address + "/rows?size=2", this.key);
		assertThat(this.api.body(first).path("items")).hasSize(2);
		assertThat(first.getResponse().getHeader("Link"))
			.isEqualTo("<" + address + "/rows?size=2&after=3>; rel=\"next\"");
		assertThat(read(address + "/rows?size=2&after=3").at("/items/0/cells/0").asString()).isEqualTo("three");
		assertThat(read("/api/v1/imports?size=1").at("/items/0/fileName").asString()).isEqualTo("rows.csv");
	}

	@Test
	void whatCannotBeIsRefusedWhereItStands() {
		String address = uploaded("rows.csv", "statement\n" + row("one"));
		assertThat(done(HttpMethod.PUT, address + "/mapping", "{\"columns\": {\"colour\": \"statement\"}}", 422)
			.at("/errors/0/pointer")
			.asString()).isEqualTo("#/columns/colour");
		assertThat(done(HttpMethod.PUT, address + "/mapping", "{\"columns\": {\"statement\": \"nowhere\"}}", 422)
			.at("/errors/0/pointer")
			.asString()).isEqualTo("#/columns/statement");
		done(HttpMethod.PUT, address + "/mapping", "{\"lines\": {}}", 400);
		done(HttpMethod.POST, address + "/pauses", "", 422);
		assertThat(this.api.get(address + "/rows?outcome=lost", this.key)).hasStatus(400);
		assertThat(send("rows.csv", "")).hasStatus(422);
		assertThat(send("rows.exe", "MZ")).hasStatus(422);
		assertThat(this.mvc.post()
			.uri("/api/v1/imports")
			.multipart()
			.file(new MockMultipartFile("file", "rows.csv", "text/csv", "statement\none\n".getBytes()))
			.param("headerRow", "first")
			.header("Authorization", this.key)
			.exchange()).hasStatus(422);
		assertThat(this.api.get("/api/v1/imports/999999999", this.key)).hasStatus(404);
	}

	private String row(String cells) {
		return cells + "," + this.mark + "\n";
	}

	private String uploaded(String name, String text) {
		MvcTestResult sent = send(name, text.startsWith("statement") ? text.replace("," + this.mark, "") : text);
		assertThat(sent).hasStatus(201);
		return sent.getResponse().getHeader("Location");
	}

	private MvcTestResult send(String name, String text) {
		return this.mvc.post()
			.uri("/api/v1/imports")
			.multipart()
			.file(new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8)))
			.header("Authorization", this.key)
			.exchange();
	}

	private JsonNode done(HttpMethod method, String address, String body, int status) {
		MvcTestResult result = this.api.send(method, address, this.key, null, body);
		assertThat(result).as(address).hasStatus(status);
		return this.api.body(result);
	}

	private JsonNode read(String address) {
		MvcTestResult result = this.api.get(address, this.key);
		assertThat(result).as(address).hasStatusOk();
		return this.api.body(result);
	}

	private String counts(String address) {
		JsonNode file = read(address);
		JsonNode counts = file.path("counts");
		return "%s: %d imported, %d unchanged, %d merged, %d refused, %d waiting".formatted(
				file.path("state").asString(), counts.path("imported").asInt(), counts.path("unchanged").asInt(),
				counts.path("merged").asInt(), counts.path("refused").asInt(), counts.path("waiting").asInt());
	}

	/** What the worker does by itself every few seconds. */
	private void work() {
		this.schedules.stream()
			.flatMap((holder) -> holder.getScheduledTasks().stream())
			.map(ScheduledTask::getTask)
			.filter((task) -> task.toString().contains("ImportJob"))
			.forEach((task) -> task.getRunnable().run());
	}

}
