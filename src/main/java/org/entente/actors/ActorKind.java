package org.entente.actors;

import org.entente.shared.Term;

/** What an actor is. */
public enum ActorKind implements Term {

	ORGANISATION, COMPANY, FRONT_COMPANY, VESSEL, AIRCRAFT, BANK, PERSON, ARMED_GROUP, BLOC, REGION,

	/** A party the source does not name: "intermediaries in Southeast Asia". */
	UNNAMED

}
