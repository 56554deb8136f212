package org.entente.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.entente.countries.Country;
import org.entente.countries.CountryName;
import org.entente.shared.RuleViolationException;
import org.entente.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What rows become: nothing is guessed, nothing that is missing is invented. */
class MappingTests {

	private static final CountryReading COUNTRIES = new CountryReading(
			List.of(country("PRK", "KP", "408", "North Korea", 731), country("IRN", "IR", "364", "Iran", 630),
					country("USA", "US", "840", "United States", 2), country("PHL", "PH", "608", "Philippines", 840),
					country("NAM", "NA", "516", "Namibia", 565), country("COG", "CG", "178", "Congo", 484),
					country("COD", "CD", "180", "DR Congo", 490), country("RUS", "RU", "643", "Russia", 365),
					former("SUN", "Soviet Union", 365, 1922, 1991), country("SRB", "RS", "688", "Serbia", 345),
					former("YUG", "Yugoslavia", 345, 1918, 2003),
					former("SCG", "Serbia and Montenegro", 345, 2003, 2006)),
			List.of(name("PRK", "북한", "alias"), name("PRK", "КНДР", "alias"), name("COG", "Kongo", "alias"),
					name("COD", "Kongo", "alias"), name("IRN", "Persian", "demonym"),
					name("IRN", "Tehran", "capital")));

	private static final List<String> HEADER = List.of("State A", "State B", "year", "month", "day", "what",
			"how much");

	private final Map<ImportField, String> columns = new EnumMap<>(Map.of(ImportField.FROM, "State A", ImportField.TO,
			"State B", ImportField.YEAR, "year", ImportField.MONTH, "month", ImportField.DAY, "day"));

