/**
 * Running on one's own machine: a PostgreSQL that needs no installation, the folder it
 * keeps its data in, and plain words when something stands in the way. Where the address
 * of a database is given, that database is probed, and the role of the application is
 * given its rights.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.entente.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
