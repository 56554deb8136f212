package org.entente.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The statement that finds the news of followed things: one part for each kind of thing,
 * whatever their number, and one for each filter.
 */
class NewsQuery {

	/** The index of each kind of thing is read from its end, no further than is new. */
	private static final String THINGS = """
			SELECT w.key, l.id
			FROM unnest(:keys_%1$s::bigint[], :targets_%1$s::text[], :changes_%1$s::bigint[], :snapshots_%1$s::text[]) AS w (key, target, change, seen)
			CROSS JOIN LATERAL (SELECT l.id FROM change_log l %2$s WHERE %3$s
			  AND change_is_new(l.id, l.txid, w.change, w.seen::pg_snapshot) ORDER BY l.id DESC LIMIT :each) l
			""";

	private static final String CLAIMS = """
			(SELECT :key_%1$s::bigint AS key, l.id
			FROM (SELECT * FROM change_log WHERE id > :change_%1$s::bigint - 10000 ORDER BY id DESC LIMIT %4$s) l WHERE %3$s
			  AND change_is_new(l.id, l.txid, :change_%1$s::bigint, :snapshot_%1$s::pg_snapshot) AND %2$s ORDER BY l.id DESC LIMIT :each)
			""";

	private final List<String> parts = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	NewsQuery(Collection<Followed> followed, Map<ClaimFilter, ClaimConditions> filters) {
		for (ChangeScope scope : ChangeScope.values()) {
			List<Followed> things = followed.stream().filter((one) -> one.scope() == scope).toList();
			if (!things.isEmpty()) {
				addThings(scope, things);
			}
		}
		followed.stream()
			.filter((one) -> one.filter() != null && filters.containsKey(one.filter()))
			.forEach((one) -> addClaims(one, filters.get(one.filter())));
	}

	private void addThings(ChangeScope scope, List<Followed> things) {
		String target = scope.isNumbered() ? "w.target::bigint" : "w.target";
		this.parts.add(String.format(THINGS, scope, scope.join(target), ChangeRows.VISIBLE));
		this.parameters.put("keys_" + scope, things.stream().map(Followed::key).toArray(Long[]::new));
		this.parameters.put("targets_" + scope, things.stream().map(Followed::target).toArray(String[]::new));
		this.parameters.put("changes_" + scope,
				things.stream().map((thing) -> thing.read().change()).toArray(Long[]::new));
		this.parameters.put("snapshots_" + scope,
				things.stream().map((thing) -> thing.read().snapshot()).toArray(String[]::new));
	}

	private void addClaims(Followed claims, ClaimConditions conditions) {
		ClaimSelection selection = ClaimSelection.of(conditions, claims.key());
		this.parts.add(String.format(CLAIMS, claims.key(), selection.condition(), ChangeRows.VISIBLE,
				ChangeConditions.WINDOW));
		this.parameters.putAll(selection.parameters());
		this.parameters.put("key_" + claims.key(), claims.key());
		this.parameters.put("change_" + claims.key(), claims.read().change());
		this.parameters.put("snapshot_" + claims.key(), claims.read().snapshot());
	}

	boolean isEmpty() {
		return this.parts.isEmpty();
	}

	String sql() {
		return String.join("UNION ALL ", this.parts);
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

}
