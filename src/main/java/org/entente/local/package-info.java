/**
 * Running on one's own machine: a PostgreSQL that needs no installation, the folder it
 * keeps its data in, and plain words when something stands in the way. None of this is in
 * use where a database address is given.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.entente.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