	private final Map<ImportField, String> texts = new EnumMap<>(
			Map.of(ImportField.STATEMENT, "{State A} gave {what} to {State B}.", ImportField.DOMAIN, "missiles"));

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "PRK,PRK", "kp,-", "KP,PRK", "north korea,PRK", "북한,PRK", "КНДР,PRK", "731,PRK", "NA,NAM", "na,-",
					"2,USA", "Kongo,-", "Congo,COG", "Persian,-", "Tehran,-", "Norht Korea,-", "999,-" })
	void aCountryIsFoundOnlyWhereWordsMeanOne(String words, String code) {
		assertThat(COUNTRIES.code(words, null, null).orElse(null)).isEqualTo(code);
	}

	@Test
	void aNumberOfTwoCountriesNeedsToBeSaidWhose() {
		assertThat(COUNTRIES.code("840", null, null)).isEmpty();
		assertThat(COUNTRIES.code("840", "cow", null)).contains("PHL");
		assertThat(COUNTRIES.code("840", "iso", null)).contains("USA");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "365,1921,RUS", "365,1922,SUN", "365,1991,SUN", "365,1992,RUS", "365,-,-",
			"345,1900,SRB", "345,2002,YUG", "345,2003,SCG", "345,2006,SCG", "345,2007,SRB" })
	void aNumberMeansTheStateThatBoreItInTheYear(String number, Integer year, String code) {
		assertThat(COUNTRIES.code(number, "cow", year).orElse(null)).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "1991,4,18,1991-04-18", "1991,4,-9,1991-04", "1991,-9,-9,1991",
			"1991,..,18,1991", "-9,4,18,-", "816,1,1,0816-01-01" })
	void missingPartsOfADateStayMissing(String year, String month, String day, String date) {
		assertThat(read("PRK", "IRN", year, month, day, "missiles", "").draft().date()).isEqualTo(date);
	}

	@Test
	void whatIsNoPartOfADateIsReportedAtItsColumn() {
		assertThat(faults("PRK", "IRN", "1991", "13", "x", "missiles", ""))
			.extracting((fault) -> fault.column() + ":" + fault.key())
			.containsExactly("month:mapping.date-part", "day:number");
	}

	@Test
	void aRowBecomesAClaimAndWhatStandsForIt() {
		MappedRow row = read("북한", "630", "1991", "", "", "missiles", "");
		assertThat(row.draft().statement()).isEqualTo("북한 gave missiles to 630.");
		assertThat(row.draft().relationship()).isEqualTo("PRK-IRN");
		assertThat(row.draft().from()).isEqualTo("PRK");
		assertThat(row.excerpt()).isEqualTo("북한 | 630 | 1991 |  |  | missiles | ");
		assertThat(row.citation("x", 7).locator()).isEqualTo("row 7");
		assertThat(row.citation("x", 7).credibility()).isEqualTo("6");
		assertThat(row.draft().goods()).isEmpty();
		assertThat(row.faults()).isEmpty();
	}

	@Test
	void aTextThatNeedsAMissingCellSaysNothing() {
		assertThat(read("PRK", "IRN", "1991", "", "", "..", "").draft().statement()).isNull();
	}

	@Test
	void unknownCountriesWaitUntilSomebodySaysWhichTheyAre() {
		assertThat(faults("Kongo", "IRN", "1991", "", "", "oil", "")).singleElement().satisfies((fault) -> {
			assertThat(fault.column()).isEqualTo("State A");
			assertThat(fault.arguments()).containsExactly("Kongo");
		});
		Mapping resolved = mapping().with(Map.of("Kongo", "COD"));
		assertThat(MappedRow
			.of(resolved, row("Kongo", "IRN", "1991", "", "", "oil", ""), COUNTRIES, (name) -> Optional.empty())
			.draft()
			.from()).isEqualTo("COD");
	}

	@Test
	void anAmountNeedsSomebodyToSayHowItIsMeant() {
		this.columns.put(ImportField.AMOUNT, "how much");
		this.columns.put(ImportField.GOODS, "what");
		assertThat(read("PRK", "IRN", "1991", "", "", "Scud", "20").draft().goods()).singleElement()
			.satisfies((goods) -> {
				assertThat(goods.qualifier()).isNull();
				assertThat(goods.lower()).isEqualTo("20");
			});
		assertThat(read("PRK", "IRN", "1991", "", "", "Scud", "-9").draft().goods().get(0).qualifier())
			.isEqualTo("unknown");
	}

	@Test
	void faultsOfAClaimAreReportedAtTheColumnsOfTheFile() {
		List<Violation> made = List.of(new Violation("domain", "term.unknown", List.of("x")),
				new Violation("date", "date.syntax", List.of("x", 1)),
				new Violation("relationship", "relationship.itself", List.of("PRK-PRK")));
		assertThat(RowFault.of(List.of(), made, mapping())).extracting(RowFault::column)
			.containsExactly("domain", "year", "State A, State B");
	}

	@Test
	void aFirstMappingFollowsFromTheNamesOfTheColumns() {
		Mapping guess = Mapping.guess(List.of("ccode1", "ccode2", "Year", "Source URL", "cow_defense"),
				ImportTarget.CLAIMS);
		assertThat(guess.columns()).isEqualTo(Map.of(ImportField.FROM, "ccode1", ImportField.TO, "ccode2",
				ImportField.YEAR, "Year", ImportField.URL, "Source URL"));
	}

	@Test
	void aFileWithTheNamesOfTheFieldsIsMappedWhole() {
		for (ImportTarget target : ImportTarget.values()) {
			List<ImportField> fields = ImportField.of(target);
			List<String> words = fields.stream().map(ImportField::word).toList();
			assertThat(Mapping.guess(words, target).columns()).containsOnlyKeys(fields.toArray(ImportField[]::new));
		}
	}

	@Test
	void aMappingNamesColumnsOfTheFile() {
		this.columns.put(ImportField.PLACE, "town");
		this.texts.put(ImportField.EXCERPT, "{nothing}");
		assertThatThrownBy(() -> mapping().check(HEADER)).isInstanceOfSatisfying(RuleViolationException.class,
				(ex) -> assertThat(ex.violations()).extracting(Violation::field)
					.containsExactly("columns.place", "texts.excerpt"));
	}

	@Test
	void aRowIsKnownAgainWhereverItStandsAndHoweverItsColumnsAreOrdered() {
		String key = RowKey.of(null, new Mapping.Row(List.of("a", "b"), 2, List.of("1", "2")));
		assertThat(RowKey.of(null, new Mapping.Row(List.of("b", "a"), 9, List.of("2", "1")))).isEqualTo(key);
		assertThat(RowKey.of(null, new Mapping.Row(List.of("a", "b"), 2, List.of("2", "1")))).isNotEqualTo(key);
		assertThat(RowKey.of(" 17 ", new Mapping.Row(List.of("a"), 2, List.of("x"))))
			.isEqualTo(RowKey.of("17", new Mapping.Row(List.of("a"), 3, List.of("y"))));
	}

	/** The example of RFC 9562, appendix A.4. */
	@Test
	void externalIdsAreUuidsOfVersionFive() {
		UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
		assertThat(RowKey.externalId(dns, "www.example.com", 0)).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
		assertThat(RowKey.externalId(dns, "www.example.com", 1))
			.isNotEqualTo(RowKey.externalId(dns, "www.example.com", 0));
	}

	private Mapping mapping() {
		return new Mapping(ImportTarget.CLAIMS, this.columns, this.texts, List.of("..", "-9"), null, Map.of(), Map.of(),
				Map.of());
	}

	private MappedRow read(String... cells) {
		return MappedRow.of(mapping(), row(cells), COUNTRIES, (name) -> Optional.empty());
	}

	private List<RowFault> faults(String... cells) {
		return new ArrayList<>(RowFault.of(read(cells).faults(), List.of(), mapping()));
	}

	private static Mapping.Row row(String... cells) {
		return new Mapping.Row(HEADER, 7, List.of(cells));
	}

	private static Country country(String code, String alpha2, String number, String name, int cow) {
		return new Country(code, alpha2, number, name, "state", null, null, null, cow, null, null, null);
	}

	private static Country former(String code, String name, int cow, int from, int to) {
		return new Country(code, null, null, name, "former state", null, null, null, cow, from, to, null);
	}

	private static CountryName name(String code, String name, String kind) {
		return new CountryName(code, name, "und", kind);
	}

}
