package org.entente.claims;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What changed in things somebody follows since they read last: one statement for any
 * number of them.
 */
@Service
@Transactional(readOnly = true)
public class NewsSearch {

	private static final RowMapper<ChangeSearch.Row> ROW = DataClassRowMapper.newInstance(ChangeSearch.Row.class);

	private final JdbcClient jdbc;

	private final ClaimFilterCheck filters;

	private final WordMatches words;

	NewsSearch(JdbcClient jdbc, ClaimFilterCheck filters, WordMatches words) {
		this.words = words;
		this.filters = filters;
		this.jdbc = jdbc;
	}

	/** A change, and what it was followed for. */
	public record News(long key, ChangeSearch.Row change) {
	}

	/**
	 * The end of the log as of now; ask before the news, so that what comes between is
	 * rather told twice than not at all.
	 */
	public ChangeMark end() {
		return this.jdbc.sql("SELECT latest_change() AS change, pg_current_snapshot()::text AS snapshot")
			.query(ChangeMark.class)
			.single();
	}

	/**
	 * What is to be asked; a filter that asks for what there is not has no news.
	 */
	private NewsQuery query(Collection<Followed> followed) {
		Map<ClaimFilter, ClaimWishes> wishes = this.filters
			.read(followed.stream().map(Followed::filter).filter(Objects::nonNull).toList());
		List<Long> changed = changed(followed.stream()
			.filter((one) -> one.filter() != null && wishes.containsKey(one.filter())
					&& !wishes.get(one.filter()).words().isEmpty())
			.map(Followed::read)
			.toList());
		Map<ClaimFilter, ClaimConditions> conditions = wishes.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (wish) -> this.words.conditions(wish.getValue(), changed)));
		return new NewsQuery(followed, conditions);
	}

	/** The claims of which anything is new to any of these marks. */
	private List<Long> changed(List<ChangeMark> marks) {
		return marks.isEmpty() ? List.of()
				: this.jdbc
					.sql("""
							SELECT DISTINCT l.claim_id FROM unnest(:changes::bigint[], :snapshots::text[]) AS w (change, seen)
							CROSS JOIN LATERAL (SELECT l.* FROM change_log l WHERE l.id > w.change - 10000 ORDER BY l.id DESC LIMIT :window) l
							WHERE l.claim_id IS NOT NULL AND change_is_new(l.id, l.txid, w.change, w.seen::pg_snapshot)
							""")
					.param("changes", marks.stream().map(ChangeMark::change).toArray(Long[]::new))
					.param("snapshots", marks.stream().map(ChangeMark::snapshot).toArray(String[]::new))
					.param("window", ChangeConditions.WINDOW)
					.query(Long.class)
					.list();
	}

	/** News from the latest to the first: of each thing so many, and in all so many. */
	public List<News> of(Collection<Followed> followed, int each, int most) {
		NewsQuery query = query(followed);
		if (query.isEmpty()) {
			return List.of();
		}
		String sql = "SELECT n.key, " + ChangeRows.COLUMNS + "FROM (" + query.sql()
				+ ") n JOIN change_log l ON l.id = n.id " + ChangeRows.NAMES + "ORDER BY l.id DESC, n.key LIMIT :most";
		return this.jdbc.sql(sql)
			.params(query.parameters())
			.param("each", each)
			.param("most", most)
			.query((row, n) -> new News(row.getLong("key"), ROW.mapRow(row, n)))
			.list();
	}

	/** How many changes that is; counts not much further than asked. */
	public int count(Collection<Followed> followed, int most) {
		NewsQuery query = query(followed);
		if (query.isEmpty()) {
			return 0;
		}
		return this.jdbc
			.sql("SELECT count(DISTINCT few.id) FROM (SELECT n.id FROM (" + query.sql() + ") n LIMIT :most) few")
			.params(query.parameters())
			.param("each", most)
			.param("most", 2 * most)
			.query(Integer.class)
			.single();
	}

}
