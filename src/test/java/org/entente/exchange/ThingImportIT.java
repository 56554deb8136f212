package org.entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.DatabaseTest;
import org.entente.People;
import org.entente.accounts.Person;
import org.entente.actors.ActorDraft;
import org.entente.actors.ActorSearch;
import org.entente.actors.ActorService;
import org.entente.shared.RuleViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Rows that become actors and sources: recorded once, changed, and taken away again. */
@DatabaseTest
@org.springframework.context.annotation.Import(FileImports.class)
@TestPropertySource(properties = "entente.test=things")
class ThingImportIT {

	private static final Path DATA = Path.of("..", "shared", "data", "test");

	private static final String LIST = "ent_num,SDN_Name,SDN_Type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks\n";

	@Autowired
	ImportService imports;

	@Autowired
	ImportSearch search;

	@Autowired
	ImportJob job;

	@Autowired
	ActorService actors;

	@Autowired
	ActorSearch actorSearch;

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
	void aListOfSanctionsBecomesActors() throws IOException {
		long id = imported("list.csv", null, LIST
				+ "36,\"AEROCARIBBEAN AIRLINES\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
				+ "15036,\"CHONG CHON GANG\",\"vessel\",\"DPRK\",-0- ,HMZF,Cargo,-0- ,-0- ,North Korea,-0- ,\"IMO 7937317.\"\n"
				+ "20,\"KIM, Chol\",\"individual\",\"NPWMD] [DPRK2\",\"Director\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
				+ "21,\"EP-IBA\",\"aircraft\",\"IRAN\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"
				+ "22,\"A SHIP\",\"vessel\",\"IRAN\",-0- ,-0- ,-0- ,-0- ,-0- ,Ruritania,-0- ,-0- \n");
		assertThat(actors(id)).containsExactly("AEROCARIBBEAN AIRLINES ORGANISATION - Sanctions programme CUBA.",
				"CHONG CHON GANG VESSEL PRK Sanctions programme DPRK. Cargo IMO 7937317.",
				"KIM, Chol PERSON - Sanctions programme NPWMD] [DPRK2. Director",
				"EP-IBA AIRCRAFT - Sanctions programme IRAN.");
		assertThat(this.search.rows(id, RowOutcome.REFUSED, 0, 10, this.researcher))
			.extracting((row) -> row.faults().get(0).column() + " " + row.faults().get(0).key())
			.containsExactly("Vess_flag mapping.country");
		assertThat(this.search.unresolved(id, this.researcher)).isEqualTo(Map.of("Ruritania", 1));
	}

	@Test
	void aNewerListChangesOnlyWhatNobodyChanged() throws IOException {
		String first = "name,kind,home,description,id\nGreen Pine,company,PRK,Sells arms,1\nTanchon,bank,PRK,,2\nHalabi,person,SYR,,3\n";
		long id = imported("actors.csv", "actors", first);
		assertThat(this.search.get(id, this.researcher).counts()).isEqualTo(Map.of(RowOutcome.IMPORTED, 3));
		long again = imported("actors.csv", "actors", first);
		assertThat(this.search.get(again, this.researcher).counts()).isEqualTo(Map.of(RowOutcome.UNCHANGED, 3));
		long tanchon = number("Tanchon");
		this.actors.describe(tanchon, this.actorSearch.get(tanchon).version(),
				new ActorDraft(null, "Tanchon Commercial Bank", "bank", "PRK", null), this.researcher);
		String dataSet = this.search.get(id, this.researcher).dataSet().toString();
		long newer = this.imports
			.upload(new ImportService.Arrival("newer.csv", dataSet, null, TableOptions.NONE), stream(
					"name,kind,home,description,id\nGreen Pine,front company,PRK,Sells arms,1\nTanchon,bank,PRK,Listed,2\n"
							+ "Halabi,person,SYR,,3\nHalabi,person,SYR,,3\nHalabi,person,LBN,,3\n"),
					this.researcher);
		become(newer, ImportTarget.ACTORS);
		run(newer);
		assertThat(this.search.rows(newer, null, 0, 10, this.researcher))
			.extracting((row) -> row.outcome() + (row.faults().isEmpty() ? "" : " " + row.faults().get(0).key()))
			.containsExactly("MERGED", "REFUSED import.revised", "UNCHANGED", "MERGED", "REFUSED import.repeated-key");
		assertThat(this.actorSearch.get(number("Green Pine")).kind().word()).isEqualTo("front company");
		assertThat(this.actorSearch.get(tanchon).name()).isEqualTo("Tanchon Commercial Bank");
	}

