package org.entente.claims;

import org.entente.shared.Term;

/** What a participant does. */
public enum ParticipantRole implements Term {

	SUPPLIER,

	RECIPIENT,

	INTERMEDIARY,

	FINANCIER,

	CARRIER,

	HOST,

	TRAINER,

	FRONT,

	BENEFICIARY,

	TARGET,

	SPEAKER,

	ATTENDEE

}
