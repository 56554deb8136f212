package org.entente.architecture;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import jakarta.persistence.Entity;
import org.springframework.data.repository.Repository;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/**
 * The rules of the house that can be checked; each takes the root package, so that it can
 * be tried on a counterexample.
 */
final class HouseRules {

	private HouseRules() {
	}

	static ArchRule onlyWebAndApiKnowHttp(String root) {
		return noClasses().that()
			.resideOutsideOfPackages(root + ".web..", root + ".api..", root + ".access..")
			.should()
			.dependOnClassesThat(resideInAnyPackage("org.springframework.web..", "org.springframework.ui..",
					"jakarta.servlet..", "org.thymeleaf.."));
	}

	/** The library of the index may change; one package is to change with it. */
	static ArchRule onlyTheEngineKnowsTheIndex(String root) {
		return noClasses().that()
			.resideOutsideOfPackage(root + ".search.engine..")
			.should()
			.dependOnClassesThat(
					resideInAnyPackage("org.hibernate.search..", "org.apache.lucene..", "org.elasticsearch.client.."));
	}

	static ArchRule controllersAndRepositoriesAreHidden(String root) {
		return classes().that()
			.resideInAPackage(root + "..")
			.and(DescribedPredicate.or(named("Controller"), JavaClass.Predicates.assignableTo(Repository.class)))
			.should()
			.notBePublic();
	}

	static ArchRule formsStayWithTheirController(String root) {
		return classes().that()
			.resideInAnyPackage(root + ".web.*..", root + ".api.*..")
			.and(DescribedPredicate.or(named("Form"), named("View"), named("Json")))
			.should()
			.notBePublic();
	}

	static ArchRule entitiesHaveNoSetters(String root) {
		return noMethods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(Entity.class)
			.should()
			.haveNameMatching("set[A-Z].*");
	}

	static ArchRule entitiesStayInTheDomain(String root) {
		return noClasses().that()
			.resideInAnyPackage(root + ".web..", root + ".api..")
			.should()
			.dependOnClassesThat()
			.areAnnotatedWith(Entity.class);
	}

	static ArchRule timeComesFromTheClock(String root) {
		return noClasses().that()
			.resideInAPackage(root + "..")
			.should()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(LocalDate.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.orShould()
			.callMethod(Clock.class, "systemDefaultZone")
			.because("a test must be able to say what time it is");
	}

	static ArchRule namesSayWhatThingsAre(String root) {
		return ArchRuleDefinition.noClasses()
			.that()
			.resideInAPackage(root + "..")
			.should()
			.haveNameMatching(".*(Dto|Impl|Manager|Helper|Util|Utils|Info|Base|Entity)");
	}

	private static DescribedPredicate<JavaClass> named(String ending) {
		return JavaClass.Predicates.simpleNameEndingWith(ending);
	}

}