	@Test
	void whatAnUndoneListMadeIsGoneSaveWhatIsInUse() throws IOException {
		long id = imported("gone.csv", "actors", "name,kind,id\nUsed one,company,11\nIdle one,company,12\n");
		long used = number("Used one");
		long other = this.actors.record(new ActorDraft(null, "The other", "company", null, null), this.researcher);
		this.jdbc
			.sql("""
					INSERT INTO merge (id, subject, kept_id, merged_id, reason, merged_by, merged_at, kept_before, kept_after)
					VALUES (nextval('merge_seq'), 'ACTOR', :used, :other, 'One and the same', :by, now(), '{}', '{}')
					""")
			.param("used", used)
			.param("other", other)
			.param("by", this.researcher.id())
			.update();
		this.imports.undo(id, "It was only tried.", this.researcher);
		this.job.round();
		assertThat(this.search.get(id, this.researcher).state()).isEqualTo(ImportState.UNDONE);
		assertThat(actors(id)).containsExactly("Used one COMPANY - -");
		assertThat(this.search.rows(id, null, 0, 10, this.researcher)).extracting(ImportedRow::undoFault)
			.containsExactly("import.in-use", null);
		long again = imported("gone.csv", "actors", "name,kind,id\nUsed one,company,11\nIdle one,company,12\n");
		assertThat(actors(again)).hasSize(2);
	}

	@Test
	void referencesOfThreeFormatsBecomeTheSameSource() throws IOException {
		String bib = "@article{solingen1994,\n title={The Political Economy of {N}uclear Restraint},\n"
				+ " author={Solingen, Etel and M{\\\"u}ller, Harald},\n journal={International Security}, year={1994}, month={oct},\n"
				+ " publisher={MIT Press}, doi={10.2307/2539198}, url={https://doi.org/10.2307/2539198}\n}\n";
		String ris = "TY  - JOUR\r\nID  - solingen1994\r\nTI  - The Political Economy of Nuclear Restraint\r\nAU  - Solingen, Etel\r\n"
				+ "AU  - Müller, Harald\r\nT2  - International Security\r\nPY  - 1994/10//\r\nPB  - MIT Press\r\nDO  - 10.2307/2539198\r\n"
				+ "UR  - https://doi.org/10.2307/2539198\r\nER  - \r\n";
		String csl = """
				[{"id": "solingen1994", "type": "article-journal", "title": "The Political Economy of Nuclear Restraint",
				  "author": [{"family": "Solingen", "given": "Etel"}, {"family": "Müller", "given": "Harald"}],
				  "container-title": "International Security", "issued": {"date-parts": [[1994, 10]]}, "publisher": "MIT Press",
				  "DOI": "10.2307/2539198", "URL": "https://doi.org/10.2307/2539198"}]
				""";
		String expected = "PAPER The Political Economy of Nuclear Restraint | Solingen, Etel; Müller, Harald | 1994-10 | "
				+ "https://doi.org/10.2307/2539198 | Outlet as given: International Security. MIT Press 10.2307/2539198";
		assertThat(sources(imported("refs.bib", null, bib))).containsExactly(expected);
		assertThat(sources(imported("refs.ris", null, ris))).containsExactly(expected);
		assertThat(sources(imported("refs.json", null, csl))).containsExactly(expected);
	}

