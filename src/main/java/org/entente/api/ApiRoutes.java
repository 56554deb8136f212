package org.entente.api;

import static org.entente.access.Access.ADMINISTRATOR;
import static org.entente.access.Access.READER;
import static org.entente.access.Route.delete;
import static org.entente.access.Route.get;
import static org.entente.access.Route.post;
import static org.entente.access.Route.put;

import java.util.List;

import org.entente.access.Route;

/**
 * Every address of the API and who may come to it. The first row that fits decides; what
 * is not here is closed.
 */
final class ApiRoutes {

	private static final List<Route> ALL = List.of(get("/api/v1/me", READER),

			get("/api/v1/tokens", READER), post("/api/v1/tokens", READER), delete("/api/v1/tokens/{id}", READER),

			get("/api/v1/accounts", ADMINISTRATOR), post("/api/v1/accounts", ADMINISTRATOR),
			get("/api/v1/accounts/{id}", ADMINISTRATOR), put("/api/v1/accounts/{id}/role", ADMINISTRATOR),
			put("/api/v1/accounts/{id}/disablement", ADMINISTRATOR),
			delete("/api/v1/accounts/{id}/disablement", ADMINISTRATOR),
			post("/api/v1/accounts/{id}/invitations", ADMINISTRATOR));

	private ApiRoutes() {
	}

	static List<Route> all() {
		return ALL;
	}

}
