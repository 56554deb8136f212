/**
 * The index of words in Lucene, through Hibernate Search. Nothing else in the application
 * knows of either.
 */
@NullMarked
package org.entente.search.engine;

import org.jspecify.annotations.NullMarked;