	/** A bundle as others write them: what is no actor is refused with the reason. */
	@Test
	void aForeignBundleBecomesActorsOrClaims() throws IOException {
		String bundle = """
				{"objects": [
				  {"type": "identity", "id": "identity--1", "name": "Green Pine", "identity_class": "organization"},
				  {"type": "location", "id": "location--1", "country": "KP", "name": "North Korea"},
				  {"type": "location", "id": "location--2", "country": "IR"},
				  {"type": "relationship", "id": "relationship--1", "relationship_type": "located-at",
				   "source_ref": "identity--1", "target_ref": "location--1"},
				  {"type": "threat-actor", "id": "threat-actor--1", "name": "Lazarus", "description": "Steals.", "aliases": ["Hidden \\"Cobra\\"", "Zinc"]},
				  {"type": "relationship", "id": "relationship--2", "relationship_type": "supplied", "start_time": "1991-04-18T00:00:00Z",
				   "source_ref": "identity--1", "target_ref": "location--2"},
				  {"type": "malware", "id": "malware--1", "is_family": true}
				], "id": "bundle--1", "type": "bundle"}
				""";
		long id = imported("bundle.json", null, bundle);
		assertThat(actors(id)).containsExactly("Green Pine ORGANISATION PRK -",
				"Lazarus ORGANISATION - Steals.\nAlso known as: Hidden \"Cobra\"; Zinc");
		assertThat(this.search.get(id, this.researcher).counts())
			.isEqualTo(Map.of(RowOutcome.IMPORTED, 2, RowOutcome.REFUSED, 5));
		long claims = this.imports.upload(new ImportService.Arrival("bundle.json", null, "Bundle", TableOptions.NONE),
				stream(bundle.replace("Green Pine", "Green Pine Corporation")), this.researcher);
		Mapping mapping = this.search.get(claims, this.researcher)
			.mapping()
			.as(ImportTarget.CLAIMS, this.search.get(claims, this.researcher).header());
		assertThat(mapping.columns()).containsEntry(ImportField.FROM, "source_country")
			.containsEntry(ImportField.TO, "target_country");
		assertThat(fault("a.json", "{\"type\": \"bundle\", \"objects\": 7}")).startsWith("table.not-a-row");
		assertThat(fault("a.json", "{\"type\": \"bundle\"}")).startsWith("table.no-objects");
		assertThat(fault("a.json", "{\"type\": \"bundle\", \"objects\": [{\"type\": ")).startsWith("table.json");
	}

	@Test
	void anUndoneBibliographyIsGone() throws IOException {
		long before = this.jdbc.sql("SELECT count(*) FROM source").query(Long.class).single();
		long id = imported("some.ris", null, "TY  - RPRT\nTI  - A report that goes\nPY  - forthcoming\nER  -\n");
		assertThat(sources(id)).singleElement().asString().startsWith("REPORT A report that goes");
		this.imports.undo(id, "It was only tried.", this.researcher);
		this.job.round();
		assertThat(this.jdbc.sql("SELECT count(*) FROM source").query(Long.class).single()).isEqualTo(before);
	}

	/** 8,976 entries; the flags of ships and the kinds that are not ours are said. */
	@Test
	void theListOfOfacComesInWhole() throws IOException {
		Path file = DATA.resolve("ofac-sdn/sdn.csv");
		assumeTrue(Files.exists(file), "The data sets are not here");
		List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
		String some = Stream.concat(lines.stream().filter((line) -> line.contains("DPRK")), lines.stream().limit(100))
			.distinct()
			.collect(Collectors.joining("\n"));
		long id = this.imports.upload(new ImportService.Arrival("sdn.csv", null, null, new TableOptions(null, null, 0)),
				stream(some), this.researcher);
		run(id);
		Import done = this.search.get(id, this.researcher);
		assertThat(done.rows()).isGreaterThan(200);
		assertThat(done.waiting()).isZero();
		assertThat(done.count(RowOutcome.IMPORTED)).isGreaterThan(done.rows() * 95 / 100);
		assertThat(actors(id)).anyMatch((actor) -> actor.contains("VESSEL PRK"));
	}

