package org.entente.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.entente.actors.ActorRow;
import org.entente.actors.ActorSearch;
import org.entente.claims.ClaimCard;
import org.entente.claims.ClaimFilter;
import org.entente.claims.ClaimSearch;
import org.entente.claims.ClaimStream;
import org.entente.claims.RelationshipLedger;
import org.entente.countries.Country;
import org.entente.countries.CountrySearch;
import org.entente.events.Event;
import org.entente.events.EventFilter;
import org.entente.events.EventSearch;
import org.entente.history.AsOf;
import org.entente.history.RecordTime;
import org.entente.relationships.Relationship;
import org.entente.relationships.RelationshipCode;
import org.entente.relationships.RelationshipSearch;
import org.entente.shared.NotFoundException;
import org.entente.shared.QueryString;
import org.entente.sources.OutletSearch;
import org.entente.sources.SourceRow;
import org.entente.sources.SourceSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What can be exported: every list as it is asked for, and every thing. Refuses what the
 * list would refuse, and does not find what a page would not. Everybody gets the same:
 * what is not for all to read is in none of them.
 */
@Service
public class Extracts {

	private static final MultiValueMap<String, String> NOTHING = new LinkedMultiValueMap<>();

	private final ClaimSearch claims;

	private final ClaimStream stream;

	private final SourceSearch sources;

	private final OutletSearch outlets;

	private final ActorSearch actors;

	private final CountrySearch countries;

	private final RelationshipSearch relationships;

	private final RelationshipLedger ledger;

	private final EventSearch events;

	private final Clock clock;

	private final String address;

	Extracts(ClaimSearch claims, ClaimStream stream, SourceSearch sources, OutletSearch outlets, ActorSearch actors,
			CountrySearch countries, RelationshipSearch relationships, RelationshipLedger ledger, EventSearch events,
			Clock clock, @Value("${entente.address}") String address) {
		this.claims = claims;
		this.stream = stream;
		this.sources = sources;
		this.outlets = outlets;
		this.actors = actors;
		this.countries = countries;
		this.relationships = relationships;
		this.ledger = ledger;
		this.events = events;
		this.clock = clock;
		this.address = address.replaceAll("/+$", "");
	}

	public Extract claims(ClaimFilter filter) {
		this.claims.check(filter);
		Rows<ClaimCard> rows = (consumer) -> this.stream.newest(filter, consumer);
		return extract(Subject.CLAIMS, "Claims", "/claims", filter.parameters(), rows);
	}

	public Extract claim(long id) {
		this.claims.get(id, null);
		Rows<ClaimCard> rows = (consumer) -> consumer.accept(this.claims.get(id, null));
		return extract(Subject.CLAIMS, "Claim " + id, "/claims/" + id, NOTHING, rows);
	}

	/** The claims of one relationship. */
	public Extract relationship(String code, ClaimFilter filter) {
		RelationshipCode named = RelationshipCode.find(code)
			.filter((found) -> found.toString().equals(code))
			.orElseThrow(() -> new NotFoundException("relationship", code));
		Relationship relationship = this.relationships.get(named);
		ClaimFilter within = filter.within(code);
		this.claims.check(within);
		MultiValueMap<String, String> asked = within.parameters();
		asked.remove("relationship");
		Rows<ClaimCard> rows = (consumer) -> this.stream.byDate(within, consumer);
		return extract(Subject.CLAIMS, relationship.name(), "/relationships/" + code, asked, rows);
	}

	public Extract relationships() {
		Rows<RelationshipLedger.Entry> rows = (consumer) -> this.ledger.all().forEach(consumer);
		return extract(Subject.RELATIONSHIPS, "Relationships", "/relationships", NOTHING, rows);
	}

	public Extract sources(@Nullable Long outlet) {
		MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
		if (outlet != null) {
			asked.add("outlet", outlet.toString());
		}
		Rows<SourceRow> rows = (consumer) -> this.sources.each(outlet, consumer);
		return extract(Subject.SOURCES, "Sources", "/sources", asked, rows);
	}

	public Extract source(long id) {
		String caption = this.sources.get(id).caption();
		Rows<SourceRow> rows = (consumer) -> consumer.accept(this.sources.get(id));
		return extract(Subject.SOURCES, caption, "/sources/" + id, NOTHING, rows);
	}

	public Extract outlets() {
		return extract(Subject.OUTLETS, "Outlets", "/outlets", NOTHING, (Rows<OutletSearch.Row>) this.outlets::each);
	}

	public Extract outlet(long id) {
		String name = this.outlets.get(id).name();
		Rows<OutletSearch.Row> rows = (consumer) -> consumer.accept(this.outlets.get(id));
		return extract(Subject.OUTLETS, name, "/outlets/" + id, NOTHING, rows);
	}

	/** The events of a list; without a relationship those of all. */
	public Extract events(EventFilter filter) {
		this.events.check(filter);
		Rows<Event> rows = (consumer) -> this.events.each(filter, consumer);
		return extract(Subject.EVENTS, "Events", "/events", filter.parameters(), rows);
	}

	public Extract actors() {
		return extract(Subject.ACTORS, "Actors", "/actors", NOTHING, (Rows<ActorRow>) this.actors::each);
	}

	public Extract actor(long id) {
		String name = this.actors.get(id).name();
		Rows<ActorRow> rows = (consumer) -> consumer.accept(this.actors.get(id));
		return extract(Subject.ACTORS, name, "/actors/" + id, NOTHING, rows);
	}

	/**
	 * Countries with a name, code or capital that contains the words; all without words.
	 */
	public Extract countries(@Nullable String words) {
		MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
		if (words != null && !words.isBlank()) {
			asked.add("q", words);
		}
		List<Country> found = (words == null || words.length() <= 100) ? this.countries.matching(words) : List.of();
		return extract(Subject.COUNTRIES, "Countries", "/countries", asked, (Rows<Country>) found::forEach);
	}

	public Extract country(String code) {
		Country country = this.countries.get(code);
		Rows<Country> rows = (consumer) -> consumer.accept(country);
		return extract(Subject.COUNTRIES, country.name(), "/countries/" + code, NOTHING, rows);
	}

	private Extract extract(Subject subject, String title, String path, MultiValueMap<String, String> asked,
			Rows<?> rows) {
		AsOf past = RecordTime.past().orElse(null);
		MultiValueMap<String, String> address = new LinkedMultiValueMap<>(asked);
		if (past != null) {
			address.add(AsOf.PARAMETER, past.typed());
		}
		String wishes = asked.values().stream().flatMap(List::stream).collect(Collectors.joining(", "));
		return new Extract(subject, wishes.isEmpty() ? title : title + ": " + wishes, this.address,
				this.address + path + query(address), file(path, wishes, past), past, rows);
	}

	private static String query(MultiValueMap<String, String> asked) {
		String query = QueryString.of(asked);
		return query.isEmpty() ? "" : "?" + query;
	}

	/** What it holds and of which day, in letters every system takes for a name. */
	private String file(String path, String wishes, @Nullable AsOf past) {
		String words = (path + " " + wishes).toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		String cut = (words.length() > 60) ? words.substring(0, 60) : words;
		LocalDate day = (past != null) ? LocalDate.ofInstant(past.instant(), ZoneOffset.UTC)
				: LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		return "entente-" + cut + "-" + day;
	}

}
