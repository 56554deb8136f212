package org.entente.api;

import static org.entente.access.Access.ADMINISTRATOR;
import static org.entente.access.Access.READER;
import static org.entente.access.Access.RECORD;
import static org.entente.access.Access.RESEARCHER;
import static org.entente.access.Access.REVIEWER;
import static org.entente.access.Route.delete;
import static org.entente.access.Route.get;
import static org.entente.access.Route.post;
import static org.entente.access.Route.put;

import java.util.List;
import java.util.stream.Stream;

import org.entente.access.Route;

/**
 * Every address of the API and who may come to it. The first row that fits decides; what
 * is not here is closed.
 */
public final class ApiRoutes {

	private static final List<Route> ACCOUNTS = List.of(get("/api/v1/me", READER),

			get("/api/v1/tokens", READER), post("/api/v1/tokens", READER), delete("/api/v1/tokens/{id}", READER),

			get("/api/v1/accounts", ADMINISTRATOR), post("/api/v1/accounts", ADMINISTRATOR),
			get("/api/v1/accounts/{id}", ADMINISTRATOR), put("/api/v1/accounts/{id}/role", ADMINISTRATOR),
			put("/api/v1/accounts/{id}/disablement", ADMINISTRATOR),
			delete("/api/v1/accounts/{id}/disablement", ADMINISTRATOR),
			post("/api/v1/accounts/{id}/invitations", ADMINISTRATOR));

	private static final List<Route> RECORDS = List.of(get("/api/v1/countries", RECORD),
			get("/api/v1/countries/{code}", RECORD), get("/api/v1/relationships", RECORD),
			get("/api/v1/relationships/{code}", RECORD), get("/api/v1/relationships/{code}/origins", RECORD),
			get("/api/v1/domains", RECORD), get("/api/v1/changes", RECORD), get("/api/v1/changesets/{id}", RECORD),
			get("/api/v1/audit/checkpoints", RECORD), get("/api/v1/audit/verification", ADMINISTRATOR),

			get("/api/v1/sources", RECORD), post("/api/v1/sources", RESEARCHER), get("/api/v1/sources/{id}", RECORD),
			get("/api/v1/sources/{id}/history", RECORD), put("/api/v1/sources/{id}", RESEARCHER),
			get("/api/v1/sources/{id}/versions", RECORD), post("/api/v1/sources/{id}/versions", RESEARCHER),
			get("/api/v1/sources/{id}/versions/{n}", RECORD), get("/api/v1/sources/{id}/versions/{n}/text", RECORD),
			post("/api/v1/sources/{id}/versions/{n}/text", RESEARCHER), get("/api/v1/sources/{id}/derivations", RECORD),
			post("/api/v1/sources/{id}/derivations", RESEARCHER), get("/api/v1/sources/{id}/origins", RECORD),
			get("/api/v1/sources/{id}/citations", RECORD), get("/api/v1/sources/{id}/versions/{n}/rechecks", RECORD),
			get("/api/v1/sources/{id}/reach", RECORD), get("/api/v1/sources/{id}/retractions", RECORD),
			post("/api/v1/sources/{id}/retraction", REVIEWER), post("/api/v1/sources/{id}/reinstatement", REVIEWER),

			get("/api/v1/suggestions", RECORD), get("/api/v1/suggestions/{id}", RECORD),
			post("/api/v1/suggestions/{id}/confirmation", RESEARCHER),
			post("/api/v1/suggestions/{id}/dismissal", RESEARCHER), post("/api/v1/suggestions/searches", ADMINISTRATOR),

			get("/api/v1/outlets", RECORD), post("/api/v1/outlets", RESEARCHER), get("/api/v1/outlets/{id}", RECORD),
			get("/api/v1/outlets/{id}/history", RECORD), put("/api/v1/outlets/{id}", RESEARCHER),
			get("/api/v1/outlets/{id}/reliability", RECORD), post("/api/v1/outlets/{id}/reliability", REVIEWER),
			get("/api/v1/outlets/{id}/reach", RECORD),

			get("/api/v1/events", RECORD), get("/api/v1/events/{source}/{number}", RECORD),
			get("/api/v1/relationships/{code}/events", RECORD),

			get("/api/v1/actors", RECORD), post("/api/v1/actors", RESEARCHER), get("/api/v1/actors/{id}", RECORD),
			get("/api/v1/actors/{id}/history", RECORD), put("/api/v1/actors/{id}", RESEARCHER));

	private static final List<Route> EXPORTS = List.of(get("/api/v1/exports/archive.zip", ADMINISTRATOR),
			get("/api/v1/exports/claims.{format}", RECORD), get("/api/v1/exports/claims/{id}.{format}", RECORD),
			get("/api/v1/exports/sources.{format}", RECORD), get("/api/v1/exports/sources/{id}.{format}", RECORD),
			get("/api/v1/exports/outlets.{format}", RECORD), get("/api/v1/exports/outlets/{id}.{format}", RECORD),
			get("/api/v1/exports/actors.{format}", RECORD), get("/api/v1/exports/actors/{id}.{format}", RECORD),
			get("/api/v1/exports/countries.{format}", RECORD), get("/api/v1/exports/countries/{code}.{format}", RECORD),
			get("/api/v1/exports/relationships.{format}", RECORD),
			get("/api/v1/exports/relationships/{code}.{format}", RECORD),
			get("/api/v1/exports/events.{format}", RECORD));

