package org.entente.exchange.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.entente.actors.ActorRow;
import org.entente.claims.ClaimCard;
import org.entente.claims.Evidence;
import org.entente.claims.RelationshipLedger;
import org.entente.countries.Country;
import org.entente.events.Event;
import org.entente.exchange.Subject;
import org.entente.sources.OutletSearch;
import org.entente.sources.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * The columns in which the rows of a subject are written, and the lines of each row.
 *
 * @param type of the rows
 */
record Table<R, T>(Class<R> type, Function<R, List<T>> split, List<Column<T>> columns) {

	private static final Table<SourceRow, SourceRow> SOURCES = simple(SourceRow.class,
			List.of(new Column<>("number", SourceRow::id), new Column<>("id", SourceRow::externalId),
					new Column<>("kind", (row) -> row.kind().word()), new Column<>("title", SourceRow::title),
					new Column<>("author", SourceRow::author), new Column<>("language", SourceRow::language),
					new Column<>("published", SourceRow::published),
					new Column<>("published as written", SourceRow::publishedAsWritten),
					new Column<>("address", SourceRow::url), new Column<>("note", SourceRow::note),
					new Column<>("outlet number", SourceRow::outletId),
					new Column<>("outlet id", SourceRow::outletExternalId), new Column<>("outlet", SourceRow::outlet),
					new Column<>("reliability", SourceRow::reliability),
					new Column<>("lineage unknown", SourceRow::lineageUnknown),
					new Column<>("retracted", SourceRow::retracted), new Column<>("versions", SourceRow::versions),
					new Column<>("claims", SourceRow::claims), new Column<>("recorded at", SourceRow::createdAt)));

	private static final Table<OutletSearch.Row, OutletSearch.Row> OUTLETS = simple(OutletSearch.Row.class,
			List.of(new Column<>("number", OutletSearch.Row::id), new Column<>("id", OutletSearch.Row::externalId),
					new Column<>("name", OutletSearch.Row::name), new Column<>("kind", (row) -> row.kind().word()),
					new Column<>("owner", OutletSearch.Row::owner),
					new Column<>("owner name", OutletSearch.Row::ownerName),
					new Column<>("address", OutletSearch.Row::url), new Column<>("note", OutletSearch.Row::note),
					new Column<>("reliability", OutletSearch.Row::reliability),
					new Column<>("sources", OutletSearch.Row::sources)));

	private static final Table<ActorRow, ActorRow> ACTORS = simple(ActorRow.class,
			List.of(new Column<>("number", ActorRow::id), new Column<>("id", ActorRow::externalId),
					new Column<>("name", ActorRow::name), new Column<>("kind", (row) -> row.kind().word()),
					new Column<>("home", ActorRow::home), new Column<>("home name", ActorRow::homeName),
					new Column<>("description", ActorRow::description)));

	private static final Table<Country, Country> COUNTRIES = simple(Country.class,
			List.of(new Column<>("code", Country::code), new Column<>("alpha-2", Country::alpha2),
					new Column<>("numeric code", Country::numericCode), new Column<>("name", Country::name),
					new Column<>("kind", Country::kind), new Column<>("region", Country::region),
					new Column<>("subregion", Country::subregion), new Column<>("M49", Country::m49),
					new Column<>("COW number", Country::cowNumber), new Column<>("state from", Country::stateFrom),
					new Column<>("state to", Country::stateTo), new Column<>("capital", Country::capital)));

	private static final Table<Event, Event> EVENTS = simple(Event.class,
			List.of(new Column<>("number", Event::number), new Column<>("date", Event::date),
					new Column<>("relationship", (event) -> event.relationship().toString()),
					new Column<>("direction", (event) -> event.mutual() ? "mutual" : "directed"),
					new Column<>("from", Event::from), new Column<>("to", Event::to),
					new Column<>("scheme", Event::scheme), new Column<>("kind", Event::kind),
					new Column<>("label", Event::label), new Column<>("address", Event::address),
					new Column<>("data set", Event::source), new Column<>("data set title", Event::caption)));

	private static final Table<RelationshipLedger.Entry, RelationshipLedger.Entry> RELATIONSHIPS = relationships();

	private static final Map<Subject, Table<?, ?>> ALL = Map.of(Subject.CLAIMS,
			new Table<>(ClaimCard.class, ClaimLine::of, ClaimLine.COLUMNS), Subject.SOURCES, SOURCES, Subject.OUTLETS,
			OUTLETS, Subject.ACTORS, ACTORS, Subject.COUNTRIES, COUNTRIES, Subject.RELATIONSHIPS, RELATIONSHIPS,
			Subject.EVENTS, EVENTS);

	static Table<?, ?> of(Subject subject) {
		return ALL.get(subject);
	}

	private static <T> Table<T, T> simple(Class<T> type, List<Column<T>> columns) {
		return new Table<>(type, List::of, columns);
	}

	private static Table<RelationshipLedger.Entry, RelationshipLedger.Entry> relationships() {
		List<Column<RelationshipLedger.Entry>> columns = new ArrayList<>(
				List.of(new Column<>("code", (entry) -> entry.code().toString()),
						new Column<>("name", RelationshipLedger.Entry::name),
						new Column<>("claims", RelationshipLedger.Entry::claims)));
		for (Evidence evidence : Evidence.values()) {
			columns.add(new Column<>(evidence.word(), (entry) -> entry.byEvidence().getOrDefault(evidence, 0)));
		}
		columns.add(new Column<>("newest year", RelationshipLedger.Entry::newestYear));
		return simple(RelationshipLedger.Entry.class, columns);
	}

	List<String> names() {
		return this.columns.stream().map(Column::name).toList();
	}

	/** The lines of a row, each with a value for every column. */
	List<List<@Nullable Object>> lines(Object row) {
		List<List<@Nullable Object>> lines = new ArrayList<>();
		for (T line : this.split.apply(this.type.cast(row))) {
			List<@Nullable Object> values = new ArrayList<>(this.columns.size());
			this.columns.forEach((column) -> values.add(column.value().apply(line)));
			lines.add(values);
		}
		return lines;
	}

}
