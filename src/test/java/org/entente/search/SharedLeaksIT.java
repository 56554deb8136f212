package org.entente.search;

import org.entente.ClusterTest;

/** The same in OpenSearch. */
@ClusterTest
class SharedLeaksIT extends SearchLeaksIT {

}