	private static final List<Route> IMPORTS = List.of(get("/api/v1/imports", RESEARCHER),
			post("/api/v1/imports", RESEARCHER), get("/api/v1/imports/{id}", RESEARCHER),
			put("/api/v1/imports/{id}/mapping", RESEARCHER), get("/api/v1/imports/{id}/preview", RESEARCHER),
			get("/api/v1/imports/{id}/countries", RESEARCHER), put("/api/v1/imports/{id}/countries", RESEARCHER),
			get("/api/v1/imports/{id}/actors", RESEARCHER), put("/api/v1/imports/{id}/actors", RESEARCHER),
			post("/api/v1/imports/{id}/checks", RESEARCHER), post("/api/v1/imports/{id}/runs", RESEARCHER),
			post("/api/v1/imports/{id}/pauses", RESEARCHER), post("/api/v1/imports/{id}/cancellation", RESEARCHER),
			post("/api/v1/imports/{id}/undoing", RESEARCHER), get("/api/v1/imports/{id}/rows", RESEARCHER),
			get("/api/v1/imports/{id}/mappings", RESEARCHER), get("/api/v1/mappings", RESEARCHER),
			post("/api/v1/mappings", RESEARCHER), get("/api/v1/mappings/{id}", RESEARCHER),
			put("/api/v1/mappings/{id}", RESEARCHER), delete("/api/v1/mappings/{id}", RESEARCHER));

	private static final List<Route> CLAIMS = List.of(get("/api/v1/claims", RECORD), post("/api/v1/claims", RESEARCHER),
			get("/api/v1/claims/{id}", RECORD), put("/api/v1/claims/{id}", RESEARCHER),
			post("/api/v1/claims/{id}/citations", RESEARCHER),
			post("/api/v1/claims/{id}/citations/{citation}/retraction", RESEARCHER),
			post("/api/v1/claims/{id}/links", RESEARCHER), post("/api/v1/claims/{id}/submission", RESEARCHER),
			post("/api/v1/claims/{id}/retraction", RESEARCHER), get("/api/v1/claims/{id}/revisions", RECORD),
			get("/api/v1/claims/{id}/revisions/{n}", RECORD),
			post("/api/v1/claims/{id}/revisions/{n}/reversion", RESEARCHER), get("/api/v1/claims/{id}/flags", RECORD),
			post("/api/v1/claims/{id}/flags", READER), get("/api/v1/claims/{id}/reviews", RECORD),
			get("/api/v1/claims/{id}/hedge-exceptions", RECORD), post("/api/v1/claims/{id}/reviews", REVIEWER),

			get("/api/v1/duplicates", READER), post("/api/v1/duplicates/dismissals", RESEARCHER),
			get("/api/v1/merges", RECORD), post("/api/v1/merges", RESEARCHER), get("/api/v1/merges/{id}", RECORD),
			post("/api/v1/merges/{id}/undoing", RESEARCHER),

			post("/api/v1/claims/{id}/reviews/{review}/withdrawal", REVIEWER));

	private static final List<Route> DESK = List.of(get("/api/v1/work", READER),
			get("/api/v1/claims/{id}/assignment", RECORD), put("/api/v1/claims/{id}/assignment", REVIEWER),
			delete("/api/v1/claims/{id}/assignment", REVIEWER), get("/api/v1/claims/{id}/interests", READER),

			get("/api/v1/reviews/queue", RECORD), post("/api/v1/reviews/batches", REVIEWER),
			get("/api/v1/reviews/batches/{id}", REVIEWER), post("/api/v1/reviews/batches/{id}/withdrawal", REVIEWER),

			get("/api/v1/flags", RECORD), get("/api/v1/flags/{id}", RECORD),
			put("/api/v1/flags/{id}/owner", RESEARCHER), delete("/api/v1/flags/{id}/owner", RESEARCHER),
			post("/api/v1/flags/{id}/resolution", READER));

	private static final List<Route> SEARCHES = List.of(get("/api/v1/search/claims", RECORD),
			get("/api/v1/search/sources", RECORD), get("/api/v1/search/names", RECORD), get("/api/v1/searches", READER),
			post("/api/v1/searches", READER), get("/api/v1/searches/{id}", READER),
			put("/api/v1/searches/{id}", READER), delete("/api/v1/searches/{id}", READER));

	private static final List<Route> WATCHES = List.of(get("/api/v1/watches", READER), post("/api/v1/watches", READER),
			get("/api/v1/watches/digest", READER), post("/api/v1/watches/reading", READER),
			get("/api/v1/watches/{id}", READER), put("/api/v1/watches/{id}/name", READER),
			get("/api/v1/me/digest-mail", READER), put("/api/v1/me/digest-mail", READER),
			post("/api/v1/me/digest-mail/confirmation", READER), delete("/api/v1/me/digest-mail", READER),
			delete("/api/v1/watches/{id}", READER), get("/api/v1/watches/{id}/changes", READER));

	private static final List<Route> TEAMWORK = List.of(get("/api/v1/claims/{id}/comments", READER),
			post("/api/v1/claims/{id}/comments", READER), get("/api/v1/comments/{id}", READER),
			post("/api/v1/comments/{id}/withdrawal", READER), get("/api/v1/me/mentions", READER),

			post("/api/v1/claims/{id}/proposals", READER), get("/api/v1/proposals", READER),
			get("/api/v1/proposals/{id}", READER), post("/api/v1/proposals/{id}/adoption", RESEARCHER),
			post("/api/v1/proposals/{id}/refusal", RESEARCHER), post("/api/v1/proposals/{id}/withdrawal", READER),

			get("/api/v1/grading", RESEARCHER), post("/api/v1/grading/{citation}", RESEARCHER),
			get("/api/v1/claims/{id}/second-grades", RECORD), get("/api/v1/agreement", ADMINISTRATOR));

	private ApiRoutes() {
	}

	public static List<Route> all() {
		return Stream.of(ACCOUNTS, RECORDS, EXPORTS, IMPORTS, CLAIMS, DESK, WATCHES, SEARCHES, TEAMWORK)
			.flatMap(List::stream)
			.toList();
	}

}
