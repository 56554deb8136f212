package org.entente.web;

import static org.entente.access.Access.ADMINISTRATOR;
import static org.entente.access.Access.EVERYONE;
import static org.entente.access.Access.READER;
import static org.entente.access.Access.RECORD;
import static org.entente.access.Access.RESEARCHER;
import static org.entente.access.Access.REVIEWER;
import static org.entente.access.Route.get;
import static org.entente.access.Route.post;

import java.util.List;
import java.util.stream.Stream;

import org.entente.access.Route;

/**
 * Every page and form, and who may come to it. The first row that fits decides, so
 * {@code /claims/new} stands before {@code /claims/{id}}. What is not here is closed.
 */
final class PageRoutes {

	private static final List<Route> DOOR = List.of(get("/sign-in", EVERYONE), post("/sign-in", EVERYONE),
			post("/sign-out", EVERYONE), get("/invitations/{token}", EVERYONE), post("/invitations/{token}", EVERYONE),
			get("/actuator/health", EVERYONE), get("/actuator/health/{probe}", EVERYONE));

	private static final List<Route> ACCOUNTS = List.of(get("/account", READER), post("/account/sign-outs", READER),
			get("/account/password", READER), post("/account/password", READER), get("/account/tokens", READER),
			post("/account/tokens", READER), post("/account/tokens/{id}/revocation", READER),

			get("/archive.zip", ADMINISTRATOR), get("/audit", ADMINISTRATOR),
			post("/audit/verifications", ADMINISTRATOR), get("/accounts", ADMINISTRATOR),
			get("/accounts/new", ADMINISTRATOR), post("/accounts", ADMINISTRATOR), get("/accounts/{id}", ADMINISTRATOR),
			post("/accounts/{id}/role", ADMINISTRATOR), post("/accounts/{id}/disablement", ADMINISTRATOR),
			post("/accounts/{id}/enablement", ADMINISTRATOR), post("/accounts/{id}/invitations", ADMINISTRATOR));

	/** Before the pages, whose rows fit the same addresses. */
	private static final List<Route> EXPORTS = List.of(get("/claims.{format}", RECORD),
			get("/claims/{id}.{format}", RECORD), get("/sources.{format}", RECORD),
			get("/sources/{id}.{format}", RECORD), get("/outlets.{format}", RECORD),
			get("/outlets/{id}.{format}", RECORD), get("/actors.{format}", RECORD),
			get("/actors/{id}.{format}", RECORD), get("/countries.{format}", RECORD),
			get("/countries/{code}.{format}", RECORD), get("/relationships.{format}", RECORD),
			get("/relationships/{code}.{format}", RECORD), get("/events.{format}", RECORD));

	private static final List<Route> RECORDS = List.of(get("/", RECORD), get("/help", RECORD), get("/api", RECORD),
			get("/api/openapi.json", RECORD), get("/countries", RECORD), get("/countries/{code}", RECORD),
			get("/changesets/{id}", RECORD), get("/relationships", RECORD), get("/relationships/{code}", RECORD),
			get("/relationships/{code}/origins", RECORD), get("/choices/{kind}", RECORD), get("/search", RECORD),
			get("/search/suggestions", RECORD),

			get("/sources", RECORD), get("/sources/new", RESEARCHER), post("/sources", RESEARCHER),
			get("/sources/{id}", RECORD), get("/sources/{id}/history", RECORD), get("/sources/{id}/edit", RESEARCHER),
			post("/sources/{id}", RESEARCHER), get("/sources/{id}/versions/new", RESEARCHER),
			post("/sources/{id}/versions", RESEARCHER), get("/sources/{id}/versions/{n}", RECORD),
			post("/sources/{id}/versions/{n}/text", RESEARCHER), get("/sources/{id}/derivations/new", RESEARCHER),
			post("/sources/{id}/derivations", RESEARCHER), get("/sources/{id}/retraction", REVIEWER),
			post("/sources/{id}/retraction", REVIEWER), get("/sources/{id}/reinstatement", REVIEWER),
			post("/sources/{id}/reinstatement", REVIEWER),

			get("/suggestions", RECORD), get("/suggestions/{id}", RECORD),
			post("/suggestions/{id}/confirmation", RESEARCHER), post("/suggestions/{id}/dismissal", RESEARCHER),
			post("/suggestions/searches", ADMINISTRATOR),

			get("/outlets", RECORD), get("/outlets/new", RESEARCHER), post("/outlets", RESEARCHER),
			get("/outlets/{id}", RECORD), get("/outlets/{id}/history", RECORD), get("/outlets/{id}/edit", RESEARCHER),
			post("/outlets/{id}", RESEARCHER), post("/outlets/{id}/reliability", REVIEWER),
			post("/outlets/{id}/reliability/reach", REVIEWER),

			get("/events", RECORD), get("/events/{source}/{number}", RECORD),

			get("/actors", RECORD), get("/actors/new", RESEARCHER), post("/actors", RESEARCHER),
			get("/actors/{id}", RECORD), get("/actors/{id}/history", RECORD), get("/actors/{id}/edit", RESEARCHER),
			post("/actors/{id}", RESEARCHER));

