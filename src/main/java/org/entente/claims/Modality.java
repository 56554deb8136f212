package org.entente.claims;

import org.entente.shared.Term;

/** Whether what is claimed has happened. */
public enum Modality implements Term {

	OCCURRED,

	ONGOING,

	PLANNED,

	HYPOTHETICAL

}
