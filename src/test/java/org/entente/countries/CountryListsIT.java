package org.entente.countries;

import java.util.List;

import org.entente.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The lists in db/reference are whole. */
@DatabaseTest
class CountryListsIT {

	@Autowired
	CountrySearch countries;

	@Autowired
	JdbcClient jdbc;

	/** ISO 3166-1 has 249 entries; former states keep no alpha-2 of a present one. */
	@Test
	void allOfIso3166IsThere() {
		assertThat(strings(
				"SELECT DISTINCT alpha2 FROM country WHERE kind <> 'former state' AND numeric_code IS NOT NULL"))
			.hasSizeGreaterThanOrEqualTo(249)
			.doesNotContainNull();
	}

	@Test
	void namibiaIsNotMissing() {
		assertThat(this.countries.get("NAM").alpha2()).isEqualTo("NA");
	}

	@Test
	void everyStateHasANameOfItsOwnAndACapital() {
		assertThat(strings("""
				SELECT code FROM country c WHERE kind = 'state' AND (capital IS NULL OR NOT EXISTS
				  (SELECT 1 FROM country_name n WHERE n.country_code = c.code AND n.kind = 'own'))
				""")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "SUN,RUS", "SUN,UKR", "DDR,DEU", "YUG,HRV", "CSK,SVK", "YMD,YEM", "RVN,VNM" })
	void formerStatesHaveSuccessors(String former, String successor) {
		assertThat(this.countries.get(former).kind()).isEqualTo("former state");
		assertThat(this.countries.successions(former).stream().map(Succession::successor)).contains(successor);
	}

	@ParameterizedTest
	@CsvSource({ "ایران,IRN", "조선,PRK", "Россия,RUS", "中国,CHN", "pyongyang,PRK", "DPRK,PRK", "soviet union,SUN",
			"na,NAM" })
	void aCountryIsFoundByAnyOfItsNames(String words, String code) {
		assertThat(this.countries.matching(words).stream().map(Country::code)).contains(code);
	}

	@Test
	void aPercentSignFindsNothingRatherThanEverything() {
		assertThat(this.countries.matching("%")).isEmpty();
		assertThat(this.countries.matching("_")).isEmpty();
	}

	private List<String> strings(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

}
