package org.entente.watching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.entente.accounts.Person;
import org.entente.claims.ChangeMark;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.countries.CountryNames;
import org.entente.shared.NotFoundException;
import org.entente.sources.SourceRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person watches; a claim they cannot see any more is not there. */
@Service
@Transactional(readOnly = true)
public class WatchSearch {

	private static final String ROWS = """
			SELECT w.*, w.seen::text AS snapshot, c.statement, s.title AS source_title, s.kind AS source_kind, coalesce(o.name, s.author) AS source_by
			FROM watch w LEFT JOIN claim c ON c.id = w.claim_id LEFT JOIN source s ON s.id = w.source_id LEFT JOIN outlet o ON o.id = s.outlet_id
			WHERE w.account_id = :owner AND w.ended_at IS NULL AND (w.claim_id IS NULL OR c.status <> 'DRAFT' OR c.created_by = w.account_id)
			""";

	private final JdbcClient jdbc;

	private final CountryNames countries;

	private final FilterText filters;

	private final ClaimSearch claims;

	WatchSearch(JdbcClient jdbc, CountryNames countries, FilterText filters, ClaimSearch claims) {
		this.claims = claims;
		this.jdbc = jdbc;
		this.countries = countries;
		this.filters = filters;
	}

	/** Everything the person watches, by kind and in the order it was begun. */
	public List<WatchRow> of(Person owner) {
		return checked(unchecked(owner));
	}

	private List<WatchRow> checked(List<WatchRow> rows) {
		List<ClaimFilter> filters = rows.stream().map(WatchRow::filter).filter(Objects::nonNull).toList();
		Set<ClaimFilter> holding = this.claims.holding(filters);
		return rows.stream()
			.map((row) -> (row.filter() == null || holding.contains(row.filter())) ? row : row.withoutFilter())
			.toList();
	}

	/** The same without asking whether every filter still asks for what there is. */
	List<WatchRow> unchecked(Person owner) {
		return this.jdbc.sql(ROWS
				+ "ORDER BY array_position(ARRAY['FILTER', 'COUNTRY', 'RELATIONSHIP', 'CLAIM', 'SOURCE'], w.kind), w.id LIMIT :most")
			.param("owner", owner.id())
			.param("most", WatchBook.MOST)
			.query((row, n) -> row(row))
			.list();
	}

	/** One of the own watches. */
	public WatchRow get(long id, Person owner) {
		return this.jdbc.sql(ROWS + "AND w.id = :id")
			.param("owner", owner.id())
			.param("id", id)
			.query((row, n) -> row(row))
			.optional()
			.map((row) -> checked(List.of(row)).get(0))
			.orElseThrow(() -> new NotFoundException("watch", id));
	}

	/** The watch of one thing, by its code or number. */
	public Optional<WatchRow> find(WatchKind kind, String target, Person owner) {
		return of(owner).stream().filter((row) -> row.kind() == kind && target.equals(row.target())).findFirst();
	}

	/** The watch of just this filter. */
	public Optional<WatchRow> find(ClaimFilter filter, Person owner) {
		return of(owner).stream()
			.filter((row) -> row.filter() != null && row.parameters().equals(filter.parameters()))
			.findFirst();
	}

	private WatchRow row(ResultSet row) throws SQLException {
		WatchKind kind = WatchKind.valueOf(row.getString("kind"));
		String target = target(kind, row);
		String stored = row.getString("filter");
		ClaimFilter filter = (stored != null) ? this.filters.read(stored).orElse(null) : null;
		return new WatchRow(row.getLong("id"), kind, target, filter, row.getString("name"),
				caption(kind, String.valueOf(target), filter, row),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("seen_at", OffsetDateTime.class).toInstant(),
				new ChangeMark(row.getLong("seen_change"), row.getString("snapshot")));
	}

	private static @Nullable String target(WatchKind kind, ResultSet row) throws SQLException {
		return switch (kind) {
			case COUNTRY -> row.getString("country_code");
			case RELATIONSHIP -> row.getString("relationship_code");
			case CLAIM -> row.getString("claim_id");
			case SOURCE -> row.getString("source_id");
			case FILTER -> null;
		};
	}

	private String caption(WatchKind kind, String target, @Nullable ClaimFilter filter, ResultSet row)
			throws SQLException {
		Map<String, String> names = this.countries.byCode();
		return switch (kind) {
			case COUNTRY -> names.getOrDefault(target, target);
			case RELATIONSHIP -> List.of(target.split("-"))
				.stream()
				.map((code) -> names.getOrDefault(code, code))
				.collect(Collectors.joining(" – "));
			case CLAIM -> row.getString("statement");
			case SOURCE -> SourceRow.caption(row.getString("source_title"), row.getString("source_kind"),
					row.getString("source_by"));
			case FILTER -> (filter != null) ? words(filter) : WatchRow.UNREADABLE;
		};
	}

	private static String words(ClaimFilter filter) {
		return filter.parameters()
			.entrySet()
			.stream()
			.map((wish) -> wish.getKey() + ": " + String.join(" or ", wish.getValue()))
			.collect(Collectors.joining(", "));
	}

}
