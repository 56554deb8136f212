package org.entente.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.actors.ActorRow;
import org.entente.actors.ActorSearch;
import org.entente.actors.ActorService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Other names and addresses of a list of sanctions find the actors that the list itself
 * brought in, by its numbers, as OFAC publishes the three files: without names of
 * columns.
 */
@DatabaseTest
@org.springframework.context.annotation.Import(FileImports.class)
@TestPropertySource(properties = "entente.test=details")
class ActorDetailsIT {

	private static final Path DATA = Path.of("..", "shared", "data", "test", "ofac-sdn");

	private static final String NONE = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";

	@Autowired
	ImportService imports;

	@Autowired
	ImportSearch search;

	@Autowired
	ImportJob job;

	@Autowired
	ActorSearch actors;

	@Autowired
	ActorService recording;

	@Autowired
	FileImports files;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	Person researcher;

	@BeforeEach
	void begin() {
		this.researcher = this.people.researcher();
	}

	@Test
	void namesAndAddressesAreAddedOnceToTheirActors() throws IOException {
		long list = imported("sdn.csv",
				sdn("7101", "GREEN EXAMPLE", "-0- ") + sdn("7102", "KIM, Example", "individual"));
		String aliases = "7101,1,\"aka\",\"PAEKSAN EXAMPLE\",-0- \n7101,2,\"fka\",\"OLD; EXAMPLE\",-0- \n"
				+ "7101,3,\"aka\",\"Green Example\",-0- \n7101,4,\"aka\",\"THIRD EXAMPLE\",\"weak\"\n7199,5,\"aka\",\"NOBODY\",-0- \n";
		String addresses = "7101,1,-0- ,\"Pyongyang\",\"Korea, North\",-0- \n7101,2,\"Street 1, Floor 2\",-0- ,\"Korea, North\",-0- \n"
				+ "7102,3,-0- ,\"Beijing\",\"China\",-0- \n7102,4,-0- ,-0- ,-0- ,-0- \n7102,5,\"x\",-0- ,\"Ruritania\",-0- \n";
		assertThat(settled(imported("alt.csv", aliases))).containsExactly("MERGED", "MERGED", "UNCHANGED", "MERGED",
				"REFUSED ent_num import.unknown-entry");
		assertThat(settled(imported("add.csv", addresses))).containsExactly("MERGED", "MERGED", "MERGED", "UNCHANGED",
				"REFUSED country mapping.country");
		ActorRow green = actor(list, "GREEN EXAMPLE");
		assertThat(green.home()).isEqualTo("PRK");
		assertThat(green.description()).isEqualTo("Sanctions programme DPRK.\n"
				+ "Also known as: PAEKSAN EXAMPLE; THIRD EXAMPLE\nFormerly known as: OLD, EXAMPLE\n"
				+ "Address: Pyongyang, Korea, North; Street 1, Floor 2, Korea, North");
		assertThat(actor(list, "KIM, Example")).satisfies((kim) -> {
			assertThat(kim.home()).as("where a person has an address is not where it is at home").isNull();
			assertThat(kim.description()).isEqualTo("Sanctions programme DPRK.\nAddress: Beijing, China");
		});
		assertThat(settled(imported("alt.csv", aliases))).containsExactly("UNCHANGED", "UNCHANGED", "UNCHANGED",
				"UNCHANGED", "REFUSED ent_num import.unknown-entry");
		assertThat(settled(imported("add.csv", addresses))).startsWith("UNCHANGED", "UNCHANGED", "UNCHANGED");
		assertThat(actor(list, "GREEN EXAMPLE")).as("the same files change nothing").isEqualTo(green);
	}

	/**
	 * What was added is no change by a person, and a newer list does not take it away.
	 */
	@Test
	void aNewerListKeepsWhatItsOtherFilesAdded() throws IOException {
		String first = sdn("7201", "BLUE EXAMPLE", "-0- ");
		long list = imported("sdn.csv", first);
		imported("alt.csv", "7201,1,\"aka\",\"AZURE EXAMPLE\",-0- \n");
		imported("add.csv", "7201,1,-0- ,\"Tehran\",\"Iran\",-0- \n");
		ActorRow before = actor(list, "BLUE EXAMPLE");
		assertThat(settled(imported("sdn.csv", first))).containsExactly("UNCHANGED");
		String dataSet = this.search.get(list, this.researcher).dataSet().toString();
		assertThat(settled(imported("newer.csv", dataSet, first.replace("DPRK", "IRAN")))).containsExactly("MERGED");
		ActorRow after = actor(list, "BLUE EXAMPLE");
		assertThat(after.home()).isEqualTo("IRN");
		assertThat(after.description()).isEqualTo(before.description().replace("DPRK", "IRAN"));
		this.recording.describe(after.id(), after.version(), new org.entente.actors.ActorDraft(null, "BLUE EXAMPLE",
				"company", "IRN", "Somebody knows better.\nAlso known as: AZURE EXAMPLE"), this.researcher);
		assertThat(settled(imported("newest.csv", dataSet, first))).containsExactly("REFUSED SDN_Name import.revised");
	}

