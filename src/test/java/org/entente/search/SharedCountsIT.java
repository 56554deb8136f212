package org.entente.search;

import org.entente.ClusterTest;

/** The same in OpenSearch, where a question takes longer. */
@ClusterTest
class SharedCountsIT extends SearchCountsIT {

	@Override
	int questions() {
		return 15;
	}

}
