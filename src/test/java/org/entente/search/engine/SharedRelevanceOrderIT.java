package org.entente.search.engine;

import org.entente.ClusterTest;
import org.entente.TestCluster;
import org.entente.search.IndexStore;
import org.entente.search.OpenIndex;
import org.junit.jupiter.api.condition.EnabledIf;

/** The same in OpenSearch. */
@EnabledIf(value = "org.entente.TestCluster#canBeHad", disabledReason = ClusterTest.REASON)
class SharedRelevanceOrderIT extends RelevanceOrderTests {

	private final IndexStore store = Engines.shared(TestCluster.get().addresses(), TestCluster.name());

	@Override
	OpenIndex begin(String name) {
		return this.store.begin(name);
	}

	@Override
	void end(String name) {
		this.store.delete(name);
	}

}