	@Test
	void everyBibliographyThatWasFoundComesIn() throws IOException {
		Path folder = DATA.resolve("citation-files");
		assumeTrue(Files.exists(folder), "The data sets are not here");
		Map<String, Integer> rows = Map.of("peace-science-datasets.bib", 47, "bibtex.bib", 1, "bib-many.bib", 2,
				"crossref.ris", 1, "elsevier.ris", 1, "multiple-eg.ris", 2, "peerj.ris", 1, "plos.ris", 1,
				"citeproc-many.json", 2, "citeproc-crossref.json", 1);
		for (Map.Entry<String, Integer> each : rows.entrySet()) {
			long id;
			try (InputStream in = Files.newInputStream(folder.resolve(each.getKey()))) {
				id = this.imports.upload(new ImportService.Arrival(each.getKey(), null, null, TableOptions.NONE), in,
						this.researcher);
			}
			run(id);
			Import done = this.search.get(id, this.researcher);
			assertThat(done.rows()).as(each.getKey()).isEqualTo(each.getValue());
			assertThat(this.search.rows(id, RowOutcome.REFUSED, 0, 10, this.researcher)).as(each.getKey()).isEmpty();
		}
		assertThat(fault("refs.bib", Files.readString(folder.resolve("peace-science-refs.bib"))))
			.as("a brace is missing in line 209")
			.isEqualTo("table.bibtex [209, 24]");
	}

	@Test
	void aBrokenBibliographyIsRefusedByItsLine() {
		assertThat(fault("a.bib", "@article{a,\n title={x},\n Title = {c}: An {R} package},\n}\n"))
			.isEqualTo("table.bibtex [3, 13]");
		assertThat(fault("a.ris", "TY  - JOUR\nTI  - x\n")).isEqualTo("table.ris-unended [2]");
		assertThat(fault("a.ris", "TI  - x\nER  -\n")).isEqualTo("table.ris [1]");
		assertThat(fault("a.bib", "no references at all")).isEqualTo("table.no-references []");
		assertThat(fault("a.json", "[{\"type\": \"book\", \"title\": \"x\", \"author\": [{\"literal\": "))
			.startsWith("table.json");
	}

	private String fault(String name, String text) {
		try {
			this.imports.upload(new ImportService.Arrival(name, null, null, TableOptions.NONE), stream(text),
					this.researcher);
			return "none";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (RuleViolationException ex) {
			return ex.violations().get(0).key() + " " + ex.violations().get(0).arguments();
		}
	}

	private long number(String name) {
		return this.jdbc.sql("SELECT id FROM actor WHERE name = :name").param("name", name).query(Long.class).single();
	}

	private List<String> actors(long id) {
		return this.jdbc
			.sql("""
					SELECT concat_ws(' ', a.name, a.kind, coalesce(a.home, '-'), coalesce(a.description, '-'))
					FROM import_row r JOIN actor a ON a.external_id = r.external_id WHERE r.import_id = :id ORDER BY r.number
					""")
			.param("id", id)
			.query(String.class)
			.list();
	}

	private List<String> sources(long id) {
		return this.jdbc
			.sql("""
					SELECT s.kind || ' ' || concat_ws(' | ', s.title, s.author, s.published, s.url, s.note)
					FROM import_row r JOIN source s ON s.external_id = r.external_id WHERE r.import_id = :id ORDER BY r.number
					""")
			.param("id", id)
			.query(String.class)
			.list();
	}

	private long imported(String name, String target, String text) throws IOException {
		long id = this.files.uploaded(name, null, text, this.researcher);
		if (target != null) {
			become(id, ImportTarget.ACTORS);
		}
		run(id);
		return id;
	}

	private void become(long id, ImportTarget target) {
		Import file = this.search.get(id, this.researcher);
		this.imports.map(id, file.mapping().as(target, file.header()), this.researcher);
	}

	private static InputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private void run(long id) {
		this.files.run(id, this.researcher);
	}

}
