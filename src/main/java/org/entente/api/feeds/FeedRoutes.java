package org.entente.api.feeds;

import static org.entente.access.Access.READER;
import static org.entente.access.Access.RECORD;
import static org.entente.access.Route.get;

import java.util.List;

import org.entente.access.Route;

/** Every feed and who may read it; what is not here is closed. */
final class FeedRoutes {

	static final List<Route> ALL = List.of(get("/changes.atom", RECORD), get("/claims.atom", RECORD),
			get("/claims/{id}.atom", RECORD), get("/relationships/{code}.atom", RECORD),
			get("/countries/{code}.atom", RECORD), get("/sources.atom", RECORD), get("/sources/{id}.atom", RECORD),
			get("/watches/{id}.atom", READER));

	private FeedRoutes() {
	}

}
