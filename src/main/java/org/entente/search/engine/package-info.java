/**
 * The index of words in Lucene or in OpenSearch, through Hibernate Search. Nothing else
 * in the application knows of any of them.
 */
@NullMarked
package org.entente.search.engine;

import org.jspecify.annotations.NullMarked;
