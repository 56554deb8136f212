package org.entente;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.test.context.ContextConfiguration;

/** A {@link DatabaseTest} whose index of words lies in a {@link TestCluster}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DatabaseTest
@ContextConfiguration(initializers = { TestDatabase.class, TestCluster.class })
@EnabledIf(value = "org.entente.TestCluster#canBeHad", disabledReason = ClusterTest.REASON)
public @interface ClusterTest {

	/** Why there may be no cluster. */
	String REASON = "Built without the artefacts of OpenSearch: there is no target/opensearch.classpath";

}
