package org.entente.exchange;

import org.entente.actors.ActorRow;
import org.entente.claims.ClaimCard;
import org.entente.claims.RelationshipLedger;
import org.entente.countries.Country;
import org.entente.events.Event;
import org.entente.shared.Term;
import org.entente.sources.OutletSearch;
import org.entente.sources.SourceRow;

/** What the rows of an export are about. */
public enum Subject implements Term {

	CLAIMS(ClaimCard.class), SOURCES(SourceRow.class), OUTLETS(OutletSearch.Row.class), ACTORS(ActorRow.class),
	COUNTRIES(Country.class), RELATIONSHIPS(RelationshipLedger.Entry.class), EVENTS(Event.class);

	private final Class<?> type;

	Subject(Class<?> type) {
		this.type = type;
	}

	/** What each row is. */
	public Class<?> type() {
		return this.type;
	}

}