	private static final List<Route> CLAIMS = List.of(get("/claims", RECORD), get("/claims/new", RESEARCHER),
			post("/claims", RESEARCHER), get("/claims/{id}", RECORD), get("/claims/{id}/edit", RESEARCHER),
			post("/claims/{id}", RESEARCHER), get("/claims/{id}/revisions/{n}", RECORD),
			post("/claims/{id}/revisions/{n}/reversion", RESEARCHER), get("/claims/{id}/citations/new", RESEARCHER),
			post("/claims/{id}/citations", RESEARCHER), get("/claims/{id}/citations/{citation}/retraction", RESEARCHER),
			post("/claims/{id}/citations/{citation}/retraction", RESEARCHER), get("/claims/{id}/links/new", RESEARCHER),
			post("/claims/{id}/links", RESEARCHER), post("/claims/{id}/submission", RESEARCHER),
			get("/claims/{id}/retraction", RESEARCHER), post("/claims/{id}/retraction", RESEARCHER),

			get("/claims/{id}/flags/new", READER), post("/claims/{id}/flags", READER),
			get("/flags/{id}/resolution", READER), post("/flags/{id}/resolution", READER), get("/duplicates", READER),
			post("/duplicates/dismissals", RESEARCHER), get("/duplicates/{kind}", RESEARCHER), get("/merges", RECORD),
			get("/merges/new", RESEARCHER), post("/merges", RESEARCHER), get("/merges/{id}", RECORD),
			post("/merges/{id}/undoing", RESEARCHER));

	private static final List<Route> DESK = List.of(get("/work", READER), get("/flags", RECORD),
			post("/flags/{id}/assignments", RESEARCHER), post("/flags/{id}/release", RESEARCHER),

			get("/reviews", READER), get("/reviews/batches/new", REVIEWER), post("/reviews/batches", REVIEWER),
			get("/reviews/batches/{id}", REVIEWER), post("/reviews/batches/{id}/withdrawal", REVIEWER),
			get("/reviews/{id}", REVIEWER), post("/reviews/{id}", REVIEWER),
			post("/reviews/{id}/assignments", REVIEWER), post("/reviews/{id}/release", REVIEWER),
			post("/reviews/{id}/withdrawal", REVIEWER));

	private static final List<Route> WATCHES = List.of(get("/changes", RECORD), get("/watches", READER),
			get("/watches/new", READER), post("/watches", READER), post("/watches/reading", READER),
			get("/account/digest-mail", READER), post("/account/digest-mail", READER),
			post("/account/digest-mail/confirmation", READER), post("/account/digest-mail/end", READER),
			get("/watches/{id}", READER), post("/watches/{id}/name", READER), post("/watches/{id}/end", READER));

	private static final List<Route> SEARCHES = List.of(post("/search/rebuilds", ADMINISTRATOR),
			get("/searches/new", READER), post("/searches", READER), post("/searches/recent/deletion", READER),
			get("/searches/{id}/edit", READER), post("/searches/{id}", READER),
			post("/searches/{id}/deletion", READER));

	private static final List<Route> TEAMWORK = List.of(get("/claims/{id}/comments", READER),
			post("/claims/{id}/comments", READER), get("/comments/{id}/withdrawal", READER),
			post("/comments/{id}/withdrawal", READER), get("/mentions", READER), get("/mentions/people", READER),

			get("/claims/{id}/proposals/new", READER), post("/claims/{id}/proposals", READER),
			get("/proposals", READER), get("/proposals/{id}", READER), post("/proposals/{id}/adoption", RESEARCHER),
			post("/proposals/{id}/refusal", RESEARCHER), post("/proposals/{id}/withdrawal", READER),

			get("/grading", RESEARCHER), get("/grading/{id}", RESEARCHER), post("/grading/{id}", RESEARCHER),
			get("/agreement", ADMINISTRATOR));

	private static final List<Route> IMPORTS = List.of(get("/imports", RESEARCHER), post("/imports", RESEARCHER),
			get("/imports/template.csv", RESEARCHER), get("/imports/{id}", RESEARCHER),
			post("/imports/{id}/mapping", RESEARCHER), post("/imports/{id}/countries", RESEARCHER),
			post("/imports/{id}/actors", RESEARCHER), post("/imports/{id}/checks", RESEARCHER),
			post("/imports/{id}/runs", RESEARCHER), post("/imports/{id}/pauses", RESEARCHER),
			post("/imports/{id}/cancellation", RESEARCHER), post("/imports/{id}/undoing", RESEARCHER),
			get("/imports/{id}/rows", RESEARCHER), get("/imports/{id}/refused.csv", RESEARCHER),
			post("/imports/{id}/mappings", RESEARCHER), get("/mappings", RESEARCHER), get("/mappings/new", RESEARCHER),
			post("/mappings", RESEARCHER), get("/mappings/{id}", RESEARCHER), post("/mappings/{id}", RESEARCHER),
			post("/mappings/{id}/deletion", RESEARCHER));

	private PageRoutes() {
	}

	static List<Route> all() {
		return Stream.of(DOOR, ACCOUNTS, EXPORTS, RECORDS, CLAIMS, DESK, WATCHES, SEARCHES, TEAMWORK, IMPORTS)
			.flatMap(List::stream)
			.toList();
	}

}