	@Test
	void aNumberThatTwoListsHaveNeedsTheNameOfTheList() throws IOException {
		long one = imported("sdn.csv", sdn("7301", "ONE EXAMPLE", "-0- "));
		imported("other.csv", sdn("7301", "OTHER EXAMPLE", "-0- "));
		String aliases = "7301,1,\"aka\",\"WHOSE NAME\",-0- \n";
		assertThat(settled(imported("alt.csv", aliases))).containsExactly("REFUSED ent_num import.several-entries");
		String dataSet = this.search.get(one, this.researcher).dataSet().toString();
		assertThat(settled(imported("alt.csv", dataSet, aliases))).containsExactly("MERGED");
		assertThat(actor(one, "ONE EXAMPLE").description()).endsWith("Also known as: WHOSE NAME");
	}

	/** Undoing takes back what an import made; what it changed stays. */
	@Test
	void anUndoneFileOfNamesLeavesTheActors() throws IOException {
		long list = imported("sdn.csv", sdn("7401", "RED EXAMPLE", "-0- "));
		long names = imported("alt.csv", "7401,1,\"aka\",\"SCARLET EXAMPLE\",-0- \n");
		this.imports.undo(names, "It was only tried.", this.researcher);
		this.job.round();
		assertThat(this.search.get(names, this.researcher).state()).isEqualTo(ImportState.UNDONE);
		assertThat(actor(list, "RED EXAMPLE").description()).endsWith("Also known as: SCARLET EXAMPLE");
	}

	/** Those of North Korea, as published, with all their names and addresses. */
	@Test
	void theThreeFilesOfOfacComeInTogether() throws IOException {
		assumeTrue(Files.exists(DATA.resolve("alt.csv")), "The data sets are not here");
		List<String> lines = Files.readAllLines(DATA.resolve("sdn.csv"))
			.stream()
			.filter((line) -> line.contains("DPRK"))
			.toList();
		List<String> numbers = lines.stream().map((line) -> line.substring(0, line.indexOf(','))).toList();
		long list = imported("sdn.csv", String.join("\n", lines));
		for (String name : List.of("alt.csv", "add.csv")) {
			String some = String.join("\n",
					Files.readAllLines(DATA.resolve(name))
						.stream()
						.filter((line) -> numbers.contains(line.split(",")[0]))
						.toList());
			Import file = this.search.get(imported(name, some), this.researcher);
			assertThat(file.waiting()).as(name).isZero();
			assertThat(file.count(RowOutcome.MERGED)).as(name).isGreaterThan(file.rows() / 2);
			Import again = this.search.get(imported(name, some), this.researcher);
			assertThat(again.count(RowOutcome.UNCHANGED)).as(name)
				.isEqualTo(file.count(RowOutcome.MERGED) + file.count(RowOutcome.UNCHANGED));
			assertThat(again.count(RowOutcome.MERGED)).as(name).isZero();
		}
		assertThat(this.search.rows(list, RowOutcome.IMPORTED, 0, 1000, this.researcher)).isNotEmpty();
	}

	private static String sdn(String number, String name, String kind) {
		return number + ",\"" + name + "\"," + (kind.startsWith("-") ? kind : "\"" + kind + "\"") + ",\"DPRK\"" + NONE;
	}

	private List<String> settled(long id) {
		return this.search.rows(id, null, 0, 100, this.researcher)
			.stream()
			.map((row) -> row.outcome() + (row.faults().isEmpty() ? ""
					: " " + row.faults().get(0).column() + " " + row.faults().get(0).key()))
			.toList();
	}

	private ActorRow actor(long list, String name) {
		return this.actors.get(this.jdbc
			.sql("""
					SELECT a.id FROM import_row r JOIN actor a ON a.external_id = r.external_id WHERE r.import_id = :list AND a.name = :name
					""")
			.param("list", list)
			.param("name", name)
			.query(Long.class)
			.single());
	}

	private long imported(String name, String text) throws IOException {
		return imported(name, null, text);
	}

	private long imported(String name, String dataSet, String text) throws IOException {
		return this.files.imported(name, dataSet, text, this.researcher);
	}

}
