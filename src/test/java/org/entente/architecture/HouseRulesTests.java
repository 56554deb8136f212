package org.entente.architecture;

import java.util.function.Function;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule is tried twice: the application keeps it, and a small counterexample breaks
 * it.
 */
class HouseRulesTests {

	private static final String APPLICATION = "org.entente";

	private static final String COUNTEREXAMPLE = "counterexample";

	private static final JavaClasses OURS = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(APPLICATION);

	private static final JavaClasses THEIRS = new ClassFileImporter().importPackages(COUNTEREXAMPLE);

	static Stream<Named<Function<String, ArchRule>>> rules() {
		return Stream.of(Named.of("only web and api know HTTP", HouseRules::onlyWebAndApiKnowHttp),
				Named.of("only the engine knows the index", HouseRules::onlyTheEngineKnowsTheIndex),
				Named.of("controllers and repositories are hidden", HouseRules::controllersAndRepositoriesAreHidden),
				Named.of("forms stay with their controller", HouseRules::formsStayWithTheirController),
				Named.of("entities have no setters", HouseRules::entitiesHaveNoSetters),
				Named.of("entities stay in the domain", HouseRules::entitiesStayInTheDomain),
				Named.of("time comes from the clock", HouseRules::timeComesFromTheClock),
				Named.of("names say what things are", HouseRules::namesSayWhatThingsAre));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void theApplicationKeepsTheRule(Function<String, ArchRule> rule) {
		rule.apply(APPLICATION).check(OURS);
	}

	@ParameterizedTest
	@MethodSource("rules")
	void theCounterexampleBreaksTheRule(Function<String, ArchRule> rule) {
		assertThat(rule.apply(COUNTEREXAMPLE).evaluate(THEIRS).hasViolation()).isTrue();
	}

}
